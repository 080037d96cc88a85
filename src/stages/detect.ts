import type { Detected, Extracted, Flag, Paragraph } from '../article.ts';
import { isClose } from '../text/language/close.ts';
import { detectText, type ParagraphGuess } from '../text/language/detect-text.ts';

/** Which language the article and each of its paragraphs is in, and which paragraphs give no tags. */
export function detect(article: Extracted): Detected {
  const { language, confidence, paragraphs } = detectText(article.articleBody, {
    title: article.headline,
    ...(article.declaredLanguage && { declared: article.declaredLanguage }),
  });
  const flagged = paragraphs.map((paragraph): Paragraph => {
    const { start, end } = paragraph;
    const text = article.articleBody.slice(start, end);
    const flag = flagOf(text, paragraph, language);
    return { start, end, language: paragraph.language, ...(flag && { flag }) };
  });
  return {
    inLanguage: language,
    languageConfidence: confidence,
    paragraphs: flagged,
    flags: [...new Set(flagged.flatMap(({ flag }) => flag ?? []))],
  };
}

const foreignLetters = 25; // fewer may be a name or a title that stays in its language
const foreignSure = 0.6;

function flagOf(text: string, guess: ParagraphGuess, language: string): Flag | undefined {
  if (SOURCE_LINE.test(text)) return undefined;
  const foreign =
    !isClose(guess.language, language) &&
    guess.letters >= foreignLetters &&
    guess.confidence >= foreignSure;
  if (foreign) return CAPTION.test(text) ? 'stray-caption' : 'foreign-paragraph';
  return undefined;
}

const SOURCE_LINE =
  /^\s{0,3}(?:source|sources|quelle|fuente|fonte|kaynak|источник|джерело|المصدر|منبع)\s{0,2}:/iu;
const CAPTION = /\((?:photo|[^()]{1,40} photo)\)\s*\.?$|©|\([LRC]\)\s|^(?:file )?photo\b/iu;
