import { type CueForm, type Cues, cuesOf, ROLE } from '../../lexicons/cues/cues.ts';
import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import { remember } from '../../text/remember.ts';
import type { Line } from './line.ts';

export interface Cue {
  readonly form: CueForm;
  readonly words: number;
}

/** The longest reporting form at the token: a verb of saying, 'according to', and the like. */
export function cueAt(line: Line, index: number): Cue | undefined {
  const token = line.tokens[index];
  if (token?.kind !== 'word' || !beginsCue(line.language)(token.key)) return undefined;
  const cues = cuesOf(line.language);
  if (cues === undefined) return undefined;
  let asked = askedOfLine.get(line);
  if (asked === undefined) {
    asked = [];
    askedOfLine.set(line, asked);
  }
  let cue = asked[index];
  if (cue === undefined) {
    cue = findCue(line, index, cues) ?? noCue;
    asked[index] = cue;
  }
  return cue === noCue ? undefined : cue;
}
/** Whether any form begins with a word, prefixes written on it left out: most words begin none. */
function beginsCue(language: string): (key: string) => boolean {
  let known = remembered.get(language);
  if (known === undefined) {
    known = remember((key) => {
      const lengths = cuesOf(language)?.lengths;
      const isPrefixed = language === 'ar' || language === 'he';
      const keys = isPrefixed ? [key, ...withoutPrefixes(key, language)] : [key];
      return keys.some((start) => lengths?.has(start) === true);
    });
    remembered.set(language, known);
  }
  return known;
}
const remembered = new Map<string, (key: string) => boolean>();

/** Answers already given: the grammar asks for the same word many times. */
const askedOfLine = new WeakMap<Line, (Cue | undefined)[]>();
const noCue: Cue = { form: { roles: 0 }, words: 0 };

function findCue(line: Line, index: number, cues: Cues): Cue | undefined {
  const token = line.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const own = longestFrom(line, index, token.key, cues);
  if (own !== undefined || (line.language !== 'ar' && line.language !== 'he')) return own;
  for (const start of withoutPrefixes(token.key, line.language)) {
    const found = longestFrom(line, index, start, cues);
    if (found !== undefined) return found;
  }
  return undefined;
}

function longestFrom(line: Line, index: number, start: string, cues: Cues): Cue | undefined {
  for (let words = cues.lengths.get(start) ?? 0; words > 0; words -= 1) {
    const rest = line.tokens.slice(index + 1, index + words).map(({ key }) => key);
    const form = cues.forms.get([start, ...rest].join(' '));
    if (form !== undefined && rest.length === words - 1) return { form, words };
  }
  return undefined;
}

export const isSpeechVerb = (line: Line, index: number): boolean =>
  cueAt(line, index)?.form.stance !== undefined;

export const isAccordingTo = (line: Line, index: number): boolean =>
  ((cueAt(line, index)?.form.roles ?? 0) & (ROLE.source | ROLE.citing)) !== 0;
