import type { Readable, Tags } from '../article.ts';
import { passagesOf } from '../text/passages.ts';
import { groupSpans } from './entities/group.ts';
import { remember } from './entities/memory.ts';
import { type EntityReading, readForEntities } from './entities/reading.ts';
import {
  casedSpans,
  type NamedSpan,
  outside,
  shippedTagger,
  withGazetteer,
} from './entities/spans.ts';
import type { Tagger } from './entities/tagger.ts';
import { personsIn } from './entities/uncased.ts';
import { type Line, linesOf } from './officials/line.ts';

/**
 * Persons, organisations and places by name: gazetteers and a grammar of names, a tagger where capitals mark names, and
 * what the rest of the article explains. One entity a name; see docs/decisions/0015.
 */
export function findEntities(
  article: Readable & Pick<Tags, 'countries'>,
  tagger: Tagger = shippedTagger(),
): Pick<Tags, 'entities'> {
  const read = readable(article);
  const readings = passagesOf(read).map(readForEntities);
  const uncased = readings.filter((reading) => !marksNames(reading));
  const named = uncasedSpans(read, uncased);
  const spans = [
    ...readings.filter(marksNames).flatMap((reading) => casedSpans(reading, tagger)),
    ...named,
    ...uncased.filter(hasCapitals).flatMap((reading) => latinSpans(reading, tagger, named)),
  ];
  return { entities: groupSpans(article, remember(readings, spans)) };
}

/** The article as far as it is read: no newsroom writes longer paragraphs. Most are read as they stand, as by other stages. */
function readable<T extends Readable>(article: T): T {
  const isShort = article.paragraphs.every(({ start, end }) => end - start <= longestPassage);
  if (isShort && article.headline.length <= longestPassage) return article;
  const paragraphs = article.paragraphs.map((paragraph) => ({
    ...paragraph,
    end: Math.min(paragraph.end, paragraph.start + longestPassage),
  }));
  return { ...article, headline: article.headline.slice(0, longestPassage), paragraphs };
}
const longestPassage = 10_000; // code units: two pages without a paragraph

/** Whether capitals tell names from words: not in scripts without them, nor where everything is in capitals. */
function marksNames({ passage: { text } }: EntityReading): boolean {
  const seen = text.slice(0, glance);
  if (!/\p{Ll}/u.test(seen)) return false;
  if (!/\p{Lo}/u.test(seen)) return true; // most texts are in one script and need no count
  const small = seen.match(/\p{Ll}/gu)?.length ?? 0;
  return small > fewest * (seen.match(/\p{Lo}/gu)?.length ?? 0);
}
const glance = 2_000; // code units of a passage
const fewest = 0.5; // small letters for one without case: a Latin name in Arabic makes it no Latin passage

const hasCapitals = ({ passage: { text } }: EntityReading): boolean => /\p{Lu}/u.test(text);

/** Names in Latin or Cyrillic letters that stand in Arabic, Hebrew or Chinese text. */
function latinSpans(
  reading: EntityReading,
  tagger: Tagger,
  named: readonly NamedSpan[],
): readonly NamedSpan[] {
  const isFree = outside(
    named.filter((span) => span.reading === reading),
    reading,
  );
  return casedSpans(reading, tagger).filter(
    (span) => isFree(span) && /^\p{Lu}/u.test(reading.passage.text.slice(span.start, span.end)),
  );
}

function uncasedSpans(
  article: Readable & Pick<Tags, 'countries'>,
  readings: readonly EntityReading[],
): readonly NamedSpan[] {
  if (readings.length === 0) return [];
  const lines = linesByPassage(article);
  return readings.flatMap((reading) => {
    const { field, start: offset } = reading.passage;
    const isNoPlace = outside(reading.mentions, reading);
    const own = (lines.get(`${field} ${offset}`) ?? []).flatMap(personsIn).map(
      ({ start, end, confidence }): NamedSpan => ({
        reading,
        start: start - offset,
        end: end - offset,
        type: 'PER',
        confidence,
      }),
    );
    return withGazetteer(
      reading,
      own.filter((span) => span.confidence >= sure || isNoPlace(span)),
    );
  });
}

/** The lines of each passage, by its field and where it starts there. */
function linesByPassage(
  article: Readable & Pick<Tags, 'countries'>,
): ReadonlyMap<string, readonly Line[]> {
  const byPassage = new Map<string, Line[]>();
  for (const line of linesOf(article)) {
    const passage = `${line.field} ${line.start}`;
    const known = byPassage.get(passage);
    if (known === undefined) byPassage.set(passage, [line]);
    else known.push(line);
  }
  return byPassage;
}

const sure = 0.5; // confidence from which a person wins over a place of the gazetteer
