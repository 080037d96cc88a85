import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProvenanceLink } from '../../src/article.ts';
import { originGraph } from '../../src/web/origin-graph.ts';

const link = (name: string, kind: ProvenanceLink['kind'] = 'outlet'): ProvenanceLink => ({
  name,
  kind,
  evidence: [],
});
const way = (...links: readonly ProvenanceLink[]) => ({ links, language: 'en' });

test('an agency that two outlets copy is one node, farther than both', () => {
  const irna = link('IRNA', 'agency');
  const graph = originGraph([way(link('Bana'), irna), way(link('Cuna'), link('Dana'), irna)]);
  expect(graph.nodes).toHaveLength(4);
  expect(graph.nodes.find(({ name }) => name === 'IRNA')).toMatchObject({ column: 2, articles: 2 });
  expect(graph.edges.map(({ from, to }) => `${from.name}>${to.name}`)).toEqual([
    'Bana>IRNA',
    'Cuna>Dana',
    'Dana>IRNA',
  ]);
});

test('a person quoted in two scripts is one node', () => {
  const graph = originGraph([
    way(link('A'), link('Saad al-Alaq', 'official')),
    way(link('Б'), link('Саад аль-Аляк', 'official')),
  ]);
  expect(graph.nodes.filter(({ kind }) => kind === 'official')).toHaveLength(1);
});

test('publishers of one family are one; photo credits are no origin', () => {
  const graph = originGraph([
    way({ ...link('Press TV (fr)'), family: 'irib' }, link('Al-Manar', 'photo')),
    way({ ...link('Press TV'), family: 'irib' }),
  ]);
  expect(graph.nodes).toMatchObject([{ id: 'irib', articles: 2 }]);
});

test('no two nodes share a place, and a large story stays small', () => {
  const chain = fc.array(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789').map((name) => link(name)),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(fc.array(chain, { maxLength: 40 }), (chains) => {
      const graph = originGraph(chains.map((links) => way(...links)));
      const places = graph.nodes.map(({ column, row }) => `${column} ${row}`);
      expect(new Set(places).size).toBe(places.length);
      expect(graph.nodes.length).toBeLessThanOrEqual(24);
      for (const { column, row } of graph.nodes) {
        expect(column).toBeLessThan(graph.columns);
        expect(row).toBeLessThan(graph.rows);
      }
    }),
  );
});
