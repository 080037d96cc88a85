import type { Readable, Tags } from '../../article.ts';
import { cuesOf, ROLE } from '../../lexicons/cues/cues.ts';
import { onceAnArticle } from '../../text/once-an-article.ts';
import { type Passage, passagesOf } from '../../text/passages.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Content, contentsOf } from './content.ts';
import { has, type Item, readSentences } from './items.ts';
import {
  knownMentions,
  type Mention,
  mentionsWithin,
  type OutletMention,
  outletsIn,
} from './mentions.ts';
import { headOf } from './sources.ts';
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

type Tagged = Readable & Pick<Tags, 'countries' | 'entities' | 'officials'>;

/** Every statement of an article, in order, with pronouns and dropped subjects resolved. */
export const statementsOf: (article: Tagged) => readonly Statement[] = onceAnArticle(
  readStatements,
  ['headline', 'articleBody', 'inLanguage', 'countries', 'entities', 'officials'],
);

function readStatements(article: Tagged): readonly Statement[] {
  const known = knownMentions(article.officials, article.entities, article.countries);
  const memory = createMemory();
  const fullName = fullNames(article);
  const statements: Statement[] = [];
  for (const passage of passagesOf(article)) {
    const { field, start, text, language } = passage;
    const cues = cuesOf(language) ?? cuesOf(article.inLanguage);
    if (cues === undefined) continue;
    for (const items of readSentences(text, cues)) {
      const read = () =>
        sentenceOf(items, mentionsWithin(known[field], start, items), cues.language, text);
      if (items.some(speaks)) statements.push(statementOf(read(), passage, memory, fullName));
      else keepSilent(memory, read);
    }
  }
  return lookAhead(statements);
}

function sentenceOf(
  read: readonly Item[],
  mentions: readonly Mention[],
  language: string,
  text: string,
): Sentence {
  const outlets = outletsIn(read);
  const names = [...mentions.filter(({ kind }) => kind !== 'anonymous'), ...outlets];
  const items =
    names.length > 0 ? read.map((item) => (isInName(item, names) ? asName(item) : item)) : read;
  const around = { mentions, outlets, language, text };
  return { items, chunks: chunksOf(items, around), ...around };
}

/** The words of a name are no words of grammar: "Theresa May", "سي إن إن". */
function isInName({ start, end, form }: Item, names: readonly Mention[]): boolean {
  if (form === undefined) return false;
  for (const name of names) if (name.start <= start && end <= name.end) return true;
  return false;
}
const asName = (item: Item): Item => {
  const noun = item.form?.noun;
  return { ...item, length: 1, form: noun === undefined ? undefined : { roles: 0, noun } };
};

/** "al-Alaq" is Saad al-Alaq, where the article names him so. */
function fullNames({
  officials,
  entities,
}: Pick<Tags, 'entities' | 'officials'>): (name: string) => string {
  const persons = [
    ...officials.filter(({ anonymous }) => !anonymous),
    ...entities.filter(({ type }) => type === 'person'),
  ];
  return (name) => {
    const tail = ` ${name}`;
    return persons.find((person) => person.name.endsWith(tail))?.name ?? name;
  };
}

/** Whether a sentence with this item may say who says something; most do not, and are not read further. */
const speaks = ({ kind, key, form }: Item): boolean =>
  kind === 'quotation' ||
  key === 'عن' ||
  (form !== undefined && (form.stance !== undefined || (form.roles & speaking) !== 0));
const speaking = ROLE.source | ROLE.citing | ROLE.after | ROLE.own;

/** Who was last spoken of. Sentences without a cue are read only when a pronoun asks for it. */
interface Memory {
  person: string | undefined;
  silent: (() => Sentence)[]; // since that person, the last ones
}
const createMemory = (): Memory => ({ person: undefined, silent: [] });
const mostSilent = 4; // sentences that a pronoun can reach back over

function keepSilent(memory: Memory, read: () => Sentence): void {
  memory.silent.push(read);
  if (memory.silent.length > mostSilent) memory.silent.shift();
}

function recall(memory: Memory): string | undefined {
  for (let read = memory.silent.pop(); read !== undefined; read = memory.silent.pop()) {
    const person = lastPerson(read(), []);
    if (person === undefined) continue;
    memory.person = person;
    memory.silent = [];
  }
  return memory.person;
}

function statementOf(
  sentence: Sentence,
  passage: Passage,
  memory: Memory,
  fullName: (name: string) => string,
): Statement {
  const speeches = speechesOf(sentence);
  const found = contentsOf(sentence, speeches);
  const contents = found.contents.map((content): Said => {
    const speaker = speakerOf(sentence, content, memory);
    return { ...content, ...(speaker !== undefined && { speaker: fullName(speaker) }) };
  });
  const person = lastPerson(sentence, speeches);
  if (person !== undefined) {
    memory.person = person;
    memory.silent = [];
  }
  const outlets = toldOutlets(sentence, contents);
  return { passage, speeches: found.speeches, contents, outlets };
}

function speakerOf(
  sentence: Sentence,
  { speech, direct }: Content,
  memory: Memory,
): string | undefined {
  const source = speech?.source;
  if (source !== undefined && source.kind !== 'pronoun') return source.name;
  if (speech !== undefined || !direct) return recall(memory);
  const head = headOf(sentence);
  return head !== undefined && isSpeaker(head) ? head.name : recall(memory);
}

/** Whom the next pronoun means: the last named speaker, else the subject of the sentence. */
function lastPerson(sentence: Sentence, speeches: readonly Speech[]): string | undefined {
  const speakers = speeches.flatMap(({ source }) => (source && isSpeaker(source) ? [source] : []));
  const head = headOf(sentence);
  const about = head !== undefined && isSpeaker(head) ? head : undefined;
  const speaker = speakers.find(({ kind }) => kind !== 'organisation') ?? about;
  return (speaker ?? sentence.chunks.find(({ kind }) => kind === 'official'))?.name;
}

const isSpeaker = ({ kind }: Chunk): boolean =>
  kind === 'official' || kind === 'anonymous' || kind === 'person' || kind === 'organisation';

/** Agencies and outlets that someone spoke to or that a cue names, outside of what is said. */
const toldOutlets = (
  { items, outlets }: Sentence,
  contents: readonly Content[],
): readonly Mention[] =>
  outlets.filter((outlet) => {
    const isSaid = contents.some(({ start, end }) => outlet.start < end && outlet.end > start);
    return isTold(items, outlet, isSaid);
  });

/** "told CNN", "to the daily Bild", "on X": not "the ABC drama", not "of the BBC". */
function isTold(items: readonly Item[], outlet: OutletMention, isSaid: boolean): boolean {
  if (outlet.prefixed) return !isSaid;
  let at = outlet.from - 1;
  while (
    items[at]?.kind === 'mark' ||
    (has(items[at], ROLE.determiner) && !has(items[at], ROLE.governor))
  )
    at -= 1;
  const before = items[at];
  if (before?.form === undefined) return false;
  if (before.form.stance !== undefined) return true;
  if (isSaid) return has(before, ROLE.hearer) && items[at - 1]?.form?.stance !== undefined;
  if (before.form.noun === 'outlet' || has(before, ROLE.hearer)) return true;
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
