import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '../../src/text/word-diff.ts';

const side = (parts: ReturnType<typeof wordDiff>, other: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

test('what is kept and what was added make the new text, word for word', () => {
  expect(wordDiff('Three soldiers were killed.', 'Five soldiers were wounded.', 'en')).toEqual([
    { kind: 'removed', text: 'Three ' },
    { kind: 'added', text: 'Five ' },
    { kind: 'kept', text: 'soldiers were ' },
    { kind: 'removed', text: 'killed' },
    { kind: 'added', text: 'wounded' },
    { kind: 'kept', text: '.' },
  ]);
});

test.each([
  ['zh', '外交部长周二访问德黑兰', '外交部长周三访问德黑兰', '二', '三'],
  ['ar', 'زار الوزير بغداد يوم الثلاثاء', 'زار الوزير طهران يوم الثلاثاء', 'بغداد ', 'طهران '],
  ['ru', 'Министр прибыл в Москву', 'Министр прибыл в Минск', 'Москву', 'Минск'],
])('one word of a text in %s is one change', (language, ...texts) => {
  const [before, after, removed, added] = texts;
  const changes = wordDiff(before, after, language).filter(({ kind }) => kind !== 'kept');
  expect(changes).toEqual([
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
});

test('a new paragraph is a change, though its words are the same', () => {
  const parts = wordDiff('One two. Three four.', 'One two.\n\nThree four.', 'en');
  expect(parts.some(({ kind }) => kind !== 'kept')).toBe(true);
  expect(side(parts, 'removed')).toBe('One two.\n\nThree four.');
});

test('texts with nothing in common are one removed and one added piece, in bounded time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
  expect(wordDiff(long('a'), long('b'), 'en').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});

test('both texts can be read out of the parts, up to the white space of what is kept', () => {
  const word = fc.constantFrom(
    'said',
    'Iran',
    '12',
    'не',
    '德黑兰',
    '.',
    ',',
    '«',
    '\n\n',
    '  ',
    '',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const bare = (value: string) => value.replace(/\s+/g, '');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after, 'en');
      expect(side(parts, 'removed')).toBe(after);
      expect(bare(side(parts, 'added'))).toBe(bare(before));
    }),
    { numRuns: 60 },
  );
});
