import {
  type KnownOrganisation,
  type OrganisationForm,
  organisationForms,
  organisationGroup,
} from '../../lexicons/organisations/organisations.ts';
import { takesProclitics, wordStartBefore } from '../../text/boundaries.ts';
import { compileForms, type FormTable, longestHits } from '../../text/form-table.ts';
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
  const { table, forms } = lexiconFor(organisationGroup(language));
  const normal = normaliseForMatching(passage.text, passage.language);
  const accepts = (start: number, end: number, payload: number): boolean => {
    const form = forms[payload];
    if (form?.languages !== undefined && !form.languages.includes(language)) return false;
    const wordStart = wordStartBefore(normal.text, start, language);
    if (wordStart === undefined) return false;
    if (wordStart !== start && end - start < shortestAfterProclitic) return false;
    return isWrittenSo(passage.text.slice(...normal.sourceSpan(start, end)), form);
  };
  const hits = longestHits(table, normal.text, accepts, takesProclitics(language));
  return hits.flatMap(({ start, end, payload }, at) => {
    const form = forms[payload];
    if (form === undefined || hits[at - 1]?.start === start) return []; // the first of its organisations counts
    const [from, to] = normal.sourceSpan(start, end);
    return [{ start: from, end: to, organisation: form.organisation }];
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
  readonly table: FormTable;
  readonly forms: readonly OrganisationForm[]; // by payload
}
const compiled = new Map<string, Compiled>();

function lexiconFor(group: string): Compiled {
  const known = compiled.get(group);
  if (known !== undefined) return known;
  const forms = organisationForms(group);
  const table = compileForms(forms.map(({ form }, at) => [form, at] as const));
  const made = { forms, table };
  compiled.set(group, made);
  return made;
}
