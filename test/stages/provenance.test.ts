import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OutletFacts, Page, ProvenanceLink } from '../../src/article.ts';
import { reading, tagging } from '../../src/pipeline.ts';
import { independentOrigins } from '../../src/stages/provenance.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';
import { articleOf } from './speech-article.ts';

const chain = (paragraphs: readonly string[], outlet?: OutletFacts) =>
  tagging
    .run(articleOf(paragraphs, 'en', outlet === undefined ? {} : { outlet }))
    .provenance.map(({ kind, name }) => `${kind} ${name}`);

const gazette: OutletFacts = { key: 'ir/gazette', name: 'Iran News Gazette' };
const irna: OutletFacts = { key: 'ir/irna', name: 'IRNA', family: 'irna', kind: 'agency' };
const text = 'An informed Iraqi source told IRNA on Saturday that the centre was open.';

test('a page with the source line of another publisher is a republisher’s', () => {
  expect(chain([text, 'Source: Islamic Republic News Agency IRNA'], gazette)).toEqual([
    'republisher Iran News Gazette',
    'agency IRNA',
    'anonymous An informed Iraqi source',
  ]);
});

test('an agency’s own page is its origin', () => {
  expect(chain([text, 'Source: IRNA'], irna)).toEqual([
    'agency IRNA',
    'anonymous An informed Iraqi source',
  ]);
});

test('a photo credit stands apart, last', () => {
  expect(chain([text, 'The centre on Saturday. ©Al-Manar'], irna).at(-1)).toBe('photo Al-Manar');
});

test('without facts and credits nothing is claimed', () => {
  expect(chain(['The centre was opened.'])).toEqual([]);
});

describe('independent origins', () => {
  const link = (kind: ProvenanceLink['kind'], name: string, family?: string): ProvenanceLink => ({
    kind,
    name,
    ...(family !== undefined && { family }),
    evidence: [],
  });
  test('copies of one agency are one origin', () => {
    const copy = [link('republisher', 'A'), link('agency', 'IRNA', 'irna')];
    expect(independentOrigins([copy, [link('republisher', 'B'), ...copy.slice(1)], copy])).toBe(1);
  });
  test('a publisher’s family counts once', () => {
    expect(
      independentOrigins([
        [link('outlet', 'Press TV', 'irib')],
        [link('outlet', 'Al-Alam', 'irib')],
      ]),
    ).toBe(1);
  });
  test('what an outlet cites is the origin, not the outlet', () => {
    const one = [link('outlet', 'Press TV', 'irib'), link('outlet', 'Al-Nahrain', 'al-nahrain')];
    expect(independentOrigins([one, [link('agency', 'IRNA', 'irna')]])).toBe(2);
  });
  test('unknown is never counted as independent', () => {
    expect(independentOrigins([[], [link('republisher', 'A')]])).toBeUndefined();
    expect(independentOrigins([[], [link('agency', 'IRNA', 'irna')]])).toBe(1);
  });
});

describe.skipIf(sharedIsMissing('seeds'))('the seeds', () => {
  const tagsOfSeed = (name: string) =>
    tagging.run(
      reading.run({
        id: name,
        url: `https://example.org/${name}`,
        mediaType: 'text/plain',
        text: readFileSync(sharedPath(`seeds/${name}`), 'utf8'),
        dateFetched: '2019-06-02T00:00:00Z',
      } as Page),
    );

  test('A comes from IRNA by a republisher, from an informed Iraqi source', () => {
    const { provenance } = tagsOfSeed('000_799c467395f62e67.txt');
    expect(provenance.map(({ kind, name }) => [kind, name])).toEqual([
      ['republisher', 'unknown'],
      ['agency', 'IRNA'],
      ['anonymous', expect.stringMatching(/^an informed Iraqi source/i)],
    ]);
  });

  test('B comes from Al-Nahrain by Press TV, by a republisher; the photo is Al-Manar’s', () => {
    const { provenance, quotes, dates } = tagsOfSeed('003_4b71353f827a8777.txt');
    expect(provenance.map(({ kind, name }) => [kind, name])).toEqual([
      ['republisher', 'unknown'],
      ['outlet', 'Press TV'],
      ['outlet', 'Al-Nahrain'],
      ['official', expect.stringContaining('al-Alaq')],
      ['photo', 'Al-Manar'],
    ]);
    expect(quotes.map(({ speaker, cue, direct }) => [speaker, cue, direct])).toEqual([
      ['Saad al-Alaq', 'a-t-il indiqué', true],
      ['Saad al-Alaq', 'a affirmé', true],
      ['Saad al-Alaq', 'a-t-il ajouté', true],
    ]);
    expect(dates.map(({ date }) => date)).toEqual(['2019-05-30']);
  });
});
