import type { CountryCode } from '../../article.ts';
import { wordKey } from '../../text/tokens.ts';

/**
 * Regions that stand in titles without their country: "Arizona senator", "губернатор Аляски". Names of one
 * word, Slavic ones as stems. Written for this project, November 2026 (CC0).
 */
const regions: Readonly<Record<string, string>> = {
  US: `alabama alaska arizona arkansas california californie colorado connecticut delaware florida floride hawaii idaho illinois indiana iowa kansas kentucky louisiana louisiane maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania pennsylvanie tennessee texas utah vermont wisconsin wyoming dakota
    алабам* аляск* аризон* арканзас* калифорни* колорадо коннектикут* делавэр* флорид* гава* айдахо иллинойс* индиан* айов* канзас* кентукки луизиан* мэн* мэриленд* массачусетс* мичиган* миннесот* миссисипи миссури монтан* небраск* невад* огайо оклахом* орегон* пенсильвани* теннесси техас* юта вермонт* висконсин* вайоминг*
    الاسكا اريزونا كاليفورنيا كولورادو فلوريدا هاواي ايلينوي انديانا ايوا كانساس كنتاكي لويزيانا ماساتشوستس ميشيغان مينيسوتا ميسوري مونتانا نيفادا اوهايو اوكلاهوما اوريغون بنسلفانيا تينيسي تكساس يوتا فيرمونت ويسكونسن
    الاسكا آلاسکا اریزونا آریزونا کالیفرنیا کلرادو فلوریدا ایلینوی ایندیانا کانزاس لوئیزیانا ماساچوست میشیگان مینه‌سوتا میزوری مونتانا نوادا اوهایو اوکلاهما اورگن پنسیلوانیا تنسی تگزاس یوتا ورمونت`,
  CA: 'ontario quebec québec alberta manitoba saskatchewan онтарио квебек* альберт*',
  AU: 'queensland tasmania',
  DE: 'bayern bavaria bavière baviera sachsen hessen thüringen brandenburg nordrhein-westfalen баварии саксонии гессен* hesse',
  ES: 'catalonia catalogne cataluña catalunya catalán catalanes catalan catalans каталон* каталони* كتالونيا کاتالونیا andalucía galicia euskadi',
  RU: 'chechnya tchétchénie chechenia татарстан* башкортостан* чечн* чеченск* дагестан* ингушети* якути* краснодарск* алтайск* свердловск* челябинск* московск* ленинградск* подмосковь* приморск* красноярск* пермск* башкири* мордови* удмурти* карели* крым* кировск* самарск* саратовск* волгоградск* ростовск* воронежск* нижегородск* новосибирск* иркутск* омск* томск* тюменск* совфед* госдум* рф',
  IN: 'punjab kerala gujarat bihar kashmir maharashtra karnataka',
  IQ: 'kurdistan nineveh anbar كردستان نينوى الانبار البصره كركوك',
  GB: 'scotland wales scottish welsh écosse écossais escocia escocés шотланд* уэльс* اسكتلندا ويلز الاسكتلندي',
};

/** The country of a region's name; a stem may carry up to five letters of ending. */
export function regionCountry(key: string, language: string): CountryCode | undefined {
  if (language !== 'ru' && language !== 'uk') return table.get(key);
  for (let cut = 0; cut <= longestEnding && key.length - cut >= shortestStem; cut += 1) {
    const code =
      table.get(cut === 0 ? key : `${key.slice(0, -cut)}*`) ??
      (cut === 0 ? table.get(`${key}*`) : undefined);
    if (code !== undefined) return code;
  }
  return undefined;
}
const longestEnding = 5; // letters
const shortestStem = 3; // letters

const table: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries(regions).flatMap(([code, names]) =>
    names
      .split(/\s+/)
      .map((name): [string, CountryCode] => [wordKey(name, 'fa'), code as CountryCode]),
  ),
);
