import { GRAMMARS } from '../../lexicons/officials/grammar.ts';
import { wordKey } from '../../text/tokens.ts';
import { namesOf } from './attachment.ts';
import { isAt, isMark, isSomewhere, type Line, wordsAt } from './line.ts';
import { endOfName, isCapitalised } from './names.ts';
import { type Range, type Title, titlesOf } from './titles.ts';

/** A personal name in a line, with the titles that the line gives to it. */
export interface Naming {
  readonly line: Line;
  readonly name: Range; // tokens
  readonly titles: readonly Title[]; // public ones
  readonly unsure: readonly Title[]; // of an office or of a club: the register or another place decides
  readonly isCivil: boolean; //    a title that makes nobody an official stands beside it
  readonly isAddressed: boolean; // Mr, السيد
  readonly isThing: boolean; //    a street, ship or prize that bears the name
}

/** Every name of a line: in scripts with capitals all of them, in others those beside a title or address. */
export function namingsOf(line: Line): readonly Naming[] {
  let namings = known.get(line);
  if (namings === undefined) {
    namings = readNamings(line);
    known.set(line, namings);
  }
  return namings;
}
const known = new WeakMap<Line, readonly Naming[]>(); // the stage before reads persons from them too

function readNamings(line: Line): readonly Naming[] {
  const titles = titlesOf(line);
  const found = new Map<number, Draft>(); // by each token of the name
  const isCased = GRAMMARS[line.language]?.cased ?? false;
  if (isCased || line.language === 'fa')
    for (const name of freeNames(line, titles)) draftAt(found, name);
  for (const name of addressedNames(line)) draftAt(found, name).isAddressed = true;
  titles.forEach((title, place) => {
    for (const name of namesOf(line, titles, place)) draftAt(found, name).titles.push(title);
  });
  return [...new Set(found.values())]
    .map(({ name, titles: given, isAddressed }) => ({
      line,
      name,
      ...byStanding(line, given),
      isAddressed,
      isThing: isThing(line, name),
    }))
    .sort((a, b) => a.name.from - b.name.from);
}

function byStanding(
  line: Line,
  given: readonly Title[],
): Pick<Naming, 'titles' | 'unsure' | 'isCivil'> {
  if (given.length === 0) return untitled;
  const standings = given.map((title) => standing(line, title));
  return {
    titles: given.filter((_, at) => standings[at] === 'public'),
    unsure: given.filter((_, at) => standings[at] === 'unsure'),
    isCivil: standings.includes('civil'),
  };
}
const untitled = { titles: [], unsure: [], isCivil: false };

interface Draft {
  readonly name: Range;
  readonly titles: Title[];
  isAddressed: boolean;
}

function draftAt(found: Map<number, Draft>, name: Range): Draft {
  for (let token = name.from; token < name.to; token += 1) {
    const old = found.get(token);
    if (old !== undefined) return old;
  }
  const draft = { name, titles: [], isAddressed: false };
  for (let token = name.from; token < name.to; token += 1) found.set(token, draft);
  return draft;
}

/** Whether the holder of a title is an official; a bare "président" may be a club's. */
function standing(line: Line, title: Title): 'public' | 'civil' | 'unsure' {
  const { kind, isPrivate, body, country, head, phrase, status } = title;
  if (kind === 'civil' || isPrivate) return 'civil';
  const isPlaced = body !== undefined || country !== undefined || status === 'former';
  if (kind === 'head' && isSecretaryOf(line, title)) return 'public';
  if (kind === 'lead' && hasUnknownBefore(line, title)) return 'unsure';
  if (kind === 'lead') return isPlaced || !isAt(line, head.from, 'head') ? 'public' : 'unsure';
  if (kind !== 'head' || body !== undefined) return 'public';
  return country !== undefined && isAt(line, head.from, 'source') && !hasUnknownBody(line, phrase)
    ? 'public'
    : 'unsure';
}

/** "secretario de Industria", "secrétaire américain à l'Énergie": what a minister is called where he is a secretary. */
const isSecretaryOf = (line: Line, { head, phrase }: Title): boolean =>
  /^(?:secr[eé]tai?r|segretari|consejer)/.test(line.tokens[head.from]?.key ?? '') &&
  line.tokens.slice(head.to, phrase.to).some((_, at) => {
    const index = head.to + at;
    return (
      isAt(line, index, 'field') &&
      isCapitalised(line, index) &&
      (isAt(line, index - 1, 'link') || isAt(line, index - 2, 'link'))
    );
  });

