import { lexiconJson } from '../load.ts';
import { foldForm } from './fold-form.ts';

export type Stance = 'said' | 'claimed' | 'denied' | 'threatened' | 'promised';

/** What sort of source a noun names when no name stands beside it. */
export type SourceNoun = 'anonymous' | 'official' | 'organisation' | 'outlet' | 'person';

/**
 * The words of one language that report speech. Every key is a folded form (see fold-form.ts);
 * a form of several words has single spaces between them.
 */
export interface Cues {
  readonly verbs: ReadonlyMap<string, Stance>;
  readonly beside: ReadonlySet<string>; //       verbs that are cues only next to a quotation
  readonly sources: ReadonlySet<string>; //      'according to': the source follows
  readonly citing: ReadonlySet<string>; //       'quoting': the source follows
  readonly after: ReadonlySet<string>; //        'göre': the source precedes
  readonly reports: ReadonlySet<string>; //      what may stand between 'according to' and the source
  readonly lines: ReadonlySet<string>; //        'Source:', 'Photo:' at the start of a line
  readonly that: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>; //         'whether': a reported question
  readonly pronouns: ReadonlySet<string>;
  readonly hearers: ReadonlySet<string>; //      'to' in 'said to CNN'
  readonly openers: ReadonlySet<string>; //      what a sentence may start with before its subject
  readonly joins: ReadonlySet<string>; //        'and', 'who': where another clause may start
  readonly governors: ReadonlySet<string>; //    prepositions: what they govern is no subject
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly between: ReadonlySet<string>; //      adverbs and times between a subject and its verb
  readonly nouns: ReadonlyMap<string, SourceNoun>;
  readonly longest: number; //                   words in the longest form
}

/** The cues of a language, or undefined where we have none; regional subtags are ignored. */
export function cuesOf(language: string): Cues | undefined {
  const base = language.split('-', 1)[0] ?? language;
  const known = loaded.get(base);
  if (known !== undefined || !(cueLanguages as readonly string[]).includes(base)) return known;
  const cues = compile(lexiconJson<CueFile>(`cues/${base}.json`));
  loaded.set(base, cues);
  return cues;
}

export const cueLanguages = [
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
type Lists = 'auxiliaries' | 'adverbs' | 'times' | 'sources' | 'citing' | 'after' | 'reports';
type MoreLists = 'lines' | 'that' | 'asks' | 'pronouns' | 'hearers' | 'openers' | 'joins';

type CueFile = Readonly<
  Record<Lists | MoreLists | 'governors' | 'determiners', string> & {
    paradigms: Paradigms;
    verbs: Readonly<Record<Stance, Stems>>;
    beside: Stems;
    nouns: Readonly<Record<SourceNoun, string>>;
  }
>;

const loaded = new Map<string, Cues>();

function compile(file: CueFile): Cues {
  const verbs = mapOf(file.verbs, (stems) => formsOf(stems, file.paradigms));
  const nouns = mapOf(file.nouns, listOf);
  const sets = {
    beside: new Set(formsOf(file.beside, file.paradigms)),
    sources: new Set(listOf(file.sources)),
    citing: new Set(listOf(file.citing)),
    after: new Set(listOf(file.after)),
    reports: new Set(listOf(file.reports)),
    lines: new Set(listOf(file.lines)),
    that: new Set(listOf(file.that)),
    asks: new Set(listOf(file.asks)),
    pronouns: new Set(listOf(file.pronouns)),
    hearers: new Set(listOf(file.hearers)),
    openers: new Set(listOf(file.openers)),
    joins: new Set(listOf(file.joins)),
    governors: new Set(listOf(file.governors)),
    determiners: new Set(listOf(file.determiners)),
    auxiliaries: new Set(listOf(file.auxiliaries)),
    between: new Set([...listOf(file.adverbs), ...listOf(file.times)]),
  };
  const forms = [verbs, nouns, ...Object.values(sets)].flatMap((of) => [...of.keys()]);
  const longest = Math.max(1, ...forms.map((form) => form.split(' ').length));
  return { verbs, nouns, ...sets, longest };
}

/** The first class a form stands in wins. */
function mapOf<Class extends string, Forms>(
  classes: Readonly<Record<Class, Forms>>,
  forms: (of: Forms) => readonly string[],
): ReadonlyMap<string, Class> {
  const map = new Map<string, Class>();
  for (const name of Object.keys(classes) as Class[]) {
    for (const form of forms(classes[name])) if (!map.has(form)) map.set(form, name);
  }
  return map;
}

const formsOf = (stems: Stems, paradigms: Paradigms): readonly string[] =>
  Object.entries(stems).flatMap(([name, list]) =>
    listOf(list).flatMap((stem) =>
      (paradigms[name] ?? '')
        .split('|')
        .map((ending) =>
          foldForm(ending.includes('*') ? ending.replace('*', stem) : stem + ending),
        ),
    ),
  );

const listOf = (list: string): readonly string[] =>
  list
    .split('|')
    .map((form) => foldForm(form.trim()))
    .filter((form) => form !== '');
