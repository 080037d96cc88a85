/**
 * The commonest function words of the languages served first, as text/words.ts folds them.
 * Source: written for this project. Licence: Apache-2.0. Date: 2026-11-21. Rebuilt by hand.
 */
const lists = {
  en: 'the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no she other its may these what them than some him time into only could new then do any my now such like our over me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three said says told according about up out two would amid among per via',
  fr: 'le la les de des du un une et en à a au aux que qui dans pour sur par pas plus ne se ce il elle on est sont été avec son sa ses leur leurs nous vous ils elles comme mais ou où si tout tous cette ces cet même aussi bien sans peut fait faire être avoir avait ont dont entre après avant deux lors selon contre depuis sous ainsi très encore déjà moins années dit indiqué ajouté affirmé été l d s n c qu j y',
  es: 'el la los las de del un una unos unas y en a al que quien por para con no se su sus lo como más pero o si ha han había fue son es era ser está están este esta estos estas ese esa entre sobre sin también desde hasta cuando muy ya todo todos dos años hay tras según durante contra ante le les nos me mi dijo aseguró parte',
  pt: 'o a os as de do da dos das um uma e em no na nos nas que para por com não se seu sua seus suas como mais mas ou foi são é era ser está este esta isso entre sobre sem também desde até quando muito já todo todos dois anos há após segundo durante contra ao aos à às pelo pela disse ele ela eles',
  it: 'il lo la i gli le di del della dei delle dello un una e in nel nella che chi per con non si su sul sulla come più ma o ha hanno era è sono stato essere questo questa tra fra anche dal dalla da quando molto già tutto tutti due anni dopo secondo contro al alla ai alle ne ci cui ha detto',
  de: 'der die das den dem des ein eine einen einem einer eines und in im zu zum zur von vom mit für auf an am aus bei nach über unter vor durch als auch nicht sich ist sind war waren wird werden wurde wurden hat haben hatte sein seine ihre ihr es er sie wir dass wie aber oder nur noch mehr so um bis gegen seit zwischen zwei jahr jahre jahren sagte laut',
  tr: 've bir bu da de için ile olarak olan daha çok en ne o gibi kadar sonra ancak ama ise her iki yıl var yok mi mı değil diye tarafından göre oldu olduğunu dedi söyledi belirtti ifade etti eden etmek üzerine karşı',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет при это этот эта эти этого года году год также после которые который которая между более сообщил заявил словам отметил',
  uk: 'і й в у не що він на я з із зі як а то все вона так його але та до за би по тільки її було від ще ні про ми при це цей ця ці для після року рік також які який яка між більше є був була були вже або чи коли де їх їм через під час над сказав заявив повідомив',
  ar: 'في من على الى إلى ان أن عن مع هذا هذه ذلك التي الذي الذین الذين بعد قبل بین بين كان کان کانت كانت قد لا ما لم لن کل كل او أو ثم هو هی هي کما كما حتی حتى عند عبر ضد خلال منذ دون غیر غير وقال قال واضاف وأضاف اکد أكد یوم يوم الیوم اليوم عام',
  fa: 'و در به از که این آن را با است برای بر تا هم یک می شد شود شده کرد کرده کند بود باشد نیز اما یا هر خود ما وی او انها دو پس پیش بین سال روز گفت افزود اعلام همچنین درباره مورد بعد دیگر های ها',
  ur: 'کے کی کا میں اور سے نے کو ہے پر یہ کہ وہ ہیں تھا تھی تھے بھی ایک اس ان کر کیا جو گیا گئی ہو لیے ساتھ بعد تک نہیں کہا لیکن دو سال رہا',
  he: 'של את על לא כי הוא היא זה זו עם גם או אבל אם כל יותר אחרי לפני בין היה היתה הייתה היו יש אין מה מי כך רק עד אך אשר בו בה לו לה הם שלו שלה אמר כדי',
  zh: '的 了 在 是 和 有 不 人 这 中 大 为 上 个 国 我 以 要 他 时 来 用 们 生 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说',
} as const satisfies Record<string, string>;

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]),
);
const none: ReadonlySet<string> = new Set();

/** Stopwords of a BCP 47 language; none for a language without a list. */
export const stopwordsOf = (language: string): ReadonlySet<string> =>
  sets.get(language.split('-')[0] ?? '') ?? none;
