import { wordKey } from '../../text/tokens.ts';
import { lexiconJson } from '../load.ts';

export type Stance = 'said' | 'claimed' | 'denied' | 'threatened' | 'promised';

/** What sort of source a noun names when no name stands beside it. */
export type SourceNoun = 'anonymous' | 'official' | 'organisation' | 'outlet' | 'person';

/** What else a form can be, as bits of `CueForm.roles`. */
export const ROLE = {
  beside: 1 << 0, //     a verb that is a cue only next to a quotation: 'laughed'
  source: 1 << 1, //     'according to': the source follows
  citing: 1 << 2, //     'quoting': the source follows
  after: 1 << 3, //      'göre': the source precedes
  report: 1 << 4, //     may stand between 'according to' and the source
  that: 1 << 6,
  ask: 1 << 7, //        'whether': a reported question
  pronoun: 1 << 8,
  hearer: 1 << 9, //     'to' in 'said to CNN'
  opener: 1 << 10, //    what a sentence may start with before its subject
  join: 1 << 11, //      'and', 'who': where another clause may start
  governor: 1 << 12, //  a preposition: what it governs is no subject
  determiner: 1 << 13,
  auxiliary: 1 << 14,
  between: 1 << 15, //   adverbs and times between a subject and its verb
  own: 1 << 17, //       'in his words': the source is whoever was last spoken of
  bare: 1 << 16, //      a verb whose clause may go without 'that': 'he said it is'
} as const;

export interface CueForm {
  readonly roles: number;
  readonly stance?: Stance; //   a verb of saying
  readonly noun?: SourceNoun; // a noun that can be a source
}

/**
 * The words of one language that report speech, by folded form (text/tokens.ts wordKey); a form of
 * several words has single spaces between them.
 */
export interface Cues {
  readonly language: string;
  readonly forms: ReadonlyMap<string, CueForm>;
  readonly lengths: ReadonlyMap<string, number>; // first word -> words in its longest form
}

/** The cues of a language, or undefined where we have none; regional subtags are ignored. */
export function cuesOf(language: string): Cues | undefined {
  const whole = loaded.get(language);
  if (whole !== undefined) return whole;
  const base = language.split('-', 1)[0] ?? language;
  const known = loaded.get(base);
  if (known !== undefined || !(cueLanguages as readonly string[]).includes(base)) return known;
  const cues = compile(lexiconJson<CueFile>(`cues/${base}.json`), base);
  loaded.set(base, cues);
  return cues;
}

const cueLanguages = [
  'en',
  'fr',
  'ar',
  'fa',
  'ru',
  'es',
  'de',
  'tr',
  'zh',
  'he',
  'pt',
  'it',
  'uk',
  'ur',
] as const;

type Paradigms = Readonly<Record<string, string>>; // name -> endings; '*' stands for the stem
type Stems = Readonly<Record<string, string>>; //     name of a paradigm -> stems; '' -> whole forms

/** The lists of a file and the role that each gives. */
const listRoles = {
  sources: ROLE.source,
  citing: ROLE.citing,
  after: ROLE.after,
  reports: ROLE.report,
  that: ROLE.that,
  asks: ROLE.ask,
  pronouns: ROLE.pronoun,
  hearers: ROLE.hearer,
  openers: ROLE.opener,
  joins: ROLE.join,
  governors: ROLE.governor,
  determiners: ROLE.determiner,
  auxiliaries: ROLE.auxiliary,
  adverbs: ROLE.between,
  times: ROLE.between,
  bare: ROLE.bare,
  own: ROLE.own,
} as const;

type CueFile = Readonly<
  Record<keyof typeof listRoles, string> & {
    paradigms: Paradigms;
    verbs: Readonly<Record<Stance, Stems>>;
    beside: Stems;
    nouns: Readonly<Record<SourceNoun, string>>;
  }
>;

const loaded = new Map<string, Cues>();

function compile(file: CueFile, language: string): Cues {
  const forms = new Map<string, CueForm>();
  const add = (list: readonly string[], more: (old: CueForm) => CueForm) => {
    for (const form of list) forms.set(form, more(forms.get(form) ?? { roles: 0 }));
  };
  const listOf = (list: string): readonly string[] => splitList(list, language);
  for (const [stance, stems] of Object.entries(file.verbs) as [Stance, Stems][])
    add(formsOf(stems, file.paradigms, listOf), (old) => ({ stance, ...old }));
  for (const [noun, list] of Object.entries(file.nouns) as [SourceNoun, string][])
    add(listOf(list), (old) => ({ noun, ...old }));
  const withRole = (role: number) => (old: CueForm) => ({ ...old, roles: old.roles | role });
  add(formsOf(file.beside, file.paradigms, listOf), withRole(ROLE.beside));
  for (const [name, role] of Object.entries(listRoles))
    add(listOf(file[name as keyof typeof listRoles]), withRole(role));
  return { language, forms, lengths: lengthsOf(forms.keys()) };
}

const formsOf = (
  stems: Stems,
  paradigms: Paradigms,
  listOf: (list: string) => readonly string[],
): readonly string[] =>
  Object.entries(stems).flatMap(([name, list]) =>
    (paradigms[name] ?? '').split('|').flatMap((ending) =>
      listOf(
        list
          .split('|')
          .map((stem) => (ending.includes('*') ? ending.replace('*', stem) : stem + ending))
          .join('|'),
      ),
    ),
  );

/** A Chinese form is looked up a character at a time, so its characters are words. */
const splitList = (list: string, language: string): readonly string[] =>
  list
    .split('|')
    .map((form) => wordKey(form.trim(), language))
    .map((form) => (language === 'zh' ? [...form].join(' ') : form))
    .map((form) => form.replace(afterElision, '$1 '))
    .filter((form) => form !== '');

/** "d'après" is two tokens, d' and après. */
const afterElision = /(?<=^| )((?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu)')(?=\p{L})/gu;

function lengthsOf(forms: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const form of forms) {
    const words = form.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}
