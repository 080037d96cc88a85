import type { Mention } from './mention.ts';

/** A mention and those beside it in the article, if there are any. */
export interface Beside {
  readonly before: Mention | undefined;
  readonly mention: Mention;
  readonly after: Mention | undefined;
}

export const besideEach = (mentions: readonly Mention[]): readonly Beside[] =>
  mentions.map((mention, at) => ({ before: mentions[at - 1], mention, after: mentions[at + 1] }));

/** Whether a capital stands in a list with another capital or country: Tehran, Baghdad and Moscow; Moscou et Téhéran. */
export const isListed = ({ before, mention, after }: Beside): boolean =>
  areLinked(before, mention) || areLinked(mention, after);

function areLinked(first: Mention | undefined, second: Mention | undefined): boolean {
  if (first === undefined || second === undefined || first.passage !== second.passage) return false;
  if (first.kind === 'demonym' || second.kind === 'demonym') return false;
  const length = second.start - first.end;
  if (length < 0 || length > longestLink) return false;
  return link.test(first.passage.text.slice(first.end, second.start));
}

const longestLink = 12; // code units
const link =
  /^\s*(?:,|،|、|\/|–|-|and|et|y|e|und|и|і|та|й|و|ו|ve|اور|和|与|與|及|vs\.?|,\s*and|et de|et d['’]|e di|y de|with|mit|avec|con|com|с|з|ile|مع|کے|או|or|ou|oder|или|או)\s*(?:the |la |le |l['’]|de |d['’])?$/iu;

/** Whether a city is one half of another name: Mogollon-Rim, Paris-Saclay; but not of a pair: Moscow-Beijing. */
export function isHyphenated({ before, mention, after }: Beside): boolean {
  const { passage, kind, start, end } = mention;
  if (kind !== 'capital' && kind !== 'city') return false;
  const joinsBefore = /\p{L}-$/u.test(passage.text.slice(Math.max(0, start - 2), start));
  const joinsAfter = /^-\p{Lu}/u.test(passage.text.slice(end, end + 2));
  return (
    (joinsBefore && (before?.passage !== passage || before.end !== start - 1)) ||
    (joinsAfter && (after?.passage !== passage || after.start !== end + 1))
  );
}

/** Whether a region explains the place before it: "Paris, Missouri," but not the list "in Paris, Ontario and Rome". */
export function isExplanation(place: Mention, region: Mention): boolean {
  const text = place.passage.text;
  if (!/^, ?$/.test(text.slice(place.end, region.start))) return false;
  return (
    /^(?:[,.;:)]|\s+(?:[-–—(]|\p{Ll}(?<!\ba\b)))|^$/u.test(
      text.slice(region.end, region.end + 3),
    ) && !/^,? (?:and|y|et|und|e) /u.test(text.slice(region.end, region.end + 6))
  );
}
