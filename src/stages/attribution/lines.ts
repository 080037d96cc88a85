import { outletNamed } from '../../lexicons/agencies/outlets.ts';
import { type CreditKind, creditKind } from '../../lexicons/cues/credits.ts';
import { cuesOf } from '../../lexicons/cues/cues.ts';
import { tokensOf } from '../../text/tokens.ts';
import { readSentences } from '../quotes/items.ts';
import { mayBeginOutlet, outletsIn } from '../quotes/mentions.ts';

/** A line that says where a text or a picture comes from, and no more: 'Source: IRNA', '©Al-Manar'. */
export interface Credit {
  readonly kind: CreditKind | 'dateline';
  readonly name: string;
  readonly outletKind: 'agency' | 'outlet' | 'social' | undefined; // undefined: not one we know
  readonly cue: string;
  readonly start: number; // UTF-16, in the paragraph: the name
  readonly end: number;
}

/** The credits of one paragraph. `isFirst`: it may open with a dateline. */
export function creditsOf(
  paragraph: string,
  language: string,
  isFirst: boolean,
): readonly Credit[] {
  const labelled = paragraph.length <= longestLine ? labelledCredit(paragraph) : [];
  const marked = [...markedPhotos(paragraph), ...closingCredit(paragraph)];
  return [...labelled, ...marked, ...(isFirst ? datelineCredit(paragraph, language) : [])];
}
const longestLine = 160; // UTF-16 units; longer paragraphs are prose

/** 'Source: Islamic Republic News Agency IRNA', 'Par AFP'. */
function labelledCredit(paragraph: string): readonly Credit[] {
  const colon = paragraph.search(/[:：]/);
  const label =
    colon > 0 ? paragraph.slice(0, colon) : (/^\p{L}+(?=\s)/u.exec(paragraph)?.[0] ?? '');
  const kind = creditKind(label);
  if (kind === undefined) return [];
  const from = colon > 0 ? colon + 1 : label.length;
  const credits = namesFrom(paragraph, from).map(([start, end]) =>
    creditAt(paragraph, start, end, { kind, cue: label.trim() }),
  );
  const needsKnown = colon <= 0 || kind !== 'source';
  return credits.filter(
    ({ outletKind }) => kind === 'photo' || !needsKnown || outletKind !== undefined,
  );
}

/** The names of a list: 'IRNA / Mehr', 'AFP et Reuters'. */
function namesFrom(text: string, from: number): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  const names = /[^/|,،;+·•]{2,80}/gu;
  names.lastIndex = from;
  for (
    let found = names.exec(text);
    found !== null && spans.length < mostNames;
    found = names.exec(text)
  ) {
    const lead = /^[\s\p{P}]*/u.exec(found[0])?.[0].length ?? 0;
    const name = found[0].slice(lead).replace(/[\s.。)\]]+$/u, '');
    if (name !== '') spans.push([found.index + lead, found.index + lead + name.length]);
  }
  return spans;
}
const mostNames = 5;

/** '©Al-Manar', '(AFP photo)', '/ Getty Images'. */
function markedPhotos(paragraph: string): readonly Credit[] {
  const credits: Credit[] = [];
  for (const found of paragraph.matchAll(/©\s{0,2}([^\s©()][^\n©()]{1,50})/gu)) {
    const start = found.index + found[0].length - (found[1]?.length ?? 0);
    const end = start + (found[1] ?? '').replace(/[\s.]+$/, '').length;
    credits.push(creditAt(paragraph, start, end, { kind: 'photo', cue: '©' }));
  }
  for (const found of paragraph.matchAll(
    /\(([^()\n]{2,30}?)[ /-](photo|foto|фото|عکس|file)\)/giu,
  )) {
    const start = found.index + 1;
    const end = start + (found[1]?.length ?? 0);
    credits.push(creditAt(paragraph, start, end, { kind: 'photo', cue: found[2] ?? '' }));
  }
  return credits;
}

