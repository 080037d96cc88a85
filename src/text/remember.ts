/**
 * A pure function that keeps its answers, at most `most` of them; the words of news repeat. When half of them are new
 * the other half is forgotten but for what was asked again, so that frequent words are never computed twice.
 */
export function remember<T>(
  answer: (word: string) => T,
  most = wordsOfALanguage,
): (word: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  const keep = (word: string, given: T) => {
    if (recent.size >= most / 2) {
      earlier = recent;
      recent = new Map();
    }
    if (word.length <= longestKept) recent.set(word, given);
  };
  return (word) => {
    const found = recent.get(word);
    if (found !== undefined) return found;
    const own = copyOf(word);
    const given = earlier.get(word) ?? answer(own);
    keep(own, given);
    return given;
  };
}

const wordsOfALanguage = 6_000; // each language has its own memories, so they must be small: the commonest words are 9 of 10
export const wordsOfAllLanguages = 20_000;

/** V8 makes a slice of 13 units or more hold the whole text it was cut from; a copy does not. */
export const copyOf = (word: string): string => (word.length < 13 ? word : ` ${word}`.slice(1));

const longestKept = 40; // characters; a longer run is hostile or will not come again
