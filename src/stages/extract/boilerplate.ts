import { lexiconJson } from '../../lexicons/load.ts';
import { comparable } from '../../text/whitespace.ts';

/** A line that belongs to the page and not to the article: prompts, labels, copyright, pointers to other articles. */
export function isPageLine(text: string): boolean {
  if (text.length > maxPageLine) return false;
  const key = comparable(text);
  if (key === '') return true;
  if (wholeLines.has(key) || wholeLines.has(withoutDigits(key))) return true;
  if (copyright.test(text)) return true;
  const colon = text.search(colons);
  if (colon > 0 && labels.has(comparable(text.slice(0, colon)))) return true;
  return startsWithAny(openings, key);
}

/** A heading or label after which only other articles, comments or the like follow. */
export function isCutMarker(text: string): boolean {
  const key = comparable(text);
  return cutWords.has(withoutDigits(key)) || startsWithAny(cuts, key);
}

/** A prompt to share, subscribe or comment, alone on its line. */
export const isPrompt = (text: string): boolean => {
  const key = withoutDigits(comparable(text));
  return (
    key !== '' &&
    (prompts.has(key) || (text.length < maxPrompt && startsWithAny(promptOpenings, key)))
  );
};

/** The credit of a picture: "(AFP photo)", "© Al-Manar", "Photo: Reuters". */
export const isPhotoCredit = (text: string): boolean => {
  if (text.length > maxPhotoCredit) return false;
  if (copyright.test(text)) return true;
  const key = comparable(text);
  const colon = text.search(colons);
  if (colon > 0 && creditLabels.has(comparable(text.slice(0, colon)))) return true;
  return (
    key.split(' ').length <= maxCreditWords && key.split(' ').some((word) => creditWords.has(word))
  );
};

/** Whether a paragraph says what the outlet itself is: `${outlet} is a news site that ...`, "Our mission is ...". */
export function describesTheOutlet(paragraph: string): boolean {
  if (paragraph.length > maxAbout || quotes.test(paragraph)) return false;
  const key = ` ${comparable(paragraph)} `;
  const opening = key.slice(0, aboutOpening);
  if (!aboutOutlets.some((noun) => opening.includes(noun))) return false;
  return aboutMissions.filter((cue) => key.includes(cue)).length >= minMissionCues;
}

type ByLanguage = Readonly<Record<string, readonly string[]>>;
interface Lexicon {
  readonly lines: Readonly<
    Record<
      | 'whole'
      | 'labels'
      | 'openings'
      | 'cuts'
      | 'prompts'
      | 'promptOpenings'
      | 'creditLabels'
      | 'creditWords',
      ByLanguage
    >
  >;
  readonly about: Readonly<Record<'outlets' | 'missions', ByLanguage>>;
}

const maxPageLine = 220; //     a longer line that begins like a prompt is a sentence
const maxPrompt = 60;
const maxPhotoCredit = 120;
const maxCreditWords = 6;
const maxAbout = 900;
const aboutOpening = 90; //     the outlet is the subject of its own description
const minMissionCues = 3; //    one or two also occur in reports about media

const copyright = /^\s*(?:©|\(c\)\s|copyright\s)/i;
const colons = /[:：]/;
const quotes = /["«»“”„]/;

const lexicon = lexiconJson<Lexicon>('boilerplate/lines.json');
const keysOf = (entries: ByLanguage): readonly string[] =>
  Object.values(entries).flat().map(comparable);
const withoutDigits = (key: string): string =>
  key
    .replace(/\p{N}+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const wholeLines = new Set([...keysOf(lexicon.lines.whole), ...keysOf(lexicon.lines.prompts)]);
const labels = new Set(keysOf(lexicon.lines.labels));
const prompts = new Set(keysOf(lexicon.lines.prompts));
const creditLabels = new Set(keysOf(lexicon.lines.creditLabels));
const creditWords = new Set(keysOf(lexicon.lines.creditWords));
const openings = openingIndex([
  ...keysOf(lexicon.lines.openings),
  ...keysOf(lexicon.lines.promptOpenings),
]);
const promptOpenings = openingIndex(keysOf(lexicon.lines.promptOpenings));
// One word alone ("Comments", "Newsletter") must be the whole line: many begin ordinary headings.
const isPhrase = (entry: string): boolean => entry.includes(' ') || unspaced.test(entry);
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/;
const cutWords = new Set(keysOf(lexicon.lines.cuts));
const cuts = openingIndex([...cutWords].filter(isPhrase));
const aboutOutlets = keysOf(lexicon.about.outlets);
const aboutMissions = keysOf(lexicon.about.missions);

/** Entries by their first two characters: a line is compared with a handful, not with all. */
function openingIndex(entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const entry of entries)
    index.set(entry.slice(0, 2), [...(index.get(entry.slice(0, 2)) ?? []), entry]);
  return index;
}

const startsWithAny = (index: ReadonlyMap<string, readonly string[]>, key: string): boolean =>
  (index.get(key.slice(0, 2)) ?? []).some(
    (entry) => key.startsWith(entry) && (isWordEnd(key, entry.length) || unspaced.test(entry)),
  );
const isWordEnd = (key: string, at: number): boolean => at >= key.length || key[at] === ' ';
