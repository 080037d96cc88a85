import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countScripts, isLetterAt, scriptAt } from '../../src/text/scripts.ts';

test.each([
  ['Tehran', 'Latn'],
  ['Тегеран', 'Cyrl'],
  ['تهران', 'Arab'],
  ['טהרן', 'Hebr'],
  ['Τεχεράνη', 'Grek'],
  ['德黑兰', 'Hani'],
  ['テヘラン', 'Kana'],
  ['테헤란', 'Hang'],
  ['तेहरान', 'Deva'],
  ['তেহরান', 'Beng'],
  ['ቴህራን', 'Ethi'],
  ['တီဟီရန်', 'Mymr'],
])('%s is written in %s', (word, script) => {
  const counts = countScripts(word);
  expect(counts.main).toBe(script);
  expect(counts.letters).toBe(counts.of(counts.main ?? 'Latn'));
});

test('digits, marks, signs and emoji are no letters', () => {
  expect(countScripts('12 ۳۴ — «!» 🙂 \u0301 ٪').letters).toBe(0);
  expect(countScripts('12 🙂').main).toBeUndefined();
});

test('Latin names in a Russian sentence are counted apart', () => {
  const counts = countScripts('Компания Apple отказалась от комментариев');
  expect(counts.main).toBe('Cyrl');
  expect(counts.of('Latn')).toBe(5);
});

test('only the first so many units are counted', () => {
  expect(countScripts('abcdef', 3).letters).toBe(3);
});

test('a letter is what has a script, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (let at = 0; at < text.length; at++)
        expect(isLetterAt(text, at)).toBe(scriptAt(text, at) !== undefined);
    }),
  );
});
