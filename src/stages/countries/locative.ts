import type { Mention } from './mention.ts';

/** Whether the words around a capital or city speak of it as a place where something is: in Baghdad, à Bagdad, ב-בגדד. */
export function isLocative({ passage, start, end }: Mention): boolean {
  const language = passage.language.split('-')[0] ?? '';
  const before = passage.text.slice(Math.max(0, start - nearby), start);
  const after = passage.text.slice(end, end + nearby);
  return (
    (prepositions[language] ?? prepositions['en'])?.test(before) === true ||
    postpositions[language]?.test(after) === true
  );
}

const nearby = 16; // code units

const prepositions: Readonly<Record<string, RegExp>> = {
  en: /\b(?:in|at|near|outside|to|from|around|visit(?:ed|ing)?|of|across|left) (?:the )?(?:\p{L}+ern |central |downtown |nearby )?$/iu,
  fr: /(?:^|\s)(?:à|au|a|de|depuis|vers|près de|dans|en|quitt\p{L}+|pour) (?:la |le )?$|\bd['’]$/iu,
  es: /\b(?:en|a|de|desde|hacia|hasta|cerca de) (?:la |el )?$/iu,
  it: /\b(?:a|ad|da|di|in|verso|presso|per) (?:la |il )?$|\b(?:all|dall|dell)['’]$/iu,
  pt: /\b(?:em|a|de|para|no|na|do|da|desde|até) $/iu,
  de: /\b(?:in|nach|aus|bei|von|vor|um|Raum|Stadt|Hauptstadt) $/iu,
  ru: /(?:^|\s)(?:в|во|из|под|около|через|до|на|при|г\.|городе|столице) $/iu,
  uk: /(?:^|\s)(?:в|у|із|з|під|біля|через|до|на|м\.|місті|столиці) $/iu,
  ar: /(?:في|من|إلى|الى|بمدينة|مدينة|العاصمة|قرب|نحو|وسط|[بل])\s?$/u,
  fa: /(?:در|از|به|شهر|پایتخت|نزدیک|سوی) $/u,
  he: /(?:^|\s)(?:ו?[בלמ]-?|ליד|העיר|הבירה)\s?$/u,
  zh: /(?:在|于|到|抵|赴|访问|首都|从|前往|抵达|离开)$/u,
};

const postpositions: Readonly<Record<string, RegExp>> = {
  tr: /^['’]?(?:d[ae]n?|t[ae]n?|y?[ae]|n[ae])(?!\p{L})/u,
  ur: /^ (?:میں|سے|کے قریب|شہر|پہنچ|روانہ)/u,
  zh: /^(?:市|举行|召开|市内)/u,
};
