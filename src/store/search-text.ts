/**
 * Text as PostgreSQL's parser can split it: runs of scripts that write no spaces become overlapping pairs of
 * characters, so that any two of them can be found. For the index and for queries alike.
 */
export const searchable = (text: string): string =>
  text.replace(unspacedRun, (run) => ` ${pairs([...run]).join(' ')} `);

const unspacedRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const pairs = (characters: readonly string[]): readonly string[] =>
  characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
