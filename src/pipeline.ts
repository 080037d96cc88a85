/** The system on one screen. */
import type { Article, Detected, Extracted, Page, Readable, TaggedItem, Tags } from './article.ts';
import { attribute } from './stages/attribution.ts';
import { findCountries } from './stages/countries.ts';
import { findDates } from './stages/dates.ts';
import { detect } from './stages/detect.ts';
import { findEntities } from './stages/entities.ts';
import { extract } from './stages/extract.ts';
import { fingerprint } from './stages/fingerprint.ts';
import { findOfficials } from './stages/officials.ts';
import { traceProvenance } from './stages/provenance.ts';
import { findQuotes } from './stages/quotes.ts';
import { findSubjects } from './stages/topics.ts';

/**
 * A stage reads what earlier stages found and returns only what it adds.
 * Pure: no I/O, no clock, no randomness. Expected failures throw WireError.
 */
export type Stage<Input, Added extends object> = (input: Input) => Added;

export interface Pipeline<Start, Item extends object> {
  readonly run: (start: Start) => Item;
  add<Added extends object>(stage: Stage<Item, Added>): Pipeline<Start, Item & Added>;
}

const chain = <Start, Item extends object>(run: (start: Start) => Item): Pipeline<Start, Item> => ({
  run,
  add: (stage) =>
    chain((start) => {
      const item = run(start);
      return { ...item, ...stage(item) };
    }),
});

export const pipeline = <Start extends object>() => chain<Start, Start>((start) => start);

/** A readable text, its language known, becomes tags: what `wirewatch tag` runs on one JSON line. */
export const tagging: Pipeline<Readable, Readable & Tags> = pipeline<Readable>()
  .add(findCountries) //  + countries
  .add(findEntities) //   + entities
  .add(findOfficials) //  + officials, with rank, post and status
  .add(findQuotes) //     + quotes, with their speakers
  .add(attribute) //      + attributions: who says so
  .add(traceProvenance) //+ provenance: republisher → agency → outlet → source
  .add(findDates) //      + dates the text speaks of
  .add(findSubjects); //  + subjects (IPTC Media Topics)

/** A stored page becomes a tagged item; only stages/cluster.ts, which needs its neighbours, comes after. */
export const reading: Pipeline<Page, Page & Extracted & Detected> = pipeline<Page>()
  .add(extract) // + headline, articleBody, author, captions, dates
  .add(detect); // + inLanguage, paragraphs, flags

export const line: Pipeline<Page, TaggedItem> = reading
  .add((article: Article): Tags => tagsOf(tagging.run(article)))
  .add(fingerprint); // + fingerprint: shingles and features

/** Only what the tagging stages added. */
export function tagsOf(item: Tags): Tags {
  const { countries, entities, officials, quotes, attributions, provenance, dates, subjects } =
    item;
  return { countries, entities, officials, quotes, attributions, provenance, dates, subjects };
}
