/** A schema.org thing a page states about itself, with only what the product reads, as text. */
export interface Thing {
  readonly types: readonly string[];
  readonly names: readonly string[]; //   url, @id, mainEntityOfPage: what it is about
  readonly headline?: string;
  readonly articleBody?: string;
  readonly description?: string;
  readonly authors: readonly Credit[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly dateCreated?: string;
  readonly language?: string;
  readonly image?: string;
  readonly publisher?: string;
}

/** Who made something; an organisation only when the page says so. */
interface Credit {
  readonly name: string;
  readonly isOrganisation: boolean;
}

/**
 * Every thing in the page's JSON-LD scripts, in order, graphs and nested parts opened.
 * Tolerant where pages in the wild are sloppy: CDATA and comment wrappers, raw control characters, trailing commas.
 */
export function readJsonLd(scripts: readonly string[]): readonly Thing[] {
  const things: Thing[] = [];
  for (const script of scripts.slice(0, maxScripts)) collect(parseSloppily(script), 0, things);
  return things;
}

const maxScripts = 64;
const maxThings = 2_000; // pages list their whole archive
const maxNesting = 6;
const nested = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'item',
  'hasPart',
] as const;

type Json = Readonly<Record<string, unknown>>;

function collect(value: unknown, depth: number, things: Thing[]): void {
  if (depth > maxNesting || things.length >= maxThings) return;
  if (Array.isArray(value)) {
    for (const member of value) collect(member, depth + 1, things);
    return;
  }
  if (!isRecord(value)) return;
  things.push(thingOf(value));
  for (const key of nested)
    if (typeof value[key] === 'object') collect(value[key], depth + 1, things);
}

/** One JSON object as a Thing; what has another shape than schema.org allows is left out. */
function thingOf(value: Json): Thing {
  const optional: Record<string, string | undefined> = {
    headline: textOf(value['headline']) ?? textOf(value['name']),
    articleBody: textOf(value['articleBody']),
    description: textOf(value['description']),
    datePublished: textOf(value['datePublished']) ?? textOf(value['uploadDate']),
    dateModified: textOf(value['dateModified']),
    dateCreated: textOf(value['dateCreated']),
    language: textOf(value['inLanguage']) ?? nameOf(value['inLanguage']),
    image: addressOf(value['image']) ?? textOf(value['thumbnailUrl']),
    publisher: nameOf(value['publisher']),
  };
  return {
    types: listOf(value['@type']).flatMap((type) => textOf(type) ?? []),
    names: ['url', '@id', 'mainEntityOfPage'].flatMap((key) => addressOf(value[key]) ?? []),
    authors: [...listOf(value['author']), ...listOf(value['creator'])].flatMap(creditsOf),
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== undefined)),
  };
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, maxMembers) : value === undefined ? [] : [value];
const maxMembers = 50;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const nameOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  return isRecord(first)
    ? (textOf(first['name']) ?? textOf(first['alternateName']))
    : textOf(first);
};

const addressOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  return isRecord(first) ? (textOf(first['url']) ?? textOf(first['@id'])) : textOf(first);
};

function creditsOf(value: unknown): readonly Credit[] {
  if (typeof value === 'string') return [{ name: value, isOrganisation: false }];
  if (!isRecord(value)) return [];
  const isOrganisation = listOf(value['@type']).some(
    (type) => typeof type === 'string' && organisationType.test(type),
  );
  return listOf(value['name']).flatMap((name) =>
    typeof name === 'string' ? [{ name, isOrganisation }] : [],
  );
}
const organisationType = /Organi[sz]ation|Corporation/;

function parseSloppily(script: string): unknown {
  for (const repair of repairs) {
    try {
      return JSON.parse(repair(script)) as unknown;
    } catch {
      // The next repair, if any, may make it readable; a page without readable JSON-LD has other sources.
    }
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what it repairs
const controls = /[\u0000-\u001f]+/g;
const wrappers = /<!--|-->|\/\*\s?<!\[CDATA\[\s?\*\/|\/\*\s?\]\]>\s?\*\/|<!\[CDATA\[|\]\]>/g;
const trailingComma = /,(?=\s{0,20}[\]}])/g;
const repairs: readonly ((script: string) => string)[] = [
  (script) => script,
  (script) =>
    script
      .replace(wrappers, '')
      .replace(controls, ' ')
      .replace(trailingComma, '')
      .trim()
      .replace(/;$/, ''),
];
