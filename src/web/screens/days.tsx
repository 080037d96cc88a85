import type { Counted } from '../../store/profiles.ts';
import { say } from '../say.ts';

const shownDays = 30;
const barWidth = 10; // of the viewBox
const height = 40;
const dayMilliseconds = 86_400_000;

/** Articles a day as bars, up to the newest day; the table behind it is for those who cannot see them. */
export const Days = ({ days }: { days: readonly Counted[] }) => {
  const [newest] = days;
  if (newest === undefined) return <p class="none">{say('No articles yet.')}</p>;
  const counts = new Map(days.map(({ value, count }) => [value, count]));
  const end = Date.parse(newest.value);
  const shown = Array.from({ length: shownDays }, (_, index) => {
    const day = new Date(end - (shownDays - 1 - index) * dayMilliseconds)
      .toISOString()
      .slice(0, 10);
    return { day, count: counts.get(day) ?? 0 };
  });
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <figure class="days">
      <svg
        viewBox={`0 0 ${shownDays * barWidth} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('Articles a day, {count} at most', { count: most })}
      >
        {shown.map(({ day, count }, index) => {
          const tall = Math.round((height * count) / most);
          return (
            <rect x={index * barWidth + 1} y={height - tall} width={barWidth - 2} height={tall}>
              <title>{`${day}: ${count}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span>{shown[0]?.day}</span>
        <span>{newest.value}</span>
      </figcaption>
    </figure>
  );
};