/** "Nissan president": the body before a title is none that we know. */
const hasUnknownBefore = (line: Line, { head, country, body }: Title): boolean =>
  GRAMMARS[line.language]?.premodified === true &&
  country === undefined &&
  body === undefined &&
  line.language === 'en' &&
  isCapitalised(line, head.from - 1) &&
  line.tokens[head.from]?.shape === 'lower' &&
  !isAt(line, head.from - 1, 'field', 'former', 'acting', 'stop');

/** A name of some body that no lexicon has: the Bat Conservation Trust. */
function hasUnknownBody(line: Line, { from, to }: Range): boolean {
  for (let index = from + 1; index < to; index += 1)
    if (
      isCapitalised(line, index) &&
      line.places[index] === undefined &&
      !isAt(line, index, 'field', 'body', 'head', 'office')
    )
      return true;
  return false;
}

function freeNames(line: Line, titles: readonly Title[]): readonly Range[] {
  const names: Range[] = [];
  let index = 0;
  let next = 0; // of the titles, which are in order
  const isCased = GRAMMARS[line.language]?.cased ?? false;
  while (index < line.tokens.length) {
    while ((titles[next]?.phrase.to ?? index + 1) <= index) next += 1;
    const title = titles[next];
    if (title !== undefined && title.phrase.from <= index) {
      index = title.phrase.to;
      continue;
    }
    const end = isCased || isCapitalised(line, index) ? endOfName(line, index) : index;
    if (end > index) names.push({ from: index, to: end });
    index = Math.max(end, index + 1);
  }
  return names;
}

function addressedNames(line: Line): readonly Range[] {
  const names: Range[] = [];
  if (!isSomewhere(line, 'honorific')) return names;
  for (let index = 0; index < line.tokens.length; index += 1) {
    const words = wordsAt(line, index, 'honorific');
    const end = words > 0 ? endOfName(line, index + words) : 0;
    if (end > index + words) names.push({ from: index + words, to: end });
  }
  return names;
}

/** "Trump Organization", "avenue Charles de Gaulle", "USS John McCain", "مطار الملك خالد". */
export function isThing(line: Line, { from, to }: Range): boolean {
  if (isAt(line, to, 'thing') && (isCapitalised(line, to) || isPlaceOrPrize(line, to))) return true;
  for (let back = 1; back <= 3; back += 1) {
    const at = from - back;
    if (isMark(line, at, ',.:;،')) return false;
    if (isAt(line, at, 'thing'))
      return line.language === 'en' ? isShip(line, at) : back === 1 || isPlaceOrPrize(line, at);
  }
  return false;
}

const isShip = (line: Line, index: number): boolean =>
  /^(?:uss|hms|mv|ship|destroyer)$/.test(line.tokens[index]?.key ?? '');

/** Kinds of things that are named after persons more often than they stand beside them. */
const isPlaceOrPrize = (line: Line, index: number): boolean =>
  namedAfter.has((line.tokens[index]?.key ?? '').replace(/^[وبل]?ال(?=.{3})/, ''));
const namedAfter: ReadonlySet<string> = new Set(
  (
    'airport avenue street stadium bridge park prize award hospital university library school college foundation museum centre center square ' +
    'aéroport rue place prix parc stade pont lycée hôpital quai boulevard collège université musée bibliothèque porte-avions centre ' +
    'aeropuerto avenida calle plaza premio parque estadio puente instituto universidad museo biblioteca portaaviones ' +
    'аэропорт проспект улица улице площадь площади мост парк стадион премия премию библиотека университет музей авианосец ' +
    'مطار شارع جائزة ميدان جسر حديقة ملعب مستشفى جامعة مدرسة متحف مكتبة حاملة فرقاطة مدمرة مركز ' +
    'فرودگاه خیابان بلوار میدان پل پارک ورزشگاه بیمارستان دانشگاه جایزه ناو کتابخانه موزه'
  )
    .split(' ')
    .map((word) => wordKey(word, 'ar')),
);
