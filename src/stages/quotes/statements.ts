import type { Readable, Tags } from '../../article.ts';
import { cuesOf, ROLE } from '../../lexicons/cues/cues.ts';
import { type Passage, passagesOf } from '../../text/passages.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Content, contentsOf } from './content.ts';
import { has, type Item, readSentences } from './items.ts';
import { knownMentions, type Mention, mentionsWithin, outletAt } from './mentions.ts';
import { type Sentence, type Speech, speechesOf } from './speech.ts';

/** One sentence that says who says something, with what is said in it. */
export interface Statement {
  readonly passage: Passage;
  readonly speeches: readonly Speech[]; // those that say something
  readonly contents: readonly Said[];
  readonly outlets: readonly Mention[]; // agencies and outlets named outside of what is said
}

export interface Said extends Content {
  readonly speaker?: string;
}

/** Every statement of an article, in order, with pronouns and dropped subjects resolved. */
export function statementsOf(
  article: Readable & Pick<Tags, 'entities' | 'officials'>,
): readonly Statement[] {
  const known = knownMentions(article.officials, article.entities);
  const memory = createMemory();
  const statements: Statement[] = [];
  for (const passage of passagesOf(article)) {
    const { field, start, text, language } = passage;
    const cues = cuesOf(language) ?? cuesOf(article.inLanguage);
    if (cues === undefined) continue;
    const mentions = mentionsWithin(known[field], start, start + text.length);
    for (const items of readSentences(text, cues)) {
      const near = mentions.filter((mention) => isWithin(mention, items));
      const chunks = chunksOf(items, near, text);
      const sentence: Sentence = { items, chunks, language: cues.language, text };
      statements.push(statementOf(sentence, passage, memory));
    }
  }
  return lookAhead(statements);
}

const isWithin = ({ start, end }: Mention, items: readonly Item[]): boolean =>
  start >= (items[0]?.start ?? 0) && end <= (items.at(-1)?.end ?? 0);

/** Who was last spoken of, and whether a quotation alone goes on with their words. */
interface Memory {
  person: string | undefined;
}
const createMemory = (): Memory => ({ person: undefined });

function statementOf(sentence: Sentence, passage: Passage, memory: Memory): Statement {
  const speeches = speechesOf(sentence);
  const before = memory.person;
  const found = contentsOf(sentence, speeches);
  const contents = found.contents.map((content): Said => {
    const speaker = speakerOf(sentence, content, before);
    return { ...content, ...(speaker !== undefined && { speaker }) };
  });
  memory.person = lastPerson(sentence, speeches) ?? memory.person;
  return { passage, speeches: found.speeches, contents, outlets: outletsOf(sentence, contents) };
}

function speakerOf(
  sentence: Sentence,
  { speech, direct }: Content,
  before: string | undefined,
): string | undefined {
  const source = speech?.source;
  if (source !== undefined && source.kind !== 'pronoun') return source.name;
  const inSentence = speech === undefined && direct ? headOf(sentence)?.name : undefined;
  return inSentence ?? before;
}

/** Whom the next pronoun means: the last named speaker, else the subject of the sentence. */
function lastPerson(sentence: Sentence, speeches: readonly Speech[]): string | undefined {
  const speakers = speeches.flatMap(({ source }) => (source && isSpeaker(source) ? [source] : []));
  return (speakers.find(({ kind }) => kind !== 'organisation') ?? headOf(sentence))?.name;
}

const headOf = ({ chunks }: Sentence): Chunk | undefined =>
  chunks.find((chunk) => !chunk.governed && isSpeaker(chunk));

const isSpeaker = ({ kind }: Chunk): boolean =>
  kind === 'official' || kind === 'anonymous' || kind === 'person' || kind === 'organisation';

/** Agencies and outlets of a sentence that nobody quotes: who was told, who is cited. */
function outletsOf({ items }: Sentence, contents: readonly Content[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const outlet = outletAt(items, at);
    if (outlet === undefined) continue;
    at += outlet.length - 1;
    const isSaid = contents.some(({ start, end }) => outlet.start < end && outlet.end > start);
    if (!isSaid && isTold(items, at + 1 - outlet.length)) found.push(outlet);
  }
  return found;
}

/** "told CNN", "to the daily Bild", "on X": not "the ABC drama", not "of the BBC". */
function isTold(items: readonly Item[], outlet: number): boolean {
  let at = outlet - 1;
  while (has(items[at], ROLE.determiner) && !has(items[at], ROLE.governor)) at -= 1;
  const before = items[at];
  if (before?.form === undefined) return false;
  if (before.form.noun === 'outlet') return true;
  if (before.form.stance !== undefined || has(before, ROLE.hearer)) return true;
  return has(before, ROLE.governor) && !genitives.has(before.key);
}
const genitives: ReadonlySet<string> = new Set(
  "of de du des d' del di do da dos della von der des".split(' '),
);

/** A quotation that nobody was found for before: the next speaker's, as in "…, he said. …, Graham added". */
function lookAhead(statements: readonly Statement[]): readonly Statement[] {
  let next: string | undefined;
  return [...statements]
    .reverse()
    .map((statement) => {
      const contents = statement.contents.map((said) =>
        said.speaker === undefined && next !== undefined ? { ...said, speaker: next } : said,
      );
      next = statement.contents.find(({ speaker }) => speaker !== undefined)?.speaker ?? next;
      return { ...statement, contents };
    })
    .reverse();
}
