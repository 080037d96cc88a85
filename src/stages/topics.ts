import type { Evidence, NonEmpty, Readable, Subject, Tags } from '../article.ts';
import { type Keyword, keywordsOf } from '../lexicons/topics/keywords.ts';
import { MEDIA_TOPICS, type MediaTopic } from '../lexicons/topics/media-topics.ts';
import { type Passage, passagesOf } from '../text/passages.ts';
import { evidenceAt } from '../text/spans.ts';
import { stemsIn } from './topics/stems.ts';

/**
 * IPTC Media Topics by keyword rules per language. A topic needs several different words, the headline
 * counts more, and only the leading topics stay; a narrow topic brings its parent.
 */
export function findSubjects(article: Readable): Pick<Tags, 'subjects'> {
  const scores = new Map<MediaTopic, Score>();
  for (const passage of passagesOf(article)) score(article, passage, scores);
  const chosen = [...scores].filter(([topic, found]) => isTold(topic, found)).sort(byValue);
  const tops = chosen.filter(([topic]) => parentOf(topic) === undefined).slice(0, mostTop);
  const best = tops[0]?.[1].value ?? 0;
  const kept = tops.filter(([, { value }]) => value >= best * shareOfBest);
  const narrow = chosen.filter(([topic]) => parentOf(topic) !== undefined).slice(0, mostNarrow);
  const parents = narrow.flatMap(([topic, found]) => withoutDouble(parentOf(topic), found, kept));
  return { subjects: [...new Map([...kept, ...parents, ...narrow])].map(subjectOf) };
}

interface Score {
  value: number;
  readonly words: Set<string>; // different keywords seen
  readonly evidence: Evidence[];
}

const creator = 'topics@1';
const mostTop = 3;
const mostNarrow = 5;
const mostEvidence = 6;
const shareOfBest = 0.45; // of the leading topic's score; the rest are passing mentions
const leastWords = 2; // different keywords; 3 abstains on 36 % of news texts, 2 on 19 % (docs/decisions/0014)
const headlineWeight = 2;
const readCharacters = 12_000; // the start of an article tells its topic

const parentOf = (topic: MediaTopic): MediaTopic | undefined => {
  const entry = MEDIA_TOPICS[topic];
  return 'parent' in entry ? (entry.parent as MediaTopic) : undefined;
};

const isTold = (topic: MediaTopic, { words, value }: Score): boolean =>
  words.size >= (parentOf(topic) === undefined ? leastWords : 2) || value >= 2 * leastWords;

const byValue = (a: [MediaTopic, Score], b: [MediaTopic, Score]) =>
  b[1].value - a[1].value || (a[0] < b[0] ? -1 : 1);

const withoutDouble = (
  parent: MediaTopic | undefined,
  found: Score,
  kept: readonly [MediaTopic, Score][],
): readonly [MediaTopic, Score][] =>
  parent === undefined || kept.some(([topic]) => topic === parent) ? [] : [[parent, found]];

function subjectOf([topic, { value, evidence }]: [MediaTopic, Score]): Subject {
  return {
    uri: topic,
    name: MEDIA_TOPICS[topic].name,
    confidence: Number((1 - Math.exp(-value / 2.5)).toFixed(2)),
    creator,
    evidence: evidence.slice(0, mostEvidence) as unknown as NonEmpty<Evidence>,
  };
}

function score(article: Readable, passage: Passage, scores: Map<MediaTopic, Score>): void {
  const { byStems, lengths, inside } = keywordsOf(passage.language);
  if (byStems.size === 0 || passage.start > readCharacters) return;
  const { stems, starts, ends } = stemsIn(passage.text.slice(0, readCharacters), passage.language);
  for (let first = 0; first < stems.length; first += 1) {
    let key = stems[first] ?? '';
    const past = Math.min(stems.length, first + (lengths.get(key) ?? 0));
    for (let last = first; last < past; last += 1) {
      const stem = stems[last] ?? '';
      if (last > first && !inside.has(stem)) break;
      if (last > first) key += ` ${stem}`;
      const hits = byStems.get(key);
      if (hits === undefined) continue;
      const start = passage.start + (starts[first] ?? 0);
      const end = passage.start + (ends[last] ?? 0);
      for (const hit of hits)
        count(scores, hit, key, evidenceAt(article, passage.field, start, end));
    }
  }
}

function count(
  scores: Map<MediaTopic, Score>,
  { topic, weight }: Keyword,
  key: string,
  evidence: Evidence,
): void {
  const found = scores.get(topic) ?? { value: 0, words: new Set<string>(), evidence: [] };
  scores.set(topic, found);
  const again = found.words.has(key);
  found.words.add(key);
  const place = evidence.field === 'headline' ? headlineWeight : 1;
  found.value += weight * place * (again ? 0.25 : 1);
  if (!again) found.evidence.push(evidence);
}
