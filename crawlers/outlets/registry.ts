import type { Outlet } from '../outlet.ts';
import { skyNewsArabia } from './ae/sky-news-arabia.ts';
import { theNational } from './ae/the-national.ts';
import { wam } from './ae/wam.ts';
import { tolo } from './af/tolo.ts';
import { armenpress } from './am/armenpress.ts';
import { iaea } from './at/iaea.ts';
import { apa } from './az/apa.ts';
import { councilEu } from './be/council-eu.ts';
import { eeas } from './be/eeas.ts';
import { europeanCommission } from './be/european-commission.ts';
import { nato } from './be/nato.ts';
import { bna } from './bh/bna.ts';
import { agenciaBrasil } from './br/agencia-brasil.ts';
import { ohchr } from './ch/ohchr.ts';
import { cgtn } from './cn/cgtn.ts';
import { cnMfa } from './cn/mfa.ts';
import { xinhua } from './cn/xinhua.ts';
import { rferl } from './cz/rferl.ts';
import { auswaertigesAmt } from './de/auswaertiges-amt.ts';
import { dw } from './de/dw.ts';
import { tagesschau } from './de/tagesschau.ts';
import { aps } from './dz/aps.ts';
import { ahram } from './eg/ahram.ts';
import { mena } from './eg/mena.ts';
import { efe } from './es/efe.ts';
import { afp } from './fr/afp.ts';
import { diplomatie } from './fr/diplomatie.ts';
import { france24 } from './fr/france-24.ts';
import { leMonde } from './fr/le-monde.ts';
import { rfi } from './fr/rfi.ts';
import { bbc } from './gb/bbc.ts';
import { bbcPersian } from './gb/bbc-persian.ts';
import { fcdo } from './gb/fcdo.ts';
import { guardian } from './gb/guardian.ts';
import { iranInternational } from './gb/iran-international.ts';
import { middleEastEye } from './gb/middle-east-eye.ts';
import { reuters } from './gb/reuters.ts';
import { haaretz } from './il/haaretz.ts';
import { jerusalemPost } from './il/jerusalem-post.ts';
import { ilMfa } from './il/mfa.ts';
import { timesOfIsrael } from './il/times-of-israel.ts';
import { ynet } from './il/ynet.ts';
import { pti } from './in/pti.ts';
import { theHindu } from './in/the-hindu.ts';
import { alSumaria } from './iq/al-sumaria.ts';
import { ina } from './iq/ina.ts';
import { kurdistan24 } from './iq/kurdistan24.ts';
import { mod } from './iq/mod.ts';
import { rudaw } from './iq/rudaw.ts';
import { shafaq } from './iq/shafaq.ts';
import { alAlam } from './ir/al-alam.ts';
import { fars } from './ir/fars.ts';
import { hispanTv } from './ir/hispan-tv.ts';
import { ilna } from './ir/ilna.ts';
import { iribNews } from './ir/irib-news.ts';
import { irna } from './ir/irna.ts';
import { isna } from './ir/isna.ts';
import { mehr } from './ir/mehr.ts';
import { irMfa } from './ir/mfa.ts';
import { parstoday } from './ir/parstoday.ts';
import { pressTv } from './ir/press-tv.ts';
import { tasnim } from './ir/tasnim.ts';
import { tehranTimes } from './ir/tehran-times.ts';
import { adnkronos } from './it/adnkronos.ts';
import { ansa } from './it/ansa.ts';
import { petra } from './jo/petra.ts';
import { kyodo } from './jp/kyodo.ts';
import { nhk } from './jp/nhk.ts';
import { kcna } from './kp/kcna.ts';
import { yonhap } from './kr/yonhap.ts';
import { kuna } from './kw/kuna.ts';
import { alManar } from './lb/al-manar.ts';
import { alMayadeen } from './lb/al-mayadeen.ts';
import { anNahar } from './lb/an-nahar.ts';
import { lorientLeJour } from './lb/lorient-le-jour.ts';
import { nna } from './lb/nna.ts';
import { meduza } from './lv/meduza.ts';
import { map } from './ma/map.ts';
import { moscowTimes } from './nl/moscow-times.ts';
import { opcw } from './nl/opcw.ts';
import { ona } from './om/ona.ts';
import { appPakistan } from './pk/app-pakistan.ts';
import { dawn } from './pk/dawn.ts';
import { geo } from './pk/geo.ts';
import { pap } from './pl/pap.ts';
import { wafa } from './ps/wafa.ts';
import { alJazeera } from './qa/al-jazeera.ts';
import { qna } from './qa/qna.ts';
import { theNewArab } from './qa/the-new-arab.ts';
import { interfax } from './ru/interfax.ts';
import { kommersant } from './ru/kommersant.ts';
import { ruMfa } from './ru/mfa.ts';
import { ria } from './ru/ria.ts';
import { rt } from './ru/rt.ts';
import { sputnik } from './ru/sputnik.ts';
import { tass } from './ru/tass.ts';
import { alArabiya } from './sa/al-arabiya.ts';
import { arabNews } from './sa/arab-news.ts';
import { asharqAlAwsat } from './sa/asharq-al-awsat.ts';
import { oic } from './sa/oic.ts';
import { spa } from './sa/spa.ts';
import { enabBaladi } from './sy/enab-baladi.ts';
import { sana } from './sy/sana.ts';
import { anadolu } from './tr/anadolu.ts';
import { hurriyet } from './tr/hurriyet.ts';
import { trMfa } from './tr/mfa.ts';
import { trt } from './tr/trt.ts';
import { kyivIndependent } from './ua/kyiv-independent.ts';
import { ukrainskaPravda } from './ua/ukrainska-pravda.ts';
import { ukrinform } from './ua/ukrinform.ts';
import { ap } from './us/ap.ts';
import { defense } from './us/defense.ts';
import { npr } from './us/npr.ts';
import { stateDepartment } from './us/state-department.ts';
import { unNews } from './us/un-news.ts';
import { unPress } from './us/un-press.ts';
import { voa } from './us/voa.ts';
import { telesur } from './ve/telesur.ts';
import { saba } from './ye/saba.ts';

