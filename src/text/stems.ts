import en from 'natural/lib/natural/stemmers/porter_stemmer.js';
import de from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import es from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import fr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import it from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import pt from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import ru from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import uk from 'natural/lib/natural/stemmers/porter_stemmer_uk.js';

/** Suffixes and prefixes that only mark number, case or attachment, where natural has no stemmer. */
const light: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ar: [
    [/^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))/, ''],
    [/(?:ات|ون|ین|ان|یه|ه|ی)$/, ''],
  ],
  fa: [[/(?:هایی|های|ها|ان|ی)$/, '']],
  ur: [[/(?:وں|یں|ات|ی|ے|ہ|ا)$/, '']],
  he: [
    [/^[והבלמשכ]{1,2}(?=.{3})/, ''],
    [/(?:ים|ות|ה)$/, ''],
  ],
  tr: [
    [
      /(?:lar|ler)(?:ın|in|ı|i|a|e|da|de|dan|den|ını|ini)?$|(?:nın|nin|nun|nün|ın|in|un|ün|da|de|dan|den|ı|i|u|ü|ya|ye|sı|si)$/,
      '',
    ],
  ],
};

const porters: Readonly<Record<string, { stem(word: string): string }>> = {
  de,
  en,
  es,
  fr,
  it,
  pt,
  ru,
  uk,
};
const caches = new Map<string, Map<string, string>>();
const cachedWords = 50_000; // a language; about 5 MB

/** A form shared by the inflections of a folded word (text/words.ts); the word itself for other languages. */
export function stemOf(word: string, language: string): string {
  const primary = language.split('-')[0] ?? '';
  const porter = porters[primary];
  const rules = light[primary];
  if (porter === undefined && rules === undefined) return word;
  const cache = caches.get(primary) ?? new Map<string, string>();
  caches.set(primary, cache);
  const known = cache.get(word);
  if (known !== undefined) return known;
  const cut = porter?.stem(word) ?? lightly(word, rules ?? []);
  const stem = cut.length < shortestStem ? word : cut; // 'innings' is not 'in'
  if (cache.size > cachedWords) cache.clear();
  cache.set(word, stem);
  return stem;
}

const shortestStem = 3;

function lightly(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((current, [pattern, replacement]) => {
    const next = current.replace(pattern, replacement);
    return next.length >= shortestStem ? next : current;
  }, word);
}
