const barWidth = 4; // of the viewBox
const height = 18;

/** Counts as thin bars, oldest first; the numbers are in the label for those who cannot see them. */
export const Sparkline = ({ counts, label }: { counts: readonly number[]; label: string }) => {
  const most = Math.max(1, ...counts);
  return counts.length === 0 ? (
    ''
  ) : (
    <svg
      class="spark"
      width={counts.length * barWidth}
      height={height}
      role="img"
      aria-label={`${label}: ${counts.join(', ')}`}
    >
      {counts.map((count, index) => {
        const tall = count === 0 ? 1 : Math.max(2, Math.round((height * count) / most));
        return <rect x={index * barWidth} y={height - tall} width={barWidth - 1} height={tall} />;
      })}
    </svg>
  );
};
