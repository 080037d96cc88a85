import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/text/charset.ts';

const russian = 'Министр иностранных дел заявил в субботу, что переговоры в Багдаде продолжатся.';
const ukrainian =
  'Міністерство закордонних справ України повідомило про зустріч у Києві з послами Європи.';
const arabic = 'قال وزير الخارجية العراقي إن الاجتماع سيعقد في بغداد بحضور ممثلين عن روسيا وإيران.';
const hebrew = 'ראש הממשלה אמר אתמול כי הפגישה בירושלים תתקיים בשבוע הבא עם שר החוץ.';
const turkish = 'Dışişleri Bakanı, görüşmelerin İstanbul’da önümüzdeki hafta süreceğini söyledi.';
const greek = 'Ο υπουργός Εξωτερικών δήλωσε ότι η συνάντηση θα γίνει στην Αθήνα την Κυριακή.';
const polish =
  'Minister spraw zagranicznych powiedział, że następne spotkanie odbędzie się w Łodzi już jutro.';
const french =
  'Le général a indiqué que l’état-major irakien avait déjà été prévenu à Bagdad, « très tôt ».';
const german =
  'Der Außenminister erklärte, die Gespräche müssten nächste Woche fortgeführt werden – früher als geplant.';
const chinese =
  '外交部发言人星期六表示，伊拉克和俄罗斯的代表将在巴格达举行会议，讨论安全合作问题。';
const taiwanese =
  '外交部發言人星期六表示，伊拉克與俄羅斯的代表將在巴格達舉行會議，討論安全合作問題。';
const japanese = '外務省の報道官は土曜日、イラクとロシアの代表がバグダッドで会談すると発表した。';
const korean = '외교부 대변인은 토요일 이라크와 러시아 대표단이 바그다드에서 회담을 한다고 밝혔다.';

const charsets = [
  ['windows-1251', russian, 'sniffed'],
  ['koi8-r', russian, 'sniffed'],
  ['iso-8859-5', russian, 'sniffed'],
  ['ibm866', russian, 'declared'],
  ['windows-1251', ukrainian, 'sniffed'],
  ['koi8-u', ukrainian, 'sniffed'],
  ['windows-1256', arabic, 'sniffed'],
  ['iso-8859-6', arabic, 'sniffed'],
  ['windows-1255', hebrew, 'sniffed'],
  ['iso-8859-8', hebrew, 'sniffed'],
  ['windows-1254', turkish, 'sniffed'],
  ['windows-1253', greek, 'sniffed'],
  ['windows-1250', polish, 'sniffed'],
  ['iso-8859-2', polish, 'sniffed'],
  ['windows-1252', french, 'sniffed'],
  ['windows-1252', german, 'sniffed'],
  ['gb18030', chinese, 'sniffed'],
  ['gbk', chinese, 'sniffed'],
  ['big5', taiwanese, 'sniffed'],
  ['shift_jis', japanese, 'sniffed'],
  ['euc-jp', japanese, 'sniffed'],
  ['euc-kr', korean, 'sniffed'],
  ['utf-16le', russian, 'sniffed'],
  ['utf-16be', arabic, 'sniffed'],
  ['utf-8', arabic, 'sniffed'],
  ['utf-8', french, 'sniffed'],
] as const;

const page = (charset: string, text: string, meta = ''): Buffer =>
  iconv.encode(
    `<html><head>${meta}<title>1</title></head><body><p>${text}</p></body></html>`,
    charset,
  );

describe.each(charsets)('%s: %s', (charset, text, how) => {
  test('by the header', () => {
    const contentType = `text/html; charset="${charset.toUpperCase()}"`;
    expect(decodeBytes(page(charset, text), { kind: 'html', contentType }).text).toContain(text);
  });
  test('by the meta element', () => {
    const bytes = page(charset, text, `<meta charset=${charset}>`);
    expect(decodeBytes(bytes, { kind: 'html' }).text).toContain(text);
  });
  test('by the meta element against a Latin-1 header', () => {
    const meta = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
    const hints = { kind: 'html', contentType: 'text/html; charset=ISO-8859-1' } as const;
    expect(decodeBytes(page(charset, text, meta), hints).text).toContain(text);
  });
  test('by the XML declaration', () => {
    const xml = `<?xml version="1.0" encoding="${charset}"?><rss><title>${text}</title></rss>`;
    expect(decodeBytes(iconv.encode(xml, charset), { kind: 'xml' }).text).toContain(text);
  });
  test.skipIf(how === 'declared')('by its bytes, when nothing is declared', () => {
    expect(decodeBytes(page(charset, text), { kind: 'html' }).text).toContain(text);
  });
  test.skipIf(how === 'declared')('by its bytes, when UTF-8 is declared and is a lie', () => {
    const hints = { kind: 'html', contentType: 'text/html; charset=utf-8' } as const;
    const bytes = page(charset, text, '<meta charset="utf-8">');
    expect(decodeBytes(bytes, hints).text).toContain(text);
  });
});

