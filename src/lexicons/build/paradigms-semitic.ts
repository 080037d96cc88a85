import { formsByEnding, type Paradigm, unchanged } from './paradigm.ts';

/**
 * Arabic and Hebrew: gender, number and the article inside. Proclitics before a word are taken off when matching
 * (text/boundaries.ts); of Arabic only the article that melts into a preposition (للعراق) is spelt out here.
 */
export const semiticParadigms = {
  ar: { word: arabicWord, name: withArticle },
  he: { word: hebrewWord, name: unchanged },
} satisfies Record<string, Paradigm>;

/** A nisba: إيراني, إيرانية, إيرانيون, إيرانيين, ...; -ى is how Egyptian papers spell -ي. */
function arabicWord(base: string): readonly string[] {
  if (!base.endsWith('ي')) return [base];
  const all = base.split(' ').map((word) => (word.endsWith('ي') ? nisba(word) : [word]));
  const [first = [], second] = all;
  if (second === undefined) return first;
  return first.flatMap((one) => second.flatMap((two) => [`${one} ${two}`, `${one} ال${two}`]));
}

const nisba = (word: string): readonly string[] =>
  formsByEnding(word, [['ي', 'ية يون يين يات يتين يان يا ى يي']]);

/** العراق also as للعراق. */
function withArticle(base: string): readonly string[] {
  return base.startsWith('ال') ? [base, `لل${base.slice(2)}`] : [base];
}

/** איראני, איראנית, איראנים, איראניים, איראניות; the second word of two carries the article. */
function hebrewWord(base: string): readonly string[] {
  if (!base.endsWith('י')) return [base];
  const forms = formsByEnding(base, [
    ['אי', 'אית אים איים איות'],
    ['י', 'ית ים יים יות'],
  ]);
  const [first, second] = base.split(' ');
  if (first === undefined || second === undefined) return forms;
  return forms.flatMap((form) => [form, form.replace(' ', ' ה')]);
}
