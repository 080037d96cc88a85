import type { HtmlPage } from '../../text/html/block.ts';
import type { Thing } from '../../text/json-ld.ts';
import { decoded, type Metadata } from '../../text/metadata.ts';
import { comparable } from '../../text/whitespace.ts';

/** Persons the page names as its authors, from the most explicit source that names any. */
export function findAuthors(
  page: HtmlPage,
  metadata: Metadata,
  notPersons: readonly string[],
): readonly string[] {
  for (const names of sources(page, metadata)) {
    const persons = personsAmong(names, notPersons);
    if (persons.length > 0) return persons;
  }
  return [];
}

/** The persons among the authors that one JSON-LD thing states. */
export const personsOf = ({ authors }: Thing, notPersons: readonly string[]): readonly string[] =>
  personsAmong(
    authors.filter(({ isOrganisation }) => !isOrganisation).map(({ name }) => name),
    notPersons,
  );

function personsAmong(names: readonly string[], notPersons: readonly string[]): readonly string[] {
  const outlets = new Set(notPersons.map(comparable));
  return distinct(
    names
      .flatMap((name) => decoded(name) ?? [])
      .flatMap(personsIn)
      .filter((name) => isPerson(name, outlets)),
  ).slice(0, maxAuthors);
}

const maxAuthors = 20;

function* sources(page: HtmlPage, metadata: Metadata): Generator<readonly string[]> {
  const { article, allMeta } = metadata;
  yield article.authors.filter(({ isOrganisation }) => !isOrganisation).map(({ name }) => name);
  for (const name of metaNames) yield allMeta(name);
  const bylines = page.marked.filter(({ kind }) => kind === 'byline');
  yield bylines.filter(({ element }) => isExplicit(element.attributes)).map(({ text }) => text);
  for (const { text } of bylines.slice(0, maxBylines)) yield namesInByline(text);
  for (const { text } of page.blocks.slice(0, maxBylineBlocks))
    if (text.length <= maxByline && bylineOpening.test(text)) yield namesInByline(text);
}

/** Of "By Mira Koleva | 3 May 2026, 10:15 | 2 min read" only what is written like a name. */
const namesInByline = (text: string): readonly string[] =>
  text.length > maxByline ? [] : personsIn(text).filter((name) => nameShape.test(name));

const maxByline = 120;
const maxBylines = 6;
const maxBylineBlocks = 80; // from the top: header, headline, byline
/** Two to five words with capitals, or a word of a script without them. */
const nameShape =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|della|di|da|dos|von|van|der|den|bin|al|el|la|le|ibn|ben)(?:\s|$)){2,5}$|^[\p{Lo}\p{M}\s]{2,30}$/u;
const bylineOpening =
  /^(?:by|von|par|por|di|door|av|af|autor|auteur|autore|author|автор|text|written by|بقلم|كتب|نویسنده|מאת|作者|文|记者|記者)[\s:：]/iu;

const metaNames = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'byl',
  'cxenseparse:author',
  'citation_author',
] as const;

const isExplicit = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes['rel'] === 'author' || (attributes['itemprop'] ?? '').startsWith('author');

/** "By A. Writer and B. Writer, Foreign Correspondent" → both names and what may be a role. */
function personsIn(credit: string): readonly string[] {
  if (credit.length > maxCredit || address.test(credit)) return [];
  return credit
    .replace(bylinePrefix, '')
    .split(separators)
    .map((name) =>
      name.replace(bylinePrefix, '').replace(roleSuffix, '').replace(nameEdges, '').trim(),
    );
}
const address = /:\/\/|^www\.|^\/|^@/i;
const roleSuffix = /\s?(?:기자|특파원|記者|记者|muhabiri)$/u;
const maxCredit = 300;
const bylinePrefix =
  /^\s{0,3}(?:(?:written |posted |published |reported |story |words )?by|von|par|por|di|door|av|af|przez|autor(?:in|a|zy)?|auteur|autore|author|автор|текст|text|بقلم|كتب|كتبت|نویسنده|yazan|מאת|文|作者|记者|記者|글)\s{0,3}[:：]?\s{1,3}/iu;
const separators =
  /\s*(?:[,;|/•·،、；]|\s(?:and|und|et|y|e|en|och|og|oraz|и|та|و|ve|&)\s|\s[–—-]\s)\s*/u;
const nameEdges = /^[\s"'“”«»(@:·-]+|[\s"'“”«»):·,-]+$/gu;

function isPerson(name: string, outlets: ReadonlySet<string>): boolean {
  if (name.length < 3 || name.length > maxName) return false;
  if (/[@\d{}<>=_:：]|https?:|www\.|\.(?:com|org|net|de|ru|ir|uk)\b/iu.test(name)) return false;
  const key = comparable(name);
  if (key === '' || outlets.has(key) || degree.test(name)) return false;
  const words = key.split(' ');
  if (words.length > maxNameWords) return false;
  return (
    !words.some((word) => organisationWords.has(word)) &&
    !nobody.has(key) &&
    !nobodyPhrases.has(key)
  );
}
/** What stands behind a comma after a name: "MD", "Ph.D.", "CEPF®". */
const degree = /^(?:\p{Lu}{2,6}[®*]?|(?:\p{L}{1,3}\.){1,4})$/u;
const maxName = 60;
const maxNameWords = 6;

/** Words that make a byline an organisation, a desk or a role, in the languages bylines were seen in. */
const organisationWords: ReadonlySet<string> = new Set(
  (
    'agency agencies news newsroom staff editor editors editorial desk team press reporter reporters ' +
    'correspondent correspondents writer columnist contributor contributors admin administrator webmaster ' +
    'images getty service magazine media online tv radio network group inc ltd gmbh company foundation university institute ' +
    'redaktion redakteur redakteurin korrespondent autorenteam agentur zeitung verlag rédaction agence journaliste ' +
    'redacción agencia agencias redazione agenzia redação redacja redakcja редакция агентство корреспондент ' +
    'редакція وكالة وكالات تحرير التحرير خبرگزاری تحریریه haber ajansı editör 编辑 本报 社'
  ).split(' '),
);
const nobody: ReadonlySet<string> = new Set(
  'unknown anonymous anónimo none null undefined guest user author share follow von por par by di reuters afp ap dpa apa sda ansa efe tass tasnim irna isna fars xinhua sputnik bloomberg'.split(
    ' ',
  ),
);
const nobodyPhrases: ReadonlySet<string> = new Set([
  'written by',
  'posted by',
  'published by',
  'no author',
  'view all posts',
  'insights from',
  'publiziert am',
]);

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = comparable(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
