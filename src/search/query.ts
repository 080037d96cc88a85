import { type Condition, conditionOf } from './conditions.ts';

/** What a search asks for. */
export type SearchNode =
  | { readonly all: readonly SearchNode[] }
  | { readonly any: readonly SearchNode[] }
  | { readonly not: SearchNode }
  | Condition;

export interface SearchQuery {
  readonly query?: SearchNode; // nothing asked: everything
  readonly unknown: readonly string[]; // fields that there are none of, or with no sense in their value
}

const longestQuery = 500; // characters; what is beyond is not read
const deepest = 20; // parentheses inside each other; deeper ones are read as if they were not there

/**
 * Reads `(country:IQ OR country:SY) lang:ar "air base" -sport date:7d`. Everything must hold unless OR stands between;
 * `-` or NOT turns what follows round. Anything is read somehow: an unclosed quotation mark ends with the text.
 */
export function parseSearch(text: string, now = new Date()): SearchQuery {
  const reading: Reading = {
    tokens: tokensOf(text.slice(0, longestQuery)),
    at: 0,
    now,
    unknown: [],
  };
  const nodes: SearchNode[] = [];
  while (reading.at < reading.tokens.length) {
    nodes.push(...anyOf(reading, 0));
    if (reading.tokens[reading.at] === ')') reading.at += 1; // one too many
  }
  const query = joined('all', nodes);
  return { ...(query !== undefined && { query }), unknown: reading.unknown };
}

interface Reading {
  readonly tokens: readonly string[];
  at: number;
  readonly now: Date;
  readonly unknown: string[];
}

const tokensOf = (text: string): readonly string[] =>
  text.match(/[()]|-(?=\()|-?(?:[a-z]{2,12}:)?(?:"[^"]*"?|[^\s()"]+)/giu) ?? [];

const isOr = (token: string | undefined): boolean => token === 'OR' || token === '|';

function anyOf(reading: Reading, depth: number): readonly SearchNode[] {
  const branches = [allOf(reading, depth)];
  while (isOr(reading.tokens[reading.at])) {
    reading.at += 1;
    branches.push(allOf(reading, depth));
  }
  const node = joined(
    'any',
    branches.flatMap((branch) => joined('all', branch) ?? []),
  );
  return node === undefined ? [] : [node];
}

function allOf(reading: Reading, depth: number): readonly SearchNode[] {
  const nodes: SearchNode[] = [];
  for (;;) {
    const token = reading.tokens[reading.at];
    if (token === undefined || token === ')' || isOr(token)) return nodes;
    nodes.push(...oneOf(reading, depth));
  }
}

function oneOf(reading: Reading, depth: number): readonly SearchNode[] {
  const token = reading.tokens[reading.at] ?? '';
  reading.at += 1;
  if (token === 'NOT' || token === '-') return turned(oneOf(reading, depth));
  if (token === '(') {
    if (depth >= deepest) return [];
    const inside = anyOf(reading, depth + 1);
    if (reading.tokens[reading.at] === ')') reading.at += 1;
    return inside;
  }
  if (token === ')') {
    reading.at -= 1; // ends the group around it
    return [];
  }
  return token.startsWith('-') && token.length > 1
    ? turned(termOf(token.slice(1), reading))
    : termOf(token, reading);
}

const turned = (nodes: readonly SearchNode[]): readonly SearchNode[] =>
  nodes.map((node) => ({ not: node }));

function termOf(token: string, { unknown, now }: Reading): readonly SearchNode[] {
  const [, name, value] = /^([a-z]{2,12}):(.*)$/isu.exec(token) ?? [];
  if (name === undefined || value === undefined)
    return /[\p{L}\p{N}]/u.test(token) ? [{ words: token }] : [];
  const found = conditionOf(name.toLowerCase(), value.replaceAll('"', '').trim(), now);
  if (found === undefined) unknown.push(token);
  return found === undefined ? [] : [found];
}

/** Words that stand together are asked together: the index answers them in one step. */
function joined(kind: 'all' | 'any', nodes: readonly SearchNode[]): SearchNode | undefined {
  const merged = kind === 'all' ? withWordsJoined(nodes) : nodes;
  if (merged.length < 2) return merged[0];
  return kind === 'all' ? { all: merged } : { any: merged };
}

function withWordsJoined(nodes: readonly SearchNode[]): readonly SearchNode[] {
  const words = nodes.flatMap((node) => ('words' in node ? [node.words] : []));
  const others = nodes.filter((node) => !('words' in node));
  return words.length === 0 ? others : [...others, { words: words.join(' ') }];
}
