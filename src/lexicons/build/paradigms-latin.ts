import { type Endings, formsByEnding, type Paradigm, unchanged } from './paradigm.ts';

const byEnding = (endings: Endings): Paradigm => ({
  word: (base) => formsByEnding(base, endings),
  name: unchanged,
});

/** Words of English, French, Spanish, Italian, Portuguese and German: gender and number; German cases too. */
export const latinParadigms = {
  en: byEnding([
    ['man', 'men'],
    ['woman', 'women'],
    ['ese', 'ese'],
    ['ish', 'ish'],
    ['ch', 'ch'],
    ['x', 'x'],
    ['z', 'z zs'],
    ['', 's'],
  ]),
  fr: byEnding([
    ['ien', 'iens ienne iennes'],
    ['éen', 'éens éenne éennes'],
    ['yen', 'yens yenne yennes'],
    ['ais', 'aise aises'],
    ['ois', 'oise oises'],
    ['turc', 'turcs turque turques'],
    ['grec', 'grecs grecque grecques'],
    ['on', 'ons onne onnes one ones'],
    ['e', 'es'],
    ['è', 'ès'],
    ['', 's e es'],
  ]),
  es: byEnding([
    ['és', 'esa eses esas'],
    ['án', 'ana anes anas'],
    ['ón', 'ona ones onas'],
    ['ín', 'ina ines inas'],
    ['ú', 'úes ús'],
    ['í', 'íes ís'],
    ['o', 'a os as'],
    ['ol', 'ola oles olas'],
    ['l', 'la les las'],
    ['s', 's'],
    ['e', 'es'],
    ['a', 'as'],
    ['', 's es'],
  ]),
  it: byEnding([
    ['ceco', 'ceca cechi ceche'],
    ['aco', 'aca aci ache'],
    ['eco', 'eca eci echi eche'],
    ['ico', 'ica ici iche'],
    ['co', 'ca ci chi che'],
    ['go', 'ga ghi ghe'],
    ['cio', 'cia ci ce'],
    ['io', 'ia i ie'],
    ['o', 'a i e'],
    ['e', 'i'],
    ['ga', 'gi ghi ghe'],
    ['a', 'i e'],
    ['', ''],
  ]),
  pt: byEnding([
    ['ês', 'esa eses esas'],
    ['ão', 'ã ães ãos ões ãs'],
    ['ol', 'ola óis olas'],
    ['eu', 'eia eus eias'],
    ['o', 'a os as'],
    ['í', 'ís'],
    ['r', 'res'],
    ['z', 'zes'],
    ['l', 'is'],
    ['s', 's'],
    ['', 's'],
  ]),
  de: {
    word: (base) =>
      /^[A-ZÄÖÜ]/.test(base)
        ? formsByEnding(base, [
            ['er', 'ers ern erin erinnen'],
            ['e', 'en ens in innen er'],
            ['', 's en n in innen'],
          ])
        : formsByEnding(base, [['', 'e en er es em']]),
    name: germanName,
    compounds: germanCompounds,
  },
} satisfies Record<string, Paradigm>;

function germanName(base: string): readonly string[] {
  return /[sxzß]$|^[A-Z.]+$/.test(base) ? [base] : [base, `${base}s`];
}

/** Irankrieg, Irankonflikts: the compounds that news makes of a country. */
function germanCompounds(name: string): readonly string[] {
  return /^[A-ZÄÖÜ]\p{Ll}{3,}$/u.test(name) ? germanHeads.map((head) => name + head) : [];
}

const germanHeads =
  'krieg kriegs kriegen konflikt konflikts krise politik reise besuch besuchs einsatz einsatzes abkommen abkommens sanktionen experte experten expertin frage hilfe geschäft beauftragte beauftragter beauftragten gespräche verhandlungen'.split(
    ' ',
  );
