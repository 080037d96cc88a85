/** What sort of word a form is; a blocker holds a country's word and does not mean the country. */
export type FormKind = 'name' | 'demonym' | 'capital' | 'city' | 'institution' | 'blocker';

/** lexicons/countries/forms/<language>.json, written by build/countries.ts. */
export interface CountryForms {
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  readonly rebuilt: string;
  /** Normalised forms (text/normalise.ts) joined by '|'; `capitals` is 'all', 'any' or the place of the first one. */
  readonly groups: readonly (readonly [
    code: string,
    kind: FormKind,
    capitals: string,
    weak: boolean, // counts only beside other evidence of the country
    forms: string,
  ])[];
}
