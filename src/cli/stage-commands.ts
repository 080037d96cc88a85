import { z } from 'zod';
import type {
  Detected,
  Extracted,
  Instant,
  LanguageTag,
  OutletFacts,
  Page,
  Url,
} from '../article.ts';
import { WireError } from '../errors.ts';
import { tagging, tagsOf } from '../pipeline.ts';
import { detect } from '../stages/detect.ts';
import { extract } from '../stages/extract.ts';
import { fingerprint } from '../stages/fingerprint.ts';
import { decodeBytes } from '../text/charset.ts';
import { articleId, canonicalUrl } from '../text/urls.ts';

/** The pure stages as commands (DESIGN, section 4): each answers one JSON record. No database is opened. */
const id = z.union([z.string(), z.number()]);
const instant = z.string().transform((value) => value as Instant);
const outlet = z.union([
  z.string().transform((name): OutletFacts => ({ key: name, name })),
  z.looseObject({ key: z.string(), name: z.string() }).transform((facts) => facts as OutletFacts),
]);

const pageLine = z.object({
  id,
  url: z.string().optional(),
  html: z.string().optional(),
  text: z.string().optional(),
  bodyBase64: z.base64().optional(),
  contentType: z.string().optional(),
  dateFetched: z.string().optional(),
});

export const extractLine = {
  input: pageLine,
  answer: (line: z.infer<typeof pageLine>): object => {
    const { declaredLanguage, datePublishedLocal, ...extracted } = extract(pageOf(line));
    const datePublished = datePublishedLocal ?? extracted.datePublished; // the day as readers saw it
    return { id: line.id, ...extracted, datePublished, inLanguage: declaredLanguage };
  },
} as const;

const textLine = z.object({
  id,
  text: z.string(),
  title: z.string().optional(),
  lang: z.string().optional(),
});

export const detectLine = {
  input: textLine,
  answer: ({ id, text, title, lang }: z.infer<typeof textLine>): object => {
    const found = detect({
      headline: title ?? '',
      articleBody: text,
      author: [],
      captions: [],
      ...(lang === undefined ? {} : { declaredLanguage: lang as LanguageTag }),
    });
    return {
      id,
      language: found.inLanguage,
      confidence: found.languageConfidence,
      paragraphs: found.paragraphs,
    };
  },
} as const;

const readableLine = z.object({
  id,
  headline: z.string().default(''),
  articleBody: z.string(),
  inLanguage: z.string().optional(),
  datePublished: instant.nullish(),
  outlet: outlet.nullish(),
});

export const tagLine = {
  input: readableLine,
  answer: (line: z.infer<typeof readableLine>): object => {
    const article = readableOf(line);
    return {
      id: line.id,
      inLanguage: article.inLanguage,
      ...tagsOf(tagging.run(article)),
      flags: article.flags,
    };
  },
} as const;

/** What `cluster` compares, from one line. */
export const clusterLine = {
  input: readableLine,
  features: (line: z.infer<typeof readableLine>) => {
    const article = readableOf(line);
    const tagged = { ...article, ...tagsOf(tagging.run(article)) };
    return { ...tagged, ...fingerprint(tagged) };
  },
} as const;

function pageOf(line: z.infer<typeof pageLine>): Page {
  const url = canonicalUrl(line.url ?? `https://unknown.invalid/${encodeURIComponent(line.id)}`);
  const contentType = line.contentType ?? 'text/html';
  const plain =
    /^text\/plain/i.test(contentType) || (line.html === undefined && line.text !== undefined);
  const text = line.html ?? line.text ?? decoded(line.bodyBase64, contentType);
  return {
    id: articleId(url),
    url: url as Url,
    mediaType: plain ? 'text/plain' : 'text/html',
    text,
    dateFetched: (line.dateFetched ?? new Date().toISOString()) as Instant,
  };
}

function decoded(bodyBase64: string | undefined, contentType: string): string {
  if (bodyBase64 === undefined) throw new WireError('INPUT_INVALID', 'neither html nor bodyBase64');
  const kind = /^text\/plain/i.test(contentType) ? 'text' : 'html';
  return decodeBytes(Buffer.from(bodyBase64, 'base64'), { contentType, kind }).text;
}

/** Not normalised to NFC: offsets must index the text that the caller has. */
function readableOf(line: z.infer<typeof readableLine>) {
  const text: Extracted = {
    headline: line.headline,
    articleBody: line.articleBody,
    author: [],
    captions: [],
    ...(line.inLanguage === undefined ? {} : { declaredLanguage: line.inLanguage as LanguageTag }),
    ...(line.datePublished == null ? {} : { datePublished: line.datePublished }),
  };
  const detected = detect(text);
  return {
    ...text,
    ...(line.inLanguage === undefined
      ? detected
      : trusting(detected, line.inLanguage as LanguageTag)),
    ...(line.outlet == null ? {} : { outlet: line.outlet }),
  };
}

/** The caller knows the language: paragraphs of the detected main language, or of none, are in it. */
function trusting(detected: Detected, language: LanguageTag): Detected {
  const paragraphs = detected.paragraphs.map((paragraph) => {
    const { flag, ...plain } = paragraph;
    const main = paragraph.language === detected.inLanguage || paragraph.language === 'und';
    if (main) return { ...paragraph, language };
    return paragraph.language === language && flag === 'foreign-paragraph' ? plain : paragraph;
  });
  const only =
    paragraphs.length === 1
      ? paragraphs.map(({ start, end }) => ({ start, end, language }))
      : paragraphs;
  const flags = detected.flags.filter((flag) =>
    only.some((paragraph) => 'flag' in paragraph && paragraph.flag === flag),
  );
  return { inLanguage: language, languageConfidence: 1, paragraphs: only, flags };
}
