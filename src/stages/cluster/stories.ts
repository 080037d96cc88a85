import type { StoryId } from '../../article.ts';
import type { Placeable } from '../cluster.ts';
import { frequencies } from './frequencies.ts';

interface Story {
  readonly id: StoryId;
  readonly weights: Map<string, number>; // summed over its articles, which are unit vectors
  readonly languages: Set<string>;
  articles: number;
  last: number; // newest article, milliseconds
}

export interface Stories {
  readonly find: (item: Placeable) => { story: StoryId; similarity: number } | undefined;
  readonly add: (item: Placeable, story: StoryId) => void;
  readonly expire: (time: string) => void;
}

type Vector = ReadonlyMap<string, number>;

// Thresholds chosen on the development stories, see docs/decisions/0014.
const leastSimilarity = 0.26; // within one language
const leastAcross = 0.2; // between languages, where only names, numbers, countries and topics compare
const leastTelling = 3; // names, numbers or days that both have; countries and topics alone are chance
const mostPostings = 400; // stories a feature may stand in and still propose candidates
const probes = 48; // heaviest features of an item that propose candidates
const dayMilliseconds = 86_400_000;
const meanLifeDays = 4; // similarity fades by e over this distance in time

/** Streaming single-pass groups with an inverted index over the features of open stories. */
export function openStories(windowDays: number): Stories {
  const stories = new Map<StoryId, Story>();
  const postings = new Map<string, Set<Story>>();
  const seen = frequencies();

  const candidates = (vector: Vector): ReadonlySet<Story> => {
    const found = new Set<Story>();
    for (const [feature] of [...vector].sort((a, b) => b[1] - a[1]).slice(0, probes)) {
      const holders = postings.get(feature);
      if (holders === undefined || holders.size > mostPostings) continue;
      for (const story of holders) found.add(story);
    }
    return found;
  };

  return {
    find: (item) => {
      const vector = seen.weigh(item.fingerprint.features);
      const time = Date.parse(item.time);
      let best: { story: StoryId; similarity: number } | undefined;
      for (const story of candidates(vector)) {
        if (Math.abs(time - story.last) > windowDays * dayMilliseconds) continue; // an old page crawled late
        const similarity = rounded(
          likeness(vector, story, item.inLanguage) * freshness(time, story),
        );
        if (similarity > 0 && similarity > (best?.similarity ?? 0))
          best = { story: story.id, similarity };
      }
      return best;
    },
    add: (item, id) => {
      const vector = seen.weigh(item.fingerprint.features);
      seen.add(item.fingerprint.features);
      const time = Date.parse(item.time);
      const story = stories.get(id) ?? begin(id);
      stories.set(id, story);
      story.articles += 1;
      story.last = Math.max(story.last, time);
      story.languages.add(item.inLanguage);
      const norm = lengthOf(vector) || 1;
      for (const [feature, weight] of vector) {
        story.weights.set(feature, (story.weights.get(feature) ?? 0) + weight / norm);
        const holders = postings.get(feature);
        if (holders === undefined) postings.set(feature, new Set([story]));
        else holders.add(story);
      }
    },
    expire: (time) => {
      const before = Date.parse(time) - windowDays * dayMilliseconds;
      for (const story of stories.values()) {
        if (story.last >= before) continue;
        stories.delete(story.id);
        for (const feature of story.weights.keys()) postings.get(feature)?.delete(story);
      }
    },
  };
}

/** Four places: what is stored is what was compared. */
const rounded = (similarity: number): number => Math.round(similarity * 10_000) / 10_000;

const begin = (id: StoryId): Story => ({
  id,
  weights: new Map(),
  languages: new Set(),
  articles: 0,
  last: 0,
});

const freshness = (time: number, story: Story): number =>
  Math.exp(-Math.max(0, Math.abs(time - story.last) / dayMilliseconds - 1) / meanLifeDays / 2);

/** How far above its threshold the pair is, scaled so that 0 is no match; both thresholds map alike. */
function likeness(vector: Vector, story: Story, language: string): number {
  const within = story.languages.has(language)
    ? cosine(vector, story.weights, isComparable)
    : undefined;
  const across = cosine(vector, story.weights, isLanguageFree);
  const same = within !== undefined && within.value >= leastSimilarity ? within.value : 0;
  const other =
    across.value >= leastAcross && across.telling >= leastTelling
      ? (across.value * leastSimilarity) / leastAcross
      : 0;
  return within === undefined ? other : same;
}

const isLanguageFree = (feature: string) => !feature.startsWith('w:');
const isComparable = () => true;
const tellingKinds = new Set(['x', 'k', 'n', 'd']);
const isTelling = (feature: string) => tellingKinds.has(feature.slice(0, feature.indexOf(':')));

function cosine(vector: Vector, other: Vector, counts: (feature: string) => boolean) {
  let dot = 0;
  let telling = 0;
  let left = 0;
  for (const [feature, weight] of vector) {
    if (!counts(feature)) continue;
    left += weight * weight;
    const match = other.get(feature);
    if (match === undefined) continue;
    if (isTelling(feature)) telling += 1;
    dot += weight * match;
  }
  let right = 0;
  for (const [feature, weight] of other) if (counts(feature)) right += weight * weight;
  const norm = Math.sqrt(left * right);
  return { value: norm === 0 ? 0 : dot / norm, telling };
}

const lengthOf = (vector: Vector): number => {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
};