test('a byte order mark wins over every declaration and is not part of the text', () => {
  for (const charset of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le']) {
    const bytes = iconv.encode(`<p>${russian}</p>`, charset, { addBOM: true });
    const hints = { kind: 'html', contentType: 'text/html; charset=windows-1251' } as const;
    expect(decodeBytes(bytes, hints)).toEqual({ text: `<p>${russian}</p>`, charset });
  }
});

test('valid UTF-8 that calls itself windows-1252 is UTF-8', () => {
  const hints = { kind: 'html', contentType: 'text/html; charset=windows-1252' } as const;
  expect(decodeBytes(page('utf-8', french), hints).text).toContain(french);
});

test('windows-1251 that calls itself windows-1252 is windows-1251', () => {
  const hints = { kind: 'html', contentType: 'text/html; charset=windows-1252' } as const;
  expect(decodeBytes(page('windows-1251', russian), hints).text).toContain(russian);
});

test('one broken byte does not make UTF-8 something else', () => {
  const bytes = Buffer.concat([
    page('utf-8', russian),
    Buffer.from([0xc3, 0x28]),
    page('utf-8', russian),
  ]);
  const { text, charset } = decodeBytes(bytes, { kind: 'html' });
  expect(charset).toBe('utf-8');
  expect(text.split(russian)).toHaveLength(3);
});

test('a character cut off at the end does not make UTF-8 something else', () => {
  const bytes = Buffer.from(french).subarray(0, Buffer.from('Le géné').length - 1);
  expect(decodeBytes(bytes, { kind: 'text' })).toEqual({ text: 'Le gén\ufffd', charset: 'utf-8' });
});

test('plain text does not declare anything, whatever it quotes', () => {
  const quoted = `<meta charset="koi8-r"> ${french}`;
  expect(decodeBytes(iconv.encode(quoted, 'windows-1252'), { kind: 'text' }).text).toBe(quoted);
});

test('ISO-2022-JP is read when it is declared', () => {
  const bytes = Buffer.from('<p>\u001b$B%P%0%@%C%I\u001b(B</p>', 'latin1');
  const hints = { kind: 'html', contentType: 'text/html; charset=iso-2022-jp' } as const;
  expect(decodeBytes(bytes, hints).text).toBe('<p>バグダッド</p>');
});

test('a charset that does not exist is as if nothing was said', () => {
  const hints = { kind: 'html', contentType: 'text/html; charset=klingon' } as const;
  expect(decodeBytes(page('windows-1251', russian), hints).text).toContain(russian);
});

test('law: any bytes with any declaration give text, and ASCII is always itself', () => {
  const kinds = fc.constantFrom('html' as const, 'xml' as const, 'text' as const);
  const types = fc.constantFrom(
    undefined,
    ...charsets.map(([name]) => `text/html;charset=${name}`),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), kinds, types, (bytes, kind, contentType) => {
      expect(typeof decodeBytes(bytes, { kind, contentType }).text).toBe('string');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), types, (text, contentType) => {
      const ascii = Buffer.from(text);
      const reads8Bits = !/utf-16/.test(contentType ?? '');
      if (reads8Bits) expect(decodeBytes(ascii, { kind: 'text', contentType }).text).toBe(text);
    }),
  );
});

test('10 MB are decoded in under two seconds', () => {
  const bytes = page('windows-1256', arabic.repeat(120_000));
  const start = performance.now();
  decodeBytes(bytes, { kind: 'html' });
  expect(performance.now() - start).toBeLessThan(2000);
});
