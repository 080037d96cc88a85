import { stemOf } from '../../text/stems.ts';
import { wordsOf } from '../../text/words.ts';
import { de, en, tr } from './english-german-turkish.ts';
import { type MediaTopic, TOPIC_BY_SLUG, type TopicSlug } from './media-topics.ts';
import { ar, fa, he, ru, uk, ur, zh } from './other-scripts.ts';
import { es, fr, it, pt } from './romance.ts';

export interface Keyword {
  readonly topic: MediaTopic;
  readonly weight: number;
}

/** Keywords of a language by their stems joined with a space. */
export interface KeywordTable {
  readonly byStems: ReadonlyMap<string, readonly Keyword[]>;
  readonly lengths: ReadonlyMap<string, number>; // by first stem: words of the longest keyword that begins so
  readonly inside: ReadonlySet<string>; //          stems that a keyword goes on with
}

const sources = { ar, de, en, es, fa, fr, he, it, pt, ru, tr, uk, ur, zh } as const;
const tables = new Map<string, KeywordTable>();
const empty: KeywordTable = { byStems: new Map(), lengths: new Map(), inside: new Set() };
const strong = 2; // a word marked `+` hardly means anything but its topic

/** The keyword table of a BCP 47 language, made on first use. */
export function keywordsOf(language: string): KeywordTable {
  const primary = language.split('-')[0] ?? '';
  const known = tables.get(primary);
  if (known !== undefined) return known;
  const source = sources[primary as keyof typeof sources];
  const table = source === undefined ? empty : compiled(source, primary);
  tables.set(primary, table);
  return table;
}

function compiled(source: Partial<Record<TopicSlug, string>>, language: string): KeywordTable {
  const byStems = new Map<string, Keyword[]>();
  const lengths = new Map<string, number>();
  const inside = new Set<string>();
  for (const [slug, words] of Object.entries(source)) {
    for (const entry of words.split(',')) {
      const marked = entry.startsWith('+');
      const stems = wordsOf(marked ? entry.slice(1) : entry).map((word) => stemOf(word, language));
      const first = stems[0] ?? '';
      lengths.set(first, Math.max(stems.length, lengths.get(first) ?? 0));
      for (const stem of stems.slice(1)) inside.add(stem);
      const keyword = {
        topic: TOPIC_BY_SLUG[slug as TopicSlug],
        weight: marked || stems.length > 1 ? strong : 1,
      };
      const key = stems.join(' ');
      byStems.set(key, [...(byStems.get(key) ?? []), keyword]);
    }
  }
  return { byStems, lengths, inside };
}
