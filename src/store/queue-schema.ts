import type { Review } from '../article.ts';
import type { Filled, Json, Stamp, Time } from './column-types.ts';

/** The tables of the review queue; schema.ts has all the others. */
export interface QueueSchema {
  readonly reviewItems: ReviewItemsTable;
  readonly desks: DesksTable;
  readonly priorityRules: PriorityRulesTable;
  readonly reviewSelections: { analyst: string; article: string; selectedAt: Stamp };
  readonly reviewSkips: { analyst: string; article: string; until: Time };
  readonly reviewPreferences: { analyst: string; languages: string[] };
  readonly reviewCounts: { desk: string; language: string; undecided: number };
  readonly secondReadings: SecondReadingsTable;
}

interface ReviewItemsTable {
  article: string;
  state: Filled<'open' | 'leased' | 'done'>;
  priority: Filled<number>;
  desk: Filled<string>;
  language: string;
  story: string | null;
  queuedAt: Time;
  leaseHolder: string | null;
  leaseUntil: Time | null;
  doneAt: Time | null;
  countries: Filled<string[]>;
  origin: string | null;
  points: Json<object>;
  formerDesk: string | null;
  firstReview: number | null;
  firstReader: string | null;
}

interface DesksTable {
  name: string;
  position: number;
  filter: Json<object>;
  secondShare: Filled<number>;
  changedBy: string;
  changedAt: Stamp;
}

interface PriorityRulesTable {
  desk: string;
  version: number;
  rule: Json<object>;
  createdBy: string;
  createdAt: Stamp;
}

interface SecondReadingsTable {
  second: number;
  first: number;
  article: string;
  desk: string;
  language: string;
  firstReader: string;
  secondReader: string;
  firstVerdict: Review['verdict'];
  secondVerdict: Review['verdict'];
  agreed: boolean;
  readAt: Time;
}
