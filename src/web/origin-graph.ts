import type { ProvenanceLink } from '../article.ts';
import { nameKey } from '../text/name-key.ts';

/** A publisher or a source in the ways of a story's reports. */
export interface OriginNode {
  readonly id: string;
  readonly name: string;
  readonly kind: ProvenanceLink['kind'];
  readonly language: string;
  readonly articles: number;
  readonly column: number; // 0 is the page that was read; origins are farther
  readonly row: number;
}

export interface OriginEdge {
  readonly from: OriginNode;
  readonly to: OriginNode;
  readonly articles: number;
}

export interface OriginGraph {
  readonly nodes: readonly OriginNode[];
  readonly edges: readonly OriginEdge[];
  readonly columns: number;
  readonly rows: number;
  readonly left: number; // publishers that found no place
}

interface Way {
  readonly links: readonly ProvenanceLink[]; // nearest first
  readonly language: string;
}

const mostNodes = 24; // more is no picture any more; the list beside it has them all

/** From the pages to where they say they have it from; the same publisher in several ways is one node. */
export function originGraph(ways: readonly Way[]): OriginGraph {
  const known = new Map<string, Omit<OriginNode, 'row'>>();
  const pairs = new Map<string, { from: string; to: string; articles: number }>();
  for (const { links, language } of ways) {
    const chain = links.filter(({ kind }) => kind !== 'photo');
    chain.forEach((link, index) => {
      const id = idOf(link);
      const before = known.get(id);
      known.set(id, {
        id,
        name: before?.name ?? link.name,
        kind: before?.kind ?? link.kind,
        language: before?.language ?? language,
        articles: (before?.articles ?? 0) + 1,
        column: Math.max(before?.column ?? 0, index),
      });
      const next = chain[index + 1];
      if (next === undefined || idOf(next) === id) return;
      const key = `${id}\n${idOf(next)}`;
      pairs.set(key, { from: id, to: idOf(next), articles: (pairs.get(key)?.articles ?? 0) + 1 });
    });
  }
  return laidOut([...known.values()], [...pairs.values()]);
}

/** A publisher is its family, a person the sounds of the name in whatever script; unnamed sources are told apart by their words. */
export const idOf = ({ family, name, kind }: ProvenanceLink): string =>
  family ?? (kind === 'anonymous' ? `anonymous:${name.toLowerCase()}` : `named:${nameKey(name)}`);

function laidOut(
  all: readonly Omit<OriginNode, 'row'>[],
  pairs: readonly { from: string; to: string; articles: number }[],
): OriginGraph {
  const chosen = [...all]
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .slice(0, mostNodes);
  const heights = new Map<number, number>();
  const nodes = new Map<string, OriginNode>();
  for (const node of chosen) {
    const row = heights.get(node.column) ?? 0;
    heights.set(node.column, row + 1);
    nodes.set(node.id, { ...node, row });
  }
  const edges = pairs.flatMap(({ from, to, articles }) => {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, articles }];
  });
  return {
    nodes: [...nodes.values()],
    edges,
    columns: Math.max(0, ...heights.keys()) + 1,
    rows: Math.max(0, ...heights.values()),
    left: all.length - chosen.length,
  };
}
