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
import { linesOf } from './officials/line.ts';

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
  const spans = [
    ...readings.filter(marksNames).flatMap((reading) => casedSpans(reading, tagger)),
    ...uncasedSpans(
      read,
      readings.filter((reading) => !marksNames(reading)),
    ),
  ];
  return { entities: groupSpans(article, remember(readings, spans)) };
}

/** The article as far as it is read: what no newsroom writes is cut off, so that work is bounded. */
function readable<T extends Readable>(article: T): T {
  let left = mostRead;
  const paragraphs = article.paragraphs.flatMap((paragraph) => {
    const length = Math.min(left, longestPassage, paragraph.end - paragraph.start);
    left -= length;
    return length <= 0 ? [] : [{ ...paragraph, end: paragraph.start + length }];
  });
  return { ...article, headline: article.headline.slice(0, longestPassage), paragraphs };
}
const longestPassage = 10_000; // code units: two pages without a paragraph
const mostRead = 200_000; //      code units: the longest reports have half of that

/** Whether capitals tell names from words: not in scripts without them, nor where everything is in capitals. */
const marksNames = ({ passage: { text } }: EntityReading): boolean =>
  /\p{Ll}/u.test(text.slice(0, glance));
const glance = 2_000; // code units of a passage

function uncasedSpans(
  article: Readable & Pick<Tags, 'countries'>,
  readings: readonly EntityReading[],
): readonly NamedSpan[] {
  if (readings.length === 0) return [];
  const persons = linesOf(article).flatMap(personsIn);
  return readings.flatMap((reading) => {
    const { field, start: offset, text } = reading.passage;
    const isNoPlace = outside(reading.mentions, reading);
    const own = persons
      .filter(
        (person) =>
          person.field === field && person.start >= offset && person.end <= offset + text.length,
      )
      .map(
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

const sure = 0.5; // confidence from which a person wins over a place of the gazetteer
