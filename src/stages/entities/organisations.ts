import {
  type KnownOrganisation,
  type OrganisationForm,
  organisationForms,
} from '../../lexicons/organisations/organisations.ts';
import { type Automaton, compileAutomaton, longestHits } from '../../text/automaton.ts';
import { isWordBoundary, wordStartBefore } from '../../text/boundaries.ts';
import { normaliseForMatching } from '../../text/normalise.ts';
import type { Passage } from '../../text/passages.ts';

/** An organisation of the lexicon where it stands in a passage. */
export interface OrganisationHit {
  readonly start: number;
  readonly end: number;
  readonly organisation: KnownOrganisation;
}

/** The longest forms that stand as words and are written as names are. */
export function organisationsIn(passage: Passage): readonly OrganisationHit[] {
  const language = passage.language.split('-', 1)[0] ?? '';
  const { automaton, forms } = lexiconFor(language);
  const normal = normaliseForMatching(passage.text, passage.language);
  const hits = longestHits(automaton, normal.text, (start, end, payload) => {
    if (!isWordBoundary(normal.text, end)) return false;
    const wordStart = wordStartBefore(normal.text, start, language);
    if (wordStart === undefined) return false;
    if (wordStart !== start && end - start < shortestAfterProclitic) return false;
    return isWrittenSo(passage.text.slice(...normal.sourceSpan(start, end)), forms[payload]);
  });
  return hits.flatMap(({ start, end, payload }) => {
    const form = forms[payload];
    const [from, to] = normal.sourceSpan(start, end);
    return form === undefined ? [] : [{ start: from, end: to, organisation: form.organisation }];
  });
}

const shortestAfterProclitic = 4; // letters

/** Capitals where the form has them: UN is no "un", Labour no "labour"; other scripts have none. */
function isWrittenSo(text: string, form: OrganisationForm | undefined): boolean {
  const written = form?.written ?? '';
  if (written === written.toUpperCase() && written !== written.toLowerCase())
    return text === text.toUpperCase();
  for (let at = 0; at < written.length; at += 1)
    if (isCapital(written.charAt(at)) && !isCapital(text.charAt(at))) return false;
  return true;
}
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

interface Compiled {
  readonly automaton: Automaton;
  readonly forms: readonly OrganisationForm[]; // by payload
}
const compiled = new Map<string, Compiled>();

/** Latin acronyms differ by language, so each has its own; about 5 MB and 30 ms. */
function lexiconFor(language: string): Compiled {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const forms = organisationForms(language);
  const made = {
    forms,
    automaton: compileAutomaton(forms.map(({ form }, at) => [form, at] as const)),
  };
  compiled.set(language, made);
  return made;
}
