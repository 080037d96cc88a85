import { GRAMMARS } from '../../lexicons/officials/grammar.ts';
import { namesOf } from './attachment.ts';
import { isAt, isMark, type Line, wordsAt } from './line.ts';
import { endOfName, isCapitalised } from './names.ts';
import { type Range, type Title, titlesOf } from './titles.ts';

/** A personal name in a line, with the titles that the line gives to it. */
export interface Naming {
  readonly line: Line;
  readonly name: Range; // tokens
  readonly titles: readonly Title[]; // public ones
  readonly isCivil: boolean; //    a title that makes nobody an official stands beside it
  readonly isAddressed: boolean; // Mr, السيد
}

/** Every name of a line: in scripts with capitals all of them, in others those beside a title or address. */
export function namingsOf(line: Line): readonly Naming[] {
  const titles = titlesOf(line);
  const found = new Map<number, Draft>();
  const isCased = GRAMMARS[line.language]?.cased ?? false;
  if (isCased || line.language === 'fa')
    for (const name of freeNames(line, titles)) draftAt(found, name);
  for (const name of addressedNames(line)) draftAt(found, name).isAddressed = true;
  titles.forEach((title, place) => {
    for (const name of namesOf(line, titles, place)) draftAt(found, name).titles.push(title);
  });
  return [...found.values()]
    .filter(({ name }) => !isThing(line, name))
    .map(({ name, titles: given, isAddressed }) => ({
      line,
      name,
      titles: given.filter((title) => isPublic(line, title)),
      isCivil: given.some((title) => !isPublic(line, title)),
      isAddressed,
    }))
    .sort((a, b) => a.name.from - b.name.from);
}

interface Draft {
  readonly name: Range;
  readonly titles: Title[];
  isAddressed: boolean;
}

function draftAt(found: Map<number, Draft>, name: Range): Draft {
  const old =
    found.get(name.from) ??
    [...found.values()].find((draft) => draft.name.from < name.to && name.from < draft.name.to);
  if (old !== undefined) return old;
  const draft = { name, titles: [], isAddressed: false };
  found.set(name.from, draft);
  return draft;
}

/** Whether the holder of a title is an official. */
export function isPublic(line: Line, { kind, isPrivate, body, country, head }: Title): boolean {
  if (kind === 'civil' || isPrivate) return false;
  if (kind !== 'head') return true;
  return body !== undefined || (country !== undefined && isAt(line, head.from, 'source'));
}

function freeNames(line: Line, titles: readonly Title[]): readonly Range[] {
  const names: Range[] = [];
  let index = 0;
  const isCased = GRAMMARS[line.language]?.cased ?? false;
  while (index < line.tokens.length) {
    const title = titles.find(({ phrase }) => phrase.from <= index && index < phrase.to);
    if (title !== undefined) {
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
  for (let index = 0; index < line.tokens.length; index += 1) {
    const words = wordsAt(line, index, 'honorific');
    const end = words > 0 ? endOfName(line, index + words) : 0;
    if (end > index + words) names.push({ from: index + words, to: end });
  }
  return names;
}

/** "Trump Organization", "avenue Charles de Gaulle", "USS John McCain". */
function isThing(line: Line, { from, to }: Range): boolean {
  const isAfter = isAt(line, to, 'thing') && isCapitalised(line, to);
  const before = line.tokens[from - 1]?.text === '-' ? from - 2 : from - 1;
  const isBefore =
    isAt(line, before, 'thing') && !isMark(line, from - 1, ',.:;') && line.language !== 'en';
  const isShip = line.language === 'en' && /^(?:uss|hms|mv)$/.test(line.tokens[before]?.key ?? '');
  const isGenitiveOfThing =
    (line.language === 'fr' ||
      line.language === 'es' ||
      line.language === 'pt' ||
      line.language === 'it') &&
    isAt(line, from - 1, 'link') &&
    isAt(line, from - 2, 'thing') &&
    isNamedThing(line, from - 2);
  return isAfter || isBefore || isShip || isGenitiveOfThing;
}
const isNamedThing = (line: Line, index: number): boolean =>
  /^(?:aéroport|aeropuerto|avenue|avenida|rue|calle|place|plaza|prix|premio|parc|parque|stade|estadio|pont|puente|lycée|hôpital|hospital|quai|boulevard)$/.test(
    line.tokens[index]?.key ?? '',
  );