/** '(Reuters)', '(avec AFP)', '/AFP' at the end of a paragraph: an agency we know. */
function closingCredit(paragraph: string): readonly Credit[] {
  const tail = paragraph.slice(-longestTail);
  const found =
    /[(/—–-]\s?(?:avec |with |con |mit |com |с )?([\p{L}][\p{L} .-]{1,30}?)\)?\.?$/u.exec(tail);
  if (found?.[1] === undefined) return [];
  const start = paragraph.length - tail.length + found.index + found[0].indexOf(found[1]);
  const credit = creditAt(paragraph, start, start + found[1].length, {
    kind: 'source',
    cue: found[0].trim(),
  });
  return credit.outletKind === 'agency' ? [credit] : [];
}
const longestTail = 48; // UTF-16 units

/** 'BAGHDAD (Reuters) -', 'МОСКВА, 29 июня. /ТАСС/', 'تهران - ایرنا -', '新华社北京5月30日电'. */
function datelineCredit(paragraph: string, language: string): readonly Credit[] {
  const cues = cuesOf(language) ?? cuesOf('en');
  const head = paragraph.slice(0, longestDateline);
  if (!closesDateline.test(head) || !mayNameOutlet(paragraph, language)) return [];
  const items = cues === undefined ? [] : readSentences(head.replace(/[()]/g, '/'), cues).flat();
  const outlet = outletsIn(items)[0];
  if (outlet === undefined || outlet.start > farthestAgency) return [];
  const before = head.slice(0, outlet.start);
  const after = head.slice(outlet.end, outlet.end + 24);
  const isHan = outlet.start === 0 && /^[\p{Script=Han}\d]{0,16}[电電讯訊]/u.test(after);
  const isMarked =
    /(?:^|[\s\d.,،(/—–-])[(/—–-]?\s*$/u.test(before) && /^\s?[)/]|^\s?[—–:-]\s?/u.test(after);
  if (!isHan && !(isMarked && isPlaceAndDate(before))) return [];
  const isPlain = outlet.start === 0 && !/^\s?[—–-]/u.test(after) && !isHan;
  if (isPlain) return [];
  const cue = head.slice(0, outlet.end + (/^\s?[)/]/.test(after) ? 1 : 0)).trim();
  return [creditAt(paragraph, outlet.start, outlet.end, { kind: 'dateline', cue })];
}
/** What stands right after the agency, in any of the ways that a dateline is written. */
const closesDateline = /[)/—–:电電讯訊-]/;

/** Most paragraphs name no outlet in their first words, and need no closer look. */
function mayNameOutlet(paragraph: string, language: string): boolean {
  for (const { start, kind, key, end } of tokensOf(paragraph, language)) {
    if (start > farthestAgency) return false;
    const isSite = paragraph[end] === '.';
    if (kind === 'word' && (isSite || key.includes('-') || mayBeginOutlet(key))) return true;
  }
  return false;
}

const longestDateline = 110; // UTF-16 units
const farthestAgency = 60;

const isPlaceAndDate = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= mostDatelineWords && !/[!?;:«»"“”]/.test(text);
const mostDatelineWords = 7;

function creditAt(
  paragraph: string,
  start: number,
  end: number,
  { kind, cue }: Pick<Credit, 'kind' | 'cue'>,
): Credit {
  const text = paragraph.slice(start, end);
  const known = outletNamed(text) ?? knownInside(text);
  const outletKind = known === undefined || known.kind === 'photo' ? undefined : known.kind;
  return { kind, name: known?.name ?? text, outletKind, cue, start, end };
}

/** 'Islamic Republic News Agency IRNA', 'the Reuters news agency': the known name among other words. */
function knownInside(text: string) {
  const cues = cuesOf('en');
  const items = cues === undefined ? [] : readSentences(text, cues).flat();
  const [outlet] = outletsIn(items);
  return outlet === undefined ? undefined : outletNamed(outlet.name);
}
