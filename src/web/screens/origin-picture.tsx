import { spoken } from '../foreign.tsx';
import type { OriginEdge, OriginGraph, OriginNode } from '../origin-graph.ts';
import { say } from '../say.ts';

const columnWidth = 210; // pixels, as are all below
const rowHeight = 44;
const box = { width: 160, height: 32 } as const;
const margin = 6;
const mostLetters = 22; // of a name; the whole of it is in the title

/** The ways of a story's reports as a picture: pages on one side, origins on the other. */
export const OriginPicture = ({ graph }: { graph: OriginGraph }) => {
  const { nodes, edges, columns, rows, left } = graph;
  if (nodes.length < 2) return '';
  const width = columns * columnWidth - (columnWidth - box.width) + 2 * margin;
  const height = rows * rowHeight + 2 * margin;
  return (
    <section>
      <h2>{say('The way of the reports')}</h2>
      <div class="ways">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say('Who has it from whom; the list has the same')}
        >
          {edges.map((edge) => (
            <Line edge={edge} />
          ))}
          {nodes.map((node) => (
            <Box node={node} />
          ))}
        </svg>
      </div>
      {left === 0 ? '' : <p class="none">{say('and {count} more', { count: left })}</p>}
    </section>
  );
};

const leftOf = ({ column }: OriginNode) => margin + column * columnWidth;
const topOf = ({ row }: OriginNode) => margin + row * rowHeight;

const Line = ({ edge: { from, to, articles } }: { edge: OriginEdge }) => {
  const start = [leftOf(from) + box.width, topOf(from) + box.height / 2] as const;
  const end = [leftOf(to), topOf(to) + box.height / 2] as const;
  const bend = (start[0] + end[0]) / 2;
  return (
    <path
      d={`M${start[0]} ${start[1]}C${bend} ${start[1]} ${bend} ${end[1]} ${end[0]} ${end[1]}`}
      class="way"
      stroke-width={Math.min(5, articles)}
    >
      <title>{`${from.name} → ${to.name}: ${articles}`}</title>
    </path>
  );
};

const Box = ({ node }: { node: OriginNode }) => {
  const { name, kind, language, articles } = node;
  const short = name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;
  const { lang, dir } = spoken(name, language);
  return (
    <g class={`stop ${kind}`}>
      <title>{`${name} (${kind}): ${articles}`}</title>
      <rect x={leftOf(node)} y={topOf(node)} width={box.width} height={box.height} rx={6} />
      <text
        x={leftOf(node) + box.width / 2}
        y={topOf(node) + box.height / 2}
        lang={lang}
        direction={dir}
      >
        {short}
      </text>
    </g>
  );
};
