export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly href?: string;
}

/** Counts with a bar each, the widest for the largest; the numbers are there to be read as well. */
export const Bars = ({ rows }: { rows: readonly Bar[] }) => {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul class="bars">
      {rows.map(({ name, count, href }) => (
        <li>
          {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
          <svg width="100%" height="8" aria-hidden="true">
            <rect width={`${Math.round((100 * count) / most)}%`} height="8" rx="2" />
          </svg>
          <span class="num">{count}</span>
        </li>
      ))}
    </ul>
  );
};