/** Every outlet that ships with Wirewatch, by country and slug. */
export const OUTLETS: readonly Outlet[] = [
  skyNewsArabia,
  theNational,
  wam,
  tolo,
  armenpress,
  iaea,
  apa,
  councilEu,
  eeas,
  europeanCommission,
  nato,
  bna,
  agenciaBrasil,
  ohchr,
  cgtn,
  cnMfa,
  xinhua,
  rferl,
  auswaertigesAmt,
  dw,
  tagesschau,
  aps,
  ahram,
  mena,
  efe,
  afp,
  diplomatie,
  france24,
  leMonde,
  rfi,
  bbc,
  bbcPersian,
  fcdo,
  guardian,
  iranInternational,
  middleEastEye,
  reuters,
  haaretz,
  jerusalemPost,
  ilMfa,
  timesOfIsrael,
  ynet,
  pti,
  theHindu,
  alSumaria,
  ina,
  kurdistan24,
  mod,
  rudaw,
  shafaq,
  alAlam,
  fars,
  hispanTv,
  ilna,
  iribNews,
  irna,
  isna,
  mehr,
  irMfa,
  parstoday,
  pressTv,
  tasnim,
  tehranTimes,
  adnkronos,
  ansa,
  petra,
  kyodo,
  nhk,
  kcna,
  yonhap,
  kuna,
  alManar,
  alMayadeen,
  anNahar,
  lorientLeJour,
  nna,
  meduza,
  map,
  moscowTimes,
  opcw,
  ona,
  appPakistan,
  dawn,
  geo,
  pap,
  wafa,
  alJazeera,
  qna,
  theNewArab,
  interfax,
  kommersant,
  ruMfa,
  ria,
  rt,
  sputnik,
  tass,
  alArabiya,
  arabNews,
  asharqAlAwsat,
  oic,
  spa,
  enabBaladi,
  sana,
  anadolu,
  hurriyet,
  trMfa,
  trt,
  kyivIndependent,
  ukrainskaPravda,
  ukrinform,
  ap,
  defense,
  npr,
  stateDepartment,
  unNews,
  unPress,
  voa,
  telesur,
  saba,
];

/** The outlet of a key ('ir/irna'); undefined when none ships under it. */
export const outletOf = (key: string): Outlet | undefined =>
  OUTLETS.find((outlet) => outlet.key === key);
