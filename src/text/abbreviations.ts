/**
 * Words whose full stop ends no sentence, in lower case and without the stop; written for this project.
 * Single letters and initials ("U.S.", "Т.") need no entry.
 */
export const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col cpl sgt capt cmdr maj brig adm vice-adm lt-gen maj-gen ' +
      'brig-gen pres sec hon rev fr st ste mt ft jr sr det insp supt messrs mss no nos vs etc inc ltd corp co bros dept ' +
      'assn assoc univ est approx al ed eds vol pp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu ' +
      'thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev ' +
      'okla ore pa tenn tex va vt wash wis wyo atty dist rt',
  ),
  fr: words(
    'm mm mme mmes mlle mlles dr pr me mgr st ste gal col cdt lt cap av bd janv févr avr juil sept oct nov déc etc env art p pp éd vol cf ex',
  ),
  es: words(
    'sr sra sres sras srta dr dra d da dña gral cnel cmte tte cap lic ing prof excmo ilmo mons ee uu pág págs art núm av avda etc aprox ej ud uds ene feb abr jun jul ago sept oct nov dic st',
  ),
  pt: words(
    'sr sra srs dr dra d gal cel maj cap ten prof profa eng exmo mons av art etc núm pág ex st',
  ),
  it: words(
    'sig sigg sigra dott dottssa prof ing avv on sen gen col magg cap ten mons art pag ecc es s ss st',
  ),
  de: words(
    'dr prof hr fr st str bzw ca evtl ggf inkl max min mio mrd nr usw vgl z.b d.h u.a jan feb mär apr jun jul aug sep sept okt nov dez abs art bd gen oberst',
  ),
  ru: words(
    'г гг гр др им руб коп тыс млн млрд трлн т п пп ст ул просп обл р-н стр см рис проф акад доц ген полк подп кап лейт нач зам гос св о',
  ),
  uk: words(
    'р рр м ім грн коп тис млн млрд ст вул просп обл р-н с див рис проф акад доц ген полк заст нач',
  ),
  tr: words('dr prof doç av sn alb yzb tğm org gen kur cad sok mah no vb vs bkz ör st'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
