/** Serbian Cyrillic in Gaj's Latin alphabet, letter by letter (the official correspondence). */
export const toLatinSerbian = (text: string): string =>
  text.replace(/[\u0400-\u04ff]/g, (letter) => {
    const small = SERBIAN[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
  });

/**
 * Text as people type it who lack the keyboard: what the model learns to call undetermined. Each letter has
 * several habits, one of which `chance` (0..1) picks; unwritten vowels are made up.
 */
export function romanise(text: string, tag: string, chance: () => number): string | undefined {
  const letters = ROMAN[tag];
  if (letters === undefined) return undefined;
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)] as T;
  const unwritten = UNWRITTEN[tag];
  let roman = '';
  let vowelDue = false;
  for (const letter of text.toLowerCase().normalize('NFC')) {
    const choices = letters[letter];
    if (choices === undefined) {
      roman += NOT_WRITTEN.test(letter) ? '' : letter;
      vowelDue = false;
      continue;
    }
    const sound = pick(choices);
    const isSign = DEVANAGARI_SIGN.test(letter);
    const isConsonant = !isSign && !/^[aeiouy]/.test(sound);
    if (vowelDue && isConsonant && unwritten !== undefined) roman += pick(unwritten);
    roman += sound;
    vowelDue = isConsonant;
  }
  return roman;
}

const NOT_WRITTEN = /[\p{M}\u200c\u0640]/u; // vowel points, joiners and the stretching line
const DEVANAGARI_SIGN = /[\u093e-\u094d]/u;

const tableOf = (pairs: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    pairs.split(' ').map((pair) => {
      const [letter = '', sounds = ''] = pair.split('=');
      return [letter, sounds.split('/').map((sound) => (sound === '-' ? '' : sound))];
    }),
  );

const SERBIAN: Readonly<Record<string, string>> = Object.fromEntries(
  'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const RUSSIAN = tableOf(
  'а=a б=b в=v г=g д=d е=e/e/ye ё=yo/e ж=zh/j з=z и=i й=y/i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh/h ц=ts/c ч=ch ш=sh щ=shch/sch ъ=- ы=y/i ь=-/- э=e ю=yu/u я=ya/ia',
);
const ARABIC = tableOf(
  'ا=a/a/aa ب=b ت=t ث=th ج=j/g ح=h/7 خ=kh/5 د=d ذ=dh/z ر=r ز=z س=s ش=sh/ch ص=s/9 ض=d ط=t ظ=z ع=a/3 غ=gh ف=f ق=q/k/2 ك=k ل=l م=m ن=n ه=h و=w/u/ou ي=y/i/ee ى=a ة=a/ah ء=- أ=a إ=i آ=a ئ=i ؤ=u',
);
const PERSIAN = tableOf(
  'ا=a آ=a/aa ب=b پ=p ت=t ث=s ج=j چ=ch ح=h خ=kh د=d ذ=z ر=r ز=z ژ=zh س=s ش=sh ص=s ض=z ط=t ظ=z ع=a/- غ=gh ف=f ق=gh/q ک=k ك=k گ=g ل=l م=m ن=n و=o/v/u/oo ه=h/eh ی=i/y/ee ي=i/y ئ=-/e أ=a ؤ=o',
);
const URDU = tableOf(
  'ا=a آ=aa ب=b پ=p ت=t ٹ=t ث=s ج=j چ=ch ح=h خ=kh د=d ڈ=d ذ=z ر=r ڑ=r ز=z ژ=zh س=s ش=sh ص=s ض=z ط=t ظ=z ع=a/- غ=gh ف=f ق=q ک=k گ=g ل=l م=m ن=n ں=n و=o/w/u ہ=h/a ھ=h ء=- ی=i/y/ee ے=e/ay/ein ئ=-/y',
);
const HINDI = tableOf(
  'अ=a आ=a/aa इ=i ई=i/ee उ=u ऊ=u/oo ऋ=ri ए=e ऐ=ai ओ=o औ=au क=k ख=kh ग=g घ=gh ङ=n च=ch छ=chh ज=j झ=jh ञ=n ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n प=p फ=ph/f ब=b भ=bh म=m य=y र=r ल=l व=v/w श=sh ष=sh स=s ह=h ा=a/aa ि=i ी=i/ee ु=u ू=u/oo ृ=ri े=e ै=ai ो=o ौ=au ्=- ं=n ँ=n',
);

const ROMAN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ru: RUSSIAN,
  ar: ARABIC,
  fa: PERSIAN,
  ur: URDU,
  hi: HINDI,
};

/** Vowels between two consonants that the script leaves out; a language without an entry writes them. */
const UNWRITTEN: Readonly<Record<string, readonly string[]>> = {
  ar: ['a', 'a', 'i', 'u', 'e', ''],
  fa: ['a', 'e', 'o', 'a', ''],
  ur: ['a', 'a', 'i', 'u', ''],
  hi: ['a'],
};
