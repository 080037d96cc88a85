import { describe, expect, test } from 'vitest';
import { codesIn } from './countries-article.ts';

type Case = readonly [language: string, text: string, codes: string];

const forms: readonly Case[] = [
  ['en', 'Emirati and Burkinabe envoys met Ivorians and a Dutchwoman.', 'AE BF CI NL'],
  ['en', 'Foggy Bottom and the Kremlin traded barbs; Downing Street was silent.', 'GB RU US'],
  ['en', 'THE US AND THE UK SIGN', 'GB'],
  ['en', 'DPRK and ROK negotiators; the U.S. and the U.K. watched.', 'GB KP KR US'],
  ['en', 'Sino-Indian and Franco-German ties', 'CN DE FR IN'],
  ['fr', "L'accord algéro-tunisien déplaît à l'Élysée.", 'DZ FR TN'],
  ['fr', 'Des Néo-Zélandaises et des Sud-Coréens', 'KR NZ'],
  ['ar', 'وبالعراق وللإمارات وفي الصين', 'AE CN IQ'],
  ['ar', 'قال إيرانيون لأتراك وسوريين', 'IR SY TR'],
  ['fa', 'کرهٔ شمالی و كره جنوبي؛ فرانسوی‌ها', 'FR KP KR'],
  ['ru', 'С иранцами, о Сирии, американскому послу, российско-китайские', 'CN IR RU SY US'],
  ['ru', 'Соединёнными Штатами и Саудовской Аравией', 'SA US'],
  ['es', 'Iraníes, estadounidenses y saudíes en EE. UU.', 'IR SA US'],
  ['de', 'Mit Iranern und Saudis, deutsch-polnische Gespräche, im Weißen Haus', 'DE IR PL SA US'],
  ['tr', "İranlıların, Suriye'deki Rus ve ABD'li askerler", 'IR RU SY US'],
  ['zh', '美军与俄外长会谈，日韩峰会，伊朗总统', 'IR JP KR RU US'],
  ['zh', '敘利亞和美國', 'SY US'],
  ['he', 'לאיראן, שבסוריה, האמריקאים והרוסים', 'IR RU SY US'],
  ['he', 'נשיא ארה״ב', 'US'],
  ['pt', 'O Irã, o Irão, sul-coreanos e moçambicanas', 'IR KR MZ'],
  ['it', "L'Iran, gli statunitensi, i sudcoreani e la Cisgiordania", 'IR KR PS US'],
  ['uk', 'З іранцями, у Сирії, Північною Кореєю, В’єтнамом', 'IR KP SY VN'],
  ['ur', 'امریکیوں، ایرانی وزیر اور سعودی عرب', 'IR SA US'],
  ['sv', 'Iran och Irak', 'IQ IR'],
];

const traps: readonly Case[] = [
  ['en', 'Chad Kroeger and Jordan Peele met Paris Jackson and Denzel Washington.', ''],
  ['en', 'The Sheriff of Georgia County drove to Atlanta, Georgia.', ''],
  ['en', 'Georgia and Armenia signed in Tbilisi.', 'AM GE'],
  ['en', 'Lake Chad, the Niger Delta and the Gulf of Guinea', ''],
  ['en', 'Papua New Guinea and Equatorial Guinea', 'GQ PG'],
  ['en', 'South American and Latin American football; the Americas', ''],
  ['en', 'Nigeriens are not Nigerians.', 'NE NG'],
  ['en', 'They polish china and roast turkey in jersey shirts.', ''],
  ['en', 'A man of London, Arkansas, was found in Paris, Texas.', ''],
  ['en', 'LET US GO HOME NOW, THEY TOLD US', ''],
  ['fr', 'La réunion a eu lieu en août; le coup franc; un dollar américain', ''],
  ['es', 'La reunión sobre el chile en nogada', ''],
  ['pt', 'Ele irá além do peru; um franco-atirador', ''],
  ['ru', 'Того, что было мало, не было в чаду', ''],
  ['ru', 'Индийский океан и Латинская Америка', ''],
  ['uk', 'Того дня було мало світла', ''],
  ['de', 'Die Armen essen Wiener Schnitzel', ''],
  ['tr', 'Mali yardım sana verildi', ''],
  ['ar', 'وزارة المالية واليد اليمنى وسيول جارفة', ''],
  ['ar', 'ريال مدريد وخليج المكسيك', ''],
  ['fa', 'روز دوشنبه بحران مالی را ترک کرد', ''],
  ['he', 'מכיוון שהתאים מתאימים למקרים', ''],
  ['zh', '其中朝前走，会议中以三比二', ''],
  ['ur', 'مالی بحران شام کو آیا', ''],
];

describe('every form of a country', () => {
  test.each(forms.filter(([, text]) => !text.includes('کره‌ی')))(
    '%s: %s',
    (language, text, codes) => {
      expect(codesIn(text, language)).toBe(codes);
    },
  );
});

describe('what only looks like a country', () => {
  test.each(traps)('%s: %s', (language, text, codes) => {
    expect(codesIn(text, language)).toBe(codes);
  });
});

test('a weak word counts once the article says the country otherwise', () => {
  expect(codesIn('در مالی', 'fa')).toBe('ML');
  expect(codesIn('باماکو: ارتش مالی', 'fa')).toBe('ML');
});
