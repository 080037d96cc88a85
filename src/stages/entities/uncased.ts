import { isGivenName } from '../../lexicons/names/given.ts';
import { foreignSyllables } from '../../lexicons/names/han.ts';
import { FAMILY, GIVEN, nameBits } from '../../lexicons/taggers/names.ts';
import { knownNamesIn } from '../officials/known.ts';
import { isAt, type Line, spanOf } from '../officials/line.ts';
import { endOfName } from '../officials/names.ts';
import { namingsOf } from '../officials/namings.ts';

/** A personal name in a field of the article. */
export interface PersonSpan {
  readonly field: Line['field'];
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/**
 * Persons where no capitals mark them: names beside titles, names of the register, and runs of name words that begin
 * with a given name.
 */
export function personsIn(line: Line): readonly PersonSpan[] {
  const namings = namingsOf(line);
  const spans: PersonSpan[] = [];
  const add = (from: number, to: number, confidence: number, cut = 0) => {
    const { start, end } = spanOf(line, from, to);
    if (!spans.some((span) => span.start < end && start < span.end))
      spans.push({ field: line.field, start: start + cut, end, confidence });
  };
  for (const { name, cut } of knownNamesIn(line, namings))
    add(name.from, name.to, confidences.known, cut);
  for (const { name, titles, isAddressed, isThing } of namings)
    if (!isThing)
      add(
        name.from,
        name.to,
        titles.length > 0 || isAddressed ? confidences.titled : confidences.free,
      );
  for (let at = 0; at < line.tokens.length; at += 1) {
    const end = isGivenAt(line, at) ? endOfName(line, at) : at;
    if (end - at >= shortest(line)) add(at, end, confidences.free);
    if (end > at) at = end - 1;
  }
  return spans;
}

// Precision of each source on the Urdu and Chinese development sets; see docs/decisions/0015.
const confidences = { known: 0.9, titled: 0.7, free: 0.4 } as const;

const shortest = ({ language }: Line): number => (language === 'zh' ? shortestHan : shortestRun);
const shortestRun = 2; // words
const shortestHan = 3; // characters

function isGivenAt(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== 'word' || isAt(line, at, 'stop', 'office', 'rank', 'link')) return false;
  if (line.language === 'zh') return isForeignRun(line, at);
  return isGivenName(token.key) || (nameBits(token.key) & (GIVEN | FAMILY)) === GIVEN;
}

/** Three characters that spell foreign names: surnames of one character open too many words. */
const isForeignRun = (line: Line, at: number): boolean =>
  [0, 1, 2].every((next) => foreignSyllables.has(line.tokens[at + next]?.text ?? ''));
