import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Outlet, outletFacts, outletSchema, parseOutlet } from '../../crawlers/outlet.ts';
import { OUTLETS, outletOf } from '../../crawlers/outlets/registry.ts';
import { outletsPage } from '../../crawlers/outlets/table.ts';
import { WireError } from '../../src/errors.ts';

const folder = new URL('../../crawlers/outlets/', import.meta.url);

describe('the outlets that ship', () => {
  test('are at least eighty, each under its own key', () => {
    expect(OUTLETS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(OUTLETS.map(({ key }) => key)).size).toBe(OUTLETS.length);
  });

  test.each(OUTLETS.map((outlet) => [outlet.key, outlet] as const))(
    '%s fits the schema',
    (_, outlet) => {
      expect(outletSchema.safeParse(outlet).error?.issues ?? []).toEqual([]);
    },
  );

  test('are all in the registry, and each lies where its key says', () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((country) =>
        readdirSync(new URL(`${country.name}/`, folder)).map(
          (file) => `${country.name}/${file.replace(/\.ts$/, '')}`,
        ),
      );
    expect(OUTLETS.map(({ key }) => key).toSorted()).toEqual(files.toSorted());
  });

  test('name their country in the key', () => {
    const strangers = OUTLETS.filter(
      ({ key, country }) => !key.startsWith(`${country.toLowerCase()}/`),
    );
    expect(strangers).toEqual([]);
  });

  test('announce articles only in languages that they have', () => {
    const unknown = OUTLETS.flatMap(({ key, languages, sources }) =>
      sources.flatMap(({ language }) =>
        language === undefined || languages.includes(language) ? [] : [`${key} ${language}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('never share a source', () => {
    const urls = OUTLETS.flatMap(({ sources }) => sources.map(({ url }) => url));
    expect(urls.filter((url, i) => urls.indexOf(url) !== i)).toEqual([]);
  });

  test('cover the families that an Iran desk reads', () => {
    const families = new Set(OUTLETS.map(({ family }) => family));
    for (const family of [
      'irna',
      'irib',
      'tasnim',
      'mehr',
      'fars',
      'isna',
      'al-manar',
      'sana',
      'tass',
      'anadolu',
      'bbc',
      'un',
    ]) {
      expect(families).toContain(family);
    }
  });

  test('claim no verification that did not happen', () => {
    expect(OUTLETS.filter(({ verified }) => verified !== undefined)).toEqual([]);
  });

  test('are all on the page for users', async () => {
    await expect(outletsPage(OUTLETS)).toMatchFileSnapshot('../../docs/outlets.md');
  });
});

describe('a declaration', () => {
  const irna = outletOf('ir/irna') as Outlet;

  test('gives the stages its facts and no more', () => {
    expect(outletFacts(irna)).toEqual({
      key: 'ir/irna',
      name: 'Islamic Republic News Agency',
      country: 'IR',
      languages: irna.languages,
      timeZone: 'Asia/Tehran',
      family: 'irna',
      kind: 'agency',
    });
  });

  test('survives being written to a file and read back', () => {
    expect(parseOutlet(JSON.parse(JSON.stringify(irna)), 'irna.json')).toEqual(irna);
  });

  test.each([
    [{ ...irna, sources: [{ kind: 'feed', url: 'not a URL' }] }, 'sources.0.url'],
    [{ ...irna, sources: [] }, 'sources.0'],
    [{ ...irna, timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ ...irna, languages: ['Persian'] }, 'languages.0'],
    [
      { ...irna, sources: [{ kind: 'section', url: 'https://a.example/', link: '(' }] },
      'sources.0.link',
    ],
    [{ ...irna, crawlDelay: -1 }, 'crawlDelay'],
    [{ ...irna, headers: { 'user-agent': 'Mozilla' } }, 'headers.user-agent'],
    [{ ...irna, headers: { authorization: 'secret' } }, 'headers.authorization'],
    ['text', 'the file'],
  ])('that does not fit is refused with the place (%#)', (json, place) => {
    try {
      parseOutlet(json, 'outlets.json');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WireError);
      expect(error).toMatchObject({
        code: 'OUTLET_INVALID',
        facts: { file: 'outlets.json', place },
      });
      expect((error as WireError).hint).toContain('docs/outlets.md');
    }
  });

  test('that nobody has is undefined', () => {
    expect(outletOf('xx/nobody')).toBeUndefined();
  });
});
