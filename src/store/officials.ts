import type { ArticleId } from '../article.ts';
import { WireError } from '../errors.ts';
import { nameKey } from '../text/name-key.ts';
import type { MergeProposal } from '../text/official-likeness.ts';
import type { HeldPost, PostSighting } from '../text/posts-over-time.ts';
import { inBatches } from './batches.ts';
import type { Db } from './database.ts';
import {
  decisionsOn,
  keysOf,
  type MergeDecision,
  mergeOfficials,
  proposedMerges,
  rootOf,
  separateOfficials,
} from './official-merges.ts';
import { rebuildOfficials } from './official-rebuild.ts';
import {
  listOfficials,
  type OfficialFilter,
  type OfficialPage,
  type OfficialSummary,
  postsOf,
  type Source,
  sourcesOf,
} from './official-register.ts';
import { type RemovedSighting, removedSightings } from './official-removals.ts';
import { observeOfficials } from './official-sightings.ts';
import {
  loadStartFile,
  proposedEnd,
  type StartFilePost,
  startFileOf,
} from './official-start-file.ts';
import { type OfficialStatement, type StatementPage, statementsBy } from './official-statements.ts';

/** One person with everything the texts say of their posts. */
export interface RegisteredOfficial extends OfficialSummary {
  readonly keys: readonly string[]; //           the root, then those merged into it
  readonly posts: readonly RegisteredPost[]; //  latest first
  readonly sources: readonly Source[]; //        of every article that a post refers to
  readonly decisions: readonly MergeDecision[]; // latest first
  readonly startFile: readonly StartFilePost[]; // by year: proposed beside what the texts say
  readonly removed: readonly RemovedSighting[]; // taken out by analysts, latest first; nothing above counts them
}

/** A post from the texts, and the end that only the start file knows of. */
export interface RegisteredPost extends HeldPost {
  readonly proposedEnd?: StartFilePost;
}

/** The register that grows from the texts. Everything in it has a date and a source; merging is for analysts. */
export function officials(db: Db) {
  const keysFor = async (keyOrName: string): Promise<readonly string[]> =>
    keysOf(db, await rootOf(db, await registeredKey(db, keyOrName)));
  let loaded: Promise<void> | undefined;
  const startFile = async (keys: readonly string[], countries: readonly string[]) => {
    loaded ??= loadStartFile(db).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    await loaded;
    return startFileOf(db, keys, countries);
  };
  return {
    /** Takes over whom a saved article names; calls that come at once share a statement. Repeating changes nothing. */
    observe: inBatches(async (articles: readonly ArticleId[]) => {
      await observeOfficials(db, articles);
      return articles.map(() => undefined);
    }, maxBatch),

    /** Latest named first. */
    list: (filter: OfficialFilter = {}, page: OfficialPage = {}) => listOfficials(db, filter, page),

    /** By a key, merged or not, or by a name in any script. Throws NOT_FOUND. */
    async get(keyOrName: string): Promise<RegisteredOfficial> {
      const keys = await keysFor(keyOrName);
      const [summary] = await listOfficials(db, { keys: keys.slice(0, 1) }, { limit: 1 });
      if (summary === undefined) throw notFound(keyOrName);
      const posts = await postsOf(db, keys);
      const sources = await sourcesOf(db, posts.flatMap(sightingsOf));
      const known = await startFile(keys, summary.countries);
      return {
        ...summary,
        keys,
        posts: posts.map((post) => withProposedEnd(post, known)),
        sources: [...sources.values()],
        decisions: await decisionsOn(db, keys),
        startFile: known,
        removed: await removedSightings(db, keys),
      };
    },

    /**
     * Takes over whom all stored articles name: those that were saved before there was a register, or that a stopped
     * process left. Repeating changes nothing. Returns how many articles it looked at.
     */
    rebuild: (onProgress?: (articles: number) => void): Promise<number> =>
      rebuildOfficials(db, onProgress),

    /** Pairs that may be one person and on which nobody has decided, most telling first. */
    proposals: (): Promise<readonly MergeProposal[]> => proposedMerges(db),

    /** Throws NOT_FOUND, USAGE. */
    merge: (into: string, other: string, analyst: string) =>
      mergeOfficials(db, { into, other, analyst }),

    /** Takes a merge back with a new row, or turns a proposal down. Throws NOT_FOUND, USAGE. */
    separate: (into: string, other: string, analyst: string) =>
      separateOfficials(db, { into, other, analyst }),

    /** Everything a person said over all articles and languages, latest first. Throws NOT_FOUND. */
    statements: async (
      keyOrName: string,
      page: StatementPage = {},
    ): Promise<readonly OfficialStatement[]> => statementsBy(db, await keysFor(keyOrName), page),
  };
}

const maxBatch = 50; // articles; their items are read in the server and do not travel

function withProposedEnd(post: HeldPost, file: readonly StartFilePost[]): RegisteredPost {
  const end = proposedEnd(post, file);
  return end === undefined ? post : { ...post, proposedEnd: end };
}

/** Every sighting that what is said of a post stands on. */
const sightingsOf = ({
  first,
  last,
  former,
  conflict,
  superseded,
}: HeldPost): readonly PostSighting[] =>
  [first, last, former?.after, former?.by, conflict?.former, conflict?.held, superseded?.by].filter(
    (seen) => seen !== undefined,
  );

async function registeredKey(db: Db, keyOrName: string): Promise<string> {
  const candidates = [keyOrName, nameKey(keyOrName)];
  const rows = await db
    .selectFrom('officials')
    .select('key')
    .where('key', 'in', candidates)
    .union(db.selectFrom('officialRoots').select('root as key').where('root', 'in', candidates))
    .execute();
  const found = candidates.find((candidate) => rows.some(({ key }) => key === candidate));
  if (found === undefined) throw notFound(keyOrName);
  return found;
}

const notFound = (keyOrName: string): WireError =>
  new WireError('NOT_FOUND', `official ${keyOrName}`, {
    hint: '`wirewatch officials list` has the keys',
  });
