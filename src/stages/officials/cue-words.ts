import { type CueForm, cuesOf, ROLE } from '../../lexicons/cues/cues.ts';
import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import type { Line } from './line.ts';

export interface Cue {
  readonly form: CueForm;
  readonly words: number;
}

/** The longest reporting form at the token: a verb of saying, 'according to', and the like. */
export function cueAt(line: Line, index: number): Cue | undefined {
  const cues = cuesOf(line.language);
  const token = line.tokens[index];
  if (cues === undefined || token?.kind !== 'word') return undefined;
  const starts =
    line.language === 'ar' || line.language === 'he'
      ? [token.key, ...withoutPrefixes(token.key, line.language)]
      : [token.key];
  for (const start of starts) {
    for (let words = cues.lengths.get(start) ?? 0; words > 0; words -= 1) {
      const rest = line.tokens.slice(index + 1, index + words).map(({ key }) => key);
      const form = cues.forms.get([start, ...rest].join(' '));
      if (form !== undefined && rest.length === words - 1) return { form, words };
    }
  }
  return undefined;
}

export const isSpeechVerb = (line: Line, index: number): boolean =>
  cueAt(line, index)?.form.stance !== undefined;

export const isAccordingTo = (line: Line, index: number): boolean =>
  ((cueAt(line, index)?.form.roles ?? 0) & (ROLE.source | ROLE.citing)) !== 0;
