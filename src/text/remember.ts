/** A pure function that keeps its answers, at most `most` of them; the words of news repeat. */
export function remember<T>(answer: (word: string) => T, most = 50_000): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const given = answer(word);
    if (known.size >= most) known = new Map();
    if (word.length <= longestKept) known.set(word, given);
    return given;
  };
}

const longestKept = 40; // characters; a longer run is hostile or will not come again
