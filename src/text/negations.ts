/**
 * Words that turn a statement round, by language (BCP 47 primary tag). From the grammar of each language; prefixes and
 * suffixes that are no words of their own are left out.
 */
export const negations = (language: string): ReadonlySet<string> =>
  NEGATIONS.get(language.split('-')[0] ?? '') ?? none;

const none: ReadonlySet<string> = new Set();

const NEGATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "not no never none nobody nothing neither nor without cannot n't don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't hasn't haven't hadn't denied denies deny",
    fr: "ne n' n pas jamais aucun aucune rien personne sans ni non dément démenti",
    de: 'nicht kein keine keinen keiner keinem keines nie niemals nichts niemand ohne weder noch dementiert',
    es: 'no nunca jamás ningún ninguna ninguno nada nadie sin ni tampoco niega negó',
    it: 'non mai nessun nessuno nessuna niente nulla senza né smentisce smentito',
    pt: 'não nunca jamais nenhum nenhuma nada ninguém sem nem nega negou',
    ru: 'не нет ни никогда никто ничего никакой никаких без нельзя опроверг опровергли отрицает',
    uk: 'не немає ні ніколи ніхто нічого жодного жодних без спростував заперечує',
    tr: 'değil yok hiç hiçbir asla olmadı olmadığını yalanladı',
    ar: 'لا لم لن ليس ليست ليسوا ما بدون دون غير نفى نفت ينفي',
    fa: 'نه نیست نیستند نبود نشد نکرد ندارد هیچ بدون هرگز تکذیب',
    ur: 'نہیں نہ بغیر کبھی تردید',
    he: 'לא אין אינו אינה אינם בלי ללא מעולם הכחיש',
    zh: '不 没 無 无 未 非 否 莫 勿',
    ja: 'ない なく ず 不 無 未 非 否',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
