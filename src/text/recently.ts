/**
 * A pure reading of a text in a language that keeps its last answers: the stages read the same passages one after the
 * other. Answers are shared, so they must be immutable.
 */
export function recently<T>(
  read: (text: string, language: string) => T,
): (text: string, language: string) => T {
  let known = new Map<string, { readonly language: string; readonly answer: T }>();
  return (text, language) => {
    const found = known.get(text);
    if (found !== undefined && found.language === language) return found.answer;
    const answer = read(text, language);
    if (known.size >= mostKept) known = new Map();
    if (text.length <= longestKept) known.set(text, { language, answer });
    return answer;
  };
}

const mostKept = 64; // texts: the passages and sentences of an article or two
const longestKept = 4_000; // UTF-16 units: a longer paragraph is no news text, and is read again
