import type { LanguageTag } from '../../article.ts';
import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import { isClose } from './close.ts';
import type { Verdict } from './identify.ts';
import { languageIndex } from './labels.ts';

/** What the page says of itself, where it may choose: between close languages, or when nothing is sure. */
export function preferDeclared(verdict: Verdict, declared: string | undefined): Verdict {
  if (declared === undefined || verdict.script === undefined) return verdict;
  const index = languageIndex(declared, verdict.script);
  const tag = index === undefined ? undefined : LANGUAGES[index]?.tag;
  if (tag === undefined || tag === verdict.language) return verdict;
  const mayChoose =
    (isClose(tag, verdict.language) && verdict.confidence < sureWithinGroup) ||
    (verdict.confidence < sureAnywhere && tag !== defaultOfTemplates);
  return mayChoose ? { ...verdict, language: tag as LanguageTag } : verdict;
}

const sureWithinGroup = 0.9; // from this confidence on the text decides between close languages
const sureAnywhere = 0.5; //    and from this one on between any
const defaultOfTemplates = 'en'; // what a page says that never thought of its language
