import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import type { Known } from '../../lexicons/officials/register.ts';
import { type KnownName, knownNamesIn } from './known.ts';
import type { Line } from './line.ts';
import { spanOf } from './line.ts';
import { formAt, isSameName, type NameForm, nameForm, nameWord } from './name-forms.ts';
import { isThing, type Naming } from './namings.ts';
import type { Range, Title } from './titles.ts';

/** One person of the article, with every place where it is named. */
export interface Person {
  readonly form: NameForm; // the fullest one
  readonly mentions: readonly Mention[];
  readonly titles: readonly Titled[];
  readonly known?: Known;
}
export interface Mention {
  readonly line: Line;
  readonly name: Range;
  readonly cut?: number; // letters of a written-on preposition before the name
}
export interface Titled {
  readonly line: Line;
  readonly title: Title;
}

/**
 * Joins namings to persons. A title or the register makes a person; names without either join a person
 * whose name they are a part of. Full names come first, so that short forms find them.
 */
export function personsOf(lines: readonly Line[], namings: readonly Naming[]): readonly Person[] {
  const drafts: Draft[] = [];
  const ofLine = new Map<Line, readonly Naming[]>();
  for (const naming of namings)
    ofLine.set(naming.line, [...(ofLine.get(naming.line) ?? []), naming]);
  const known = lines.flatMap((line) => knownNamesIn(line, ofLine.get(line) ?? []));
  const withTitle = namings
    .filter(({ titles, isThing: isNamed }) => titles.length > 0 && !isNamed)
    .sort(byWords);
  const fullNames = namings
    .filter(({ name }) => name.to - name.from > 1)
    .slice(0, mostNamings)
    .map(({ line, name }) => nameForm(line, name));
  for (const naming of withTitle.slice(0, mostNamings)) join(drafts, naming);
  for (const name of known.slice(0, mostNamings))
    joinKnown(drafts, name, ofLine.get(name.line) ?? [], fullNames);
  for (const naming of namings.slice(0, mostNamings))
    if (naming.titles.length === 0 && !naming.isThing) joinMemory(drafts, naming);
  recall(drafts, lines);
  return drafts.filter((draft) => draft.mentions.length > 0);
}

/** Namings read of one article: hostile text has more, and every one is compared with every person. */
const mostNamings = 1_000;

interface Draft {
  form: NameForm;
  readonly mentions: Mention[];
  readonly taken: Map<Line, Set<number>>; // tokens of the mentions
  readonly titles: Titled[];
  known?: Known;
}

const byWords = (a: Naming, b: Naming): number =>
  b.name.to - b.name.from - (a.name.to - a.name.from);

function join(drafts: Draft[], { line, name, titles, unsure }: Naming): void {
  const draft = draftFor(drafts, line, name);
  draft.titles.push(...[...titles, ...unsure].map((title) => ({ line, title })));
  addMention(draft, { line, name });
}

function draftFor(drafts: Draft[], line: Line, name: Range): Draft {
  const form = nameForm(line, name);
  const old = drafts.find((draft) => isSameName(draft.form, form));
  if (old !== undefined) {
    if (form.words.length > old.form.words.length) old.form = form;
    return old;
  }
  const draft: Draft = { form, mentions: [], taken: new Map(), titles: [] };
  drafts.push(draft);
  return draft;
}

function joinKnown(
  drafts: Draft[],
  { line, name, known, cut }: KnownName,
  ofLine: readonly Naming[],
  fullNames: readonly NameForm[],
): void {
  const own = ofLine.find((naming) => naming.name.from < name.to && name.from < naming.name.to);
  const isCivil = own?.isCivil === true && own.titles.length === 0;
  if (isCivil || isThing(line, name)) return;
  if (name.to - name.from === 1 && hasNamesake(nameForm(line, name), known, fullNames)) return;
  const draft = draftFor(drafts, line, name);
  draft.known ??= known;
  draft.titles.push(...(own?.unsure ?? []).map((title) => ({ line, title })));
  addMention(draft, { line, name, cut });
}

/** Only somebody else of that family name is named in full. */
function hasNamesake(name: NameForm, known: Known, fullNames: readonly NameForm[]): boolean {
  const full = fullNames.filter(
    ({ language, words }) => language === name.language && words.at(-1) === name.words[0],
  );
  const isOwn = ({ words }: NameForm): boolean =>
    known.names.some((form) =>
      form.words.some(
        (word) => word !== form.family && words.includes(nameWord(word, name.language)),
      ),
    );
  return full.length > 0 && !full.some(isOwn);
}

function joinMemory(drafts: readonly Draft[], { line, name }: Naming): void {
  const form = nameForm(line, name);
  const draft = drafts.find((candidate) => isSameName(candidate.form, form));
  if (draft !== undefined) addMention(draft, { line, name });
}

/** Later mentions in scripts without capitals, where a name is found only by knowing it. */
function recall(drafts: readonly Draft[], lines: readonly Line[]): void {
  const byWord = new Map<string, Draft[]>();
  for (const draft of drafts)
    for (const word of new Set([draft.form.words[0] ?? '', draft.form.words.at(-1) ?? '']))
      byWord.set(word, [...(byWord.get(word) ?? []), draft]);
  for (const line of lines)
    for (let index = 0; index < line.tokens.length; index += 1)
      for (const draft of recalledBy(byWord, line, index)) {
        const { words, cut } = formAt(line, index, draft.form);
        if (words > 0) addMention(draft, { line, name: { from: index, to: index + words }, cut });
      }
}

function recalledBy(
  byWord: ReadonlyMap<string, readonly Draft[]>,
  line: Line,
  index: number,
): readonly Draft[] {
  const token = line.tokens[index];
  if (token?.shape !== 'uncased' || token.kind !== 'word') return [];
  const isPrefixed = line.language === 'ar' || line.language === 'he';
  const own = byWord.get(token.key);
  if (own !== undefined || !isPrefixed) return own ?? [];
  return withoutPrefixes(token.key, line.language).flatMap((key) => byWord.get(key) ?? []);
}

function addMention(draft: Draft, mention: Mention): void {
  const taken = draft.taken.get(mention.line) ?? new Set<number>();
  for (let token = mention.name.from; token < mention.name.to; token += 1)
    if (taken.has(token)) return;
  for (let token = mention.name.from; token < mention.name.to; token += 1) taken.add(token);
  draft.taken.set(mention.line, taken);
  draft.mentions.push(mention);
}

export function mentionSpan({ line, name, cut = 0 }: Mention): { start: number; end: number } {
  const { start, end } = spanOf(line, name.from, name.to);
  return { start: start + cut, end };
}
