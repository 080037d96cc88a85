/** natural's stemmers by subpath: its root import loads database drivers (docs/decisions/0014). */
declare module 'natural/lib/natural/stemmers/porter_stemmer*' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
