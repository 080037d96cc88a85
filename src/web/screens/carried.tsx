import type { Wanted } from '../queue-filter.ts';

/** The filter as hidden fields, so that a decision comes back to the same list. */
export const Carried = ({ wanted: { tab, desk, lang, country } }: { wanted: Wanted }) => (
  <>
    {Object.entries({ tab: tab === 'selected' ? tab : undefined, desk, lang, country }).map(
      ([name, value]) =>
        value === undefined || value === '' ? (
          ''
        ) : (
          <input type="hidden" name={name} value={value} />
        ),
    )}
  </>
);
