import type { Counted } from '../../store/profiles.ts';
import { Bars } from './bars.tsx';

/** How often values occur, under a title; each leads somewhere. Nothing where there are none. */
export const Counts = (counts: {
  title: string;
  counted: readonly Counted[];
  name: (value: string) => string;
  path: (value: string) => string;
}) => {
  const { title, counted, name, path } = counts;
  return counted.length === 0 ? (
    ''
  ) : (
    <section>
      <h2>{title}</h2>
      <Bars
        rows={counted
          .slice(0, shownValues)
          .map(({ value, count }) => ({ name: name(value), count, href: path(value) }))}
      />
    </section>
  );
};

const shownValues = 10;
