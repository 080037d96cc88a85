import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, Fingerprint, Instant, LanguageTag, Readable } from '../../src/article.ts';
import { openGrouping, type Placeable } from '../../src/stages/cluster.ts';
import { fingerprint } from '../../src/stages/fingerprint.ts';

const noTags = {
  countries: [],
  entities: [],
  officials: [],
  quotes: [],
  attributions: [],
  provenance: [],
  dates: [],
  subjects: [],
};

function printOf(headline: string, body: string, language = 'en'): Fingerprint {
  const inLanguage = language as LanguageTag;
  const article: Readable = {
    headline,
    articleBody: body,
    inLanguage,
    languageConfidence: 1,
    paragraphs: [{ start: 0, end: body.length, language: inLanguage }],
    flags: [],
  };
  return fingerprint({ ...article, ...noTags }).fingerprint;
}

let number = 0;
function item(
  headline: string,
  body: string,
  options: { language?: string; day?: number } = {},
): Placeable {
  number += 1;
  const { language = 'en', day = 20 } = options;
  return {
    id: `article-${number}` as ArticleId,
    time: `2026-11-${String(day).padStart(2, '0')}T06:00:00Z` as Instant,
    inLanguage: language,
    fingerprint: printOf(headline, body, language),
  };
}

const dam = `Engineers in the port of Verdania reopened the Karkeh lock on Tuesday after a cargo ship, the Amber Dawn, had blocked it for nine days. The harbour master Ilse Brandt said forty vessels were waiting and would pass within two days. The operator put the damage at 14 million euros and blamed a broken rudder. Insurers have sent two inspectors to the yard in Osmark.`;
const cup = `Norland beat Sudmark 3-1 in the final of the Winter Cup on Tuesday, with two goals by captain Tom Ferrer in front of 31,000 spectators. Coach Ana Ruiz praised the young defence. The team travels home on Friday, where a parade is planned through the old town of Lunde.`;

test('a copy with an agency line and a footer joins its report', () => {
  const grouping = openGrouping();
  const first = grouping.place(item('Lock reopened', dam));
  const copy = grouping.place(
    item(
      'Verdania lock open again',
      `VERDANIA (Agency) - ${dam} Share this. All rights reserved by the Gazette.`,
    ),
  );
  expect(copy).toMatchObject({ report: first.report, story: first.story });
});

test('a copy cut to a third still joins its report', () => {
  const grouping = openGrouping();
  const first = grouping.place(item('Lock reopened', dam));
  expect(grouping.place(item('Lock', dam.slice(0, 150))).report).toBe(first.report);
});

test('another report of the same happening joins the story, not the report', () => {
  const grouping = openGrouping();
  const first = grouping.place(item('Karkeh lock reopens in Verdania', dam));
  const other = grouping.place(
    item(
      'Verdania: Amber Dawn freed, Karkeh lock open',
      'The Amber Dawn, the freighter stuck in the Karkeh lock of Verdania, was towed away on Tuesday. Harbour master Ilse Brandt expects the queue of vessels to clear soon; inspectors are in Osmark.',
    ),
  );
  expect(other.story).toBe(first.story);
  expect(other.report).not.toBe(first.report);
});

test('the same story in another language and script joins by names and numbers', () => {
  const grouping = openGrouping();
  const first = grouping.place(item('Karkeh lock reopens in Verdania', dam));
  const russian = grouping.place(
    item(
      'Шлюз Карке снова открыт',
      'В порту Вердания во вторник снова открыт шлюз Карке, который девять дней блокировало судно Эмбер Даун. Капитан порта Ильзе Брандт сообщила, что ущерб составил 14 миллионов евро, инспекторы находятся в Осмарке.',
      { language: 'ru' },
    ),
  );
  expect(russian.story).toBe(first.story);
});

test('another happening begins a story of its own', () => {
  const grouping = openGrouping();
  const first = grouping.place(item('Lock reopened', dam));
  expect(grouping.place(item('Norland wins the Winter Cup', cup)).story).not.toBe(first.story);
});

test('a story that has been quiet for longer than the window is not joined', () => {
  const grouping = openGrouping({ windowDays: 3 });
  const first = grouping.place(item('Lock reopened', dam, { day: 1 }));
  expect(grouping.place(item('Lock reopened', dam, { day: 20 })).story).not.toBe(first.story);
});

test('placing an id again changes nothing, and restored placements hold', () => {
  const one = item('Lock reopened', dam);
  const grouping = openGrouping();
  const placed = grouping.place(one);
  expect(grouping.place(one)).toEqual(placed);
  const next = openGrouping();
  next.restore(one, placed);
  expect(next.place(one)).toEqual(placed);
  expect(next.place(item('Lock open', `${dam} More soon.`)).story).toBe(placed.story);
});

test('the same items in the same order give the same groups', () => {
  const texts = [dam, cup, `${dam} Update.`, cup.slice(0, 120)];
  fc.assert(
    fc.property(fc.array(fc.nat(texts.length - 1), { maxLength: 12 }), (picks) => {
      const items = picks.map((pick) => item('x', texts[pick] ?? ''));
      const run = () => {
        const grouping = openGrouping();
        return items.map((each) => grouping.place(each));
      };
      expect(run()).toEqual(run());
    }),
    { numRuns: 20 },
  );
});

test('a page dated years ago joins no story of today', () => {
  const grouping = openGrouping();
  const today = grouping.place(item('Lock reopened', dam));
  const old = {
    ...item('Lock open', `${dam.slice(0, 200)} An older text.`),
    time: '2011-03-01T00:00:00Z' as Instant,
  };
  const placed = grouping.place({ ...old, fingerprint: { ...old.fingerprint, shingles: [] } });
  expect(placed.story).not.toBe(today.story);
  expect(placed.similarity).toBe(0);
});
