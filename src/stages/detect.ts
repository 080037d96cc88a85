import type { Detected, Extracted, Flag, Paragraph } from '../article.ts';
import { isClose } from '../text/language/close.ts';
import { detectText, type ParagraphGuess } from '../text/language/detect-text.ts';
import { paragraphsOf } from '../text/language/paragraphs.ts';
import { wordsOf } from '../text/words.ts';
import { describesTheOutlet, isPageLine, isPrompt } from './extract/boilerplate.ts';

/** Which language the article and each of its paragraphs is in, and which paragraphs give no tags. */
export function detect(article: Extracted): Detected {
  const { headline, articleBody, declaredLanguage } = article;
  const spans = paragraphsOf(articleBody);
  const texts = spans.map(({ start, end }) => articleBody.slice(start, end));
  const kinds = texts.map((text, index) => kindOf(text, texts.length - index));
  const { language, confidence, paragraphs } = detectText(articleBody, {
    title: headline,
    isAside: (index) => kinds[index] === 'caption' || kinds[index] === 'boilerplate',
    ...(declaredLanguage && { declared: declaredLanguage }),
  });
  const plain = texts.filter((_, index) => kinds[index] === 'text');
  const known =
    kinds.includes('caption') && plain.length > 0 && namesOf([headline, ...plain].join('\n'));
  const flagged = paragraphs.map((paragraph, index): Paragraph => {
    const { start, end } = paragraph;
    const text = texts[index] as string;
    const foreign = isForeign(paragraph, language);
    const flag = FLAGS[kinds[index] ?? 'text'](
      foreign,
      () => known !== false && !sharesName(text, known),
    );
    return { start, end, language: paragraph.language, ...(flag && { flag }) };
  });
  return {
    inLanguage: language,
    languageConfidence: confidence,
    paragraphs: flagged,
    flags: [...new Set(flagged.flatMap(({ flag }) => flag ?? []))],
  };
}

type Kind = 'text' | 'caption' | 'boilerplate' | 'source';

/** A line that names the source is read by provenance, whatever language it is in. */
const FLAGS = {
  text: (foreign) => (foreign ? 'foreign-paragraph' : undefined),
  caption: (foreign, isStray) => (foreign || isStray() ? 'stray-caption' : undefined),
  boilerplate: () => 'boilerplate',
  source: () => undefined,
} satisfies Record<Kind, (foreign: boolean, isStray: () => boolean) => Flag | undefined>;

function kindOf(text: string, paragraphsLeft: number): Kind {
  if (SOURCE_LINE.test(text) || !HAS_LETTERS.test(text)) return 'source';
  if (text.length <= longestPageLine && (isPrompt(text) || isPageLine(text))) return 'boilerplate';
  if (paragraphsLeft <= footerParagraphs && describesTheOutlet(text)) return 'boilerplate';
  return looksLikeCaption(text) ? 'caption' : 'text';
}

const longestPageLine = 100; // UTF-16 units: a longer prompt is a paragraph
const footerParagraphs = 3; //  at the end, where outlets say what they are

const foreignLetters = 25; // fewer may be a name, a slogan or a title left in its language

const isForeign = (guess: ParagraphGuess, language: string): boolean =>
  guess.letters >= foreignLetters && language !== 'und' && !isClose(guess.language, language);

const longestCaption = 600; // UTF-16 units

const looksLikeCaption = (text: string): boolean =>
  text.length <= longestCaption &&
  CAPTION_HINT.test(text) &&
  CAPTION_CUES.some((cue) => cue.test(text));

const CAPTION_HINT = /[©([]|\/[A-Z]|[Pp]hoto|[Ff]oto|[Фф]ото|^[^:：]{1,20}[:：]/; // cheap, and true of all cues below

/** How the captions of agencies begin, place people and give credit. */
const CAPTION_CUES = [
  /\((?:photo|foto|фото|عکس|صورة|תמונה|图|圖)[^()]{0,60}\)\s{0,3}\.?$/iu,
  /\([^()]{0,60}(?:photo|foto|images|фото|via [A-Z]{2,4})\)\s{0,3}\.?$/iu,
  /[([/]\s?(?:AFP|AP|Reuters|EPA|EFE|dpa|Getty Images|Anadolu|Xinhua|TASS|IRNA|ISNA)\s?[)\]]?\s{0,3}\.?$/u,
  /©\s?\S/u,
  /\((?:\d(?:st|nd|rd|th)\s)?[LRC](?:eft|ight)?\)/u,
  /^(?:file|photo|foto|fotografía|фото|фотография|illustration|pictured|عکس|تصویر|صورة|תמונה|تصویری)\s?(?:photo|image)?\s?[:：–—]/iu,
  /\b(?:file photo|handout photo|archive photo|photo d’archives?|archivfoto|foto de archivo|архивное фото|arşiv fotoğrafı)\b/iu,
] as const;

const SOURCE_LINE =
  /^\s{0,3}(?:sources?|via|quelle|fuente|fonte|kaynak|źródło|источник|джерело|המקור|מקור|المصدر|منبع|ماخذ|来源|來源|消息来源)\s{0,2}[:：]/iu;
const HAS_LETTERS = /\p{L}/u;

const wordsRead = 5_000; // of the text around a caption
const nameLength = 5; //    letters: a shorter word says little; a longer one is compared by its beginning

const namesOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text, wordsRead).flatMap((word) =>
      word.length >= nameLength || UNSPACED.test(word) ? word.slice(0, nameLength) : [],
    ),
  );

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;

const sharesName = (caption: string, known: ReadonlySet<string>): boolean =>
  [...namesOf(caption)].some((name) => known.has(name));
