/**
 * Words that make a name with a place in it the name of an organisation: Niger Delta Development Commission. As word keys, by the
 * end of the name at which they stand. Written for this project, November 2026 (CC0).
 */
export const LAST_WORDS: ReadonlySet<string> = new Set(
  (
    'commission committee agency association authority administration council company corporation corp inc ltd llc plc group holdings bank ' +
    'ministry department bureau office institute foundation federation union league organization organisation society party police ' +
    'times post news press tribune herald guardian telegraph gazette journal magazine radio television tv airlines airways ' +
    'conference summit act treaty agreement policy program programme project initiative board service services team club fc ' +
    'partners capital investments technologies systems industries motors pharmaceuticals brothers orchestra choir rangers boys ' +
    'gmbh ag kg verband verein partei bundesamt ministerium universität bank zeitung kommission behörde gesellschaft stiftung'
  ).split(' '),
);

export const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry department bureau association federation committee commission council institute society bank party ' +
    'ministère département association fédération comité commission conseil institut société banque parti ' +
    'ministerio departamento asociación federación comité comisión consejo instituto sociedad banco partido ' +
    'ministério associação federação comitê comité comissão conselho sociedade ' +
    'ministero dipartimento associazione federazione comitato commissione consiglio istituto società banca partito ' +
    'министерство министерства министерстве министерством департамент комитет комиссия комиссии совет ассоциация федерация ' +
    'міністерство міністерства департамент комітет комісія рада асоціація федерація'
  ).split(' '),
);
