import type { CountryCode } from '../../article.ts';
import { wordKey } from '../../text/tokens.ts';

/** Bodies and titles that only one country has. Written for this project, November 2026 (CC0). */
const bodies: Readonly<Record<string, string>> = {
  US: `white house,state department,department of state,pentagon,fbi,cia,nsa,dea,dhs,epa,cdc,fda,nasa,gop,republican national committee,democratic national committee,rnc,dnc,immigration and customs enforcement,federal reserve,justice department,senate judiciary committee,judiciary committee,maison blanche,maison-blanche,département d'état,pentagone,casa blanca,departamento de estado,pentágono,белый дом,белого дома,белом доме,госдеп,госдепартамент,госдепартамента,пентагон,пентагона,цру,фбр,البيت الأبيض,البنتاغون,الكونغرس,مكتب التحقيقات الفيدرالي,وكالة المخابرات المركزية,الحزب الجمهوري,کاخ سفید,پنتاگون,کنگره,کمیته ملی جمهوری‌خواهان,weißes haus,beyaz saray,pentagon,comité national républicain,partido republicano,comité nacional republicano,مجلس الشيوخ,republican party,democratic party,republican,republicans,démocrate,républicain,démocrates,republicano,demócrata,republicana`,
  GB: `downing street,house of commons,house of lords,home office,foreign office,metropolitan police,mi5,mi6,bank of england,labour,labour party,conservative party,conservative,tory,tories,snp,dup,ukip,lib dem,liberal democrats,plaid cymru,chambre des communes,chambre des lords,cámara de los comunes,cámara de los lores,палаты общин,палаты лордов,مجلس العموم,حزب المحافظين,حزب العمال,مجلس عوام,حزب کارگر,partido laborista,parti travailliste`,
  RU: `kremlin,duma,state duma,fsb,gru,roscosmos,кремль,кремля,кремлю,госдума,госдумы,госдуме,госдуму,совет федерации,совета федерации,фсб,мид рф,минобороны рф,мвд,мчс,единая россия,единой россии,кпрф,лдпр,الكرملين,الدوما,کرملین,دوما,douma`,
  IL: `knesset,mossad,shin bet,likud,idf,הכנסת,כנסת,צה"ל,הליכוד,кнессет,кнессета,الكنيست,الموساد,کنست,موساد`,
  DE: `bundestag,bundesrat,bundeswehr,cdu,csu,spd,afd,бундестаг,бундестага,البوندستاغ`,
  FR: `élysée,elysee,matignon,quai d'orsay,dgse,dgsi,rassemblement national,front national,lrem,lfi,الإليزيه,الیزه`,
  IR: `majlis,revolutionary guards,revolutionary guard,gardiens de la révolution,guardianes de la revolución,الحرس الثوري,سپاه پاسداران,سپاه,سپاه پاسداران انقلاب اسلامی,مجلس شورای اسلامی,شورای نگهبان,مجمع تشخیص مصلحت نظام,ناجا,ستاد کل نیروهای مسلح,نیروی انتظامی,قرارگاه خاتم الانبیا,سازمان انرژی اتمی,корпуса стражей`,
  PS: `hamas,fatah,plo,palestinian authority,حماس,حركة حماس,حركة فتح,فتح,السلطة الفلسطينية,хамас,autorité palestinienne,autoridad palestina,hamás,جنبش فتح,تشکیلات خودگردان`,
  LB: `hezbollah,hezbolá,حزب الله,хезболла,حزب‌الله`,
  YE: `houthi,houthis,الحوثي,الحوثيين,أنصار الله,хуситы,хуситов,حوثی,انصارالله,hutíes`,
  AF: `taliban,talibans,طالبان,талибан,талибана,talibanes`,
  UA: `верховная рада,верховной рады,верховна рада,верховної ради,рада,рады,раде`,
  IQ: `popular mobilization,الحشد الشعبي,حشد شعبی`,
  CN: `politburo,state council,communist party of china`,
  ES: `generalitat,guardia civil,moncloa,cni,psoe,pp,vox,podemos,erc,audiencia nacional`,
  TR: `akp,chp,mhp,tbmm,ак`,
  IN: `bjp,lok sabha,rajya sabha`,
};
const titles: Readonly<Record<string, string>> = {
  US: `member of congress,membre du congrès,miembro del congreso,عضو الكونغرس,عضو الكونجرس,نماینده کنگره,عضو کنگره,سناتورها,congressmen,senator,senators,sen.,sens.,rep.,reps.,state rep.,state sen.,congressman,congresswoman,secretary of state,attorney general,supreme court nominee,supreme court justice,associate justice,district attorney,special counsel,national security adviser,treasury secretary,energy secretary,interior secretary,commerce secretary,homeland security secretary,house speaker,senate majority leader,gov.,sheriff,sénateur,sénatrice,secrétaire d'état,senador,senadora,secretario de estado,secretaria de estado,congresista,сенатор,сенатора,сенатору,сенатором,сенаторы,госсекретарь,госсекретаря,госсекретарем,госсекретарю,конгрессмен,конгрессмена,سيناتور,سناتور,السيناتور,السناتور,عضو مجلس الشيوخ,مرشح المحكمة العليا,سناتورهای,candidat à la cour suprême,representante estatal`,
  GB: `inspecteur-détective,inspecteur détective,détective inspecteur,inspector detective,detective inspector,детектив-инспектор,детектива-инспектора,مفتش المباحث,کارآگاه بازرس,بازرس کارآگاه,عضو البرلمان الأسكتلندي,secretario de negocios,secretario de empresa,msp,msps,mp,mps,am,ams,home secretary,foreign secretary,business secretary,health secretary,chancellor of the exchequer,shadow chancellor,first minister,presiding officer,brexit secretary,environment secretary,transport secretary,detective inspector,det insp,detective chief inspector,chief constable,pc,lord,lady`,
  DE: `bundeskanzler,bundeskanzlerin,bundespräsident,bundesminister,bundesinnenminister,bundesfinanzminister,المستشارة الألمانية`,
  IE: `taoiseach,tánaiste,td`,
  IR: `رهبر معظم انقلاب,رهبر انقلاب,مقام معظم رهبری,سردار,سرتیپ,سرلشکر,المرشد الأعلى,supreme leader`,
  RU: `полпред,губернатор`,
  FR: `garde des sceaux,président de la république,procureur de la république,préfet,préfète,commissaire,commissaire de police,commissaire divisionnaire,gendarme,sous-préfet,procureure de la république`,
};

export const bodyCountry = (text: string, language: string): CountryCode | undefined =>
  bodyTable.get(keyOf(text, language));
export const titleCountry = (text: string, language: string): CountryCode | undefined =>
  titleTable.get(keyOf(text, language));

const keyOf = (text: string, language: string): string =>
  text
    .split(/\s+/)
    .map((word) => wordKey(word, language))
    .join(' ');

const tableOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, CountryCode> =>
  new Map(
    Object.entries(lists).flatMap(([code, list]) =>
      list
        .split(',')
        .map((text): [string, CountryCode] => [keyOf(text.trim(), 'en'), code as CountryCode]),
    ),
  );

const bodyTable = tableOf(bodies);
const titleTable = tableOf(titles);
