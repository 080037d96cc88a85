/**
 * Text in EBCDIC, which mainframes still send and the platform does not read; undefined for bytes that are not EBCDIC XML.
 * Tables: the code pages of IBM's Character Data Representation Architecture, as Unicode publishes their mappings.
 */
export function decodeEbcdic(bytes: Uint8Array): string | undefined {
  if (!declaration.every((byte, i) => bytes[i] === byte)) return undefined;
  const head = decode(bytes.subarray(0, 200), INVARIANT);
  const name =
    /encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1]?.toLowerCase().replaceAll('_', '-') ?? '';
  const number = aliases[name] ?? /(\d{2,4})$/.exec(name)?.[1] ?? '037';
  const text = decode(
    bytes,
    pages[number === '1140' ? '037' : number.padStart(3, '0')] ?? INVARIANT,
  );
  return number === '1140' ? text.replaceAll('\u00a4', '\u20ac') : text;
}

const declaration = [0x4c, 0x6f, 0xa7, 0x94]; // '<?xm'

function decode(bytes: Uint8Array, page: string): string {
  const pieces: string[] = [];
  for (const byte of bytes)
    pieces.push(byte < 64 ? (controls[byte] ?? ' ') : (page[byte - 64] ?? ' '));
  return pieces.join('');
}

/** Of the first 64 codes a text uses these; the rest are device controls. */
const controls: Readonly<Record<number, string>> = { 5: '\t', 13: '\r', 21: '\n', 37: '\n' };

const aliases: Readonly<Record<string, string>> = {
  ...{ 'ebcdic-cp-us': '037', 'ebcdic-cp-ca': '037', 'ebcdic-cp-nl': '037', 'ebcdic-cp-wt': '037' },
  ...{ 'ebcdic-cp-be': '500', 'ebcdic-cp-ch': '500', 'ebcdic-cp-he': '424', 'ebcdic-cp-gr': '875' },
};

/** Characters of the codes 64 to 255; '\ufffd' where a page has none. */
const pages: Readonly<Record<string, string>> = {
  '037':
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
    'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×' +
    '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  '500':
    ' \u00a0âäàáãåçñ[.<(+!&éêëèíîïìß]$*);^-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
    'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®¢£¥·©§¶¼½¾¬|¯¨´×' +
    '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  '273':
    ' \u00a0â{àáãåçñÄ.<(+!&éêëèíîïì~Ü$*);^-/Â[ÀÁÃÅÇÑö,%_>?øÉÊËÈÍÎÏÌ`:#§\'="' +
    'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µßstuvwxyz¡¿ÐÝÞ®¢£¥·©@¶¼½¾¬|‾¨´×' +
    'äABCDEFGHI\u00adô¦òóõüJKLMNOPQR¹û}ùúÿÖ÷STUVWXYZ²Ô\\ÒÓÕ0123456789³Û]ÙÚ\u009f',
  '424':
    ' אבגדהוזחט¢.<(+|&יךכלםמןנס!$*);¬-/עףפץצקרש¦,%_>?\ufffdת\ufffd\ufffd\u00a0\ufffd\ufffd\ufffd‗`:#@\'="' +
    '\ufffdabcdefghi«»\ufffd\ufffd\ufffd±°jklmnopqr\ufffd\ufffd\ufffd¸\ufffd¤µ~stuvwxyz\ufffd\ufffd\ufffd\ufffd\ufffd®^£¥·©§¶¼½¾[]¯¨´×' +
    '{ABCDEFGHI\u00ad\ufffd\ufffd\ufffd\ufffd\ufffd}JKLMNOPQR¹\ufffd\ufffd\ufffd\ufffd\ufffd\\÷STUVWXYZ²\ufffd\ufffd\ufffd\ufffd\ufffd0123456789³\ufffd\ufffd\ufffd\ufffd\u009f',
  '875':
    ' ΑΒΓΔΕΖΗΘΙ[.<(+!&ΚΛΜΝΞΟΠΡΣ]$*);^-/ΤΥΦΧΨΩΪΫ|,%_>?¨ΆΈΉ\u00a0ΊΌΎΏ`:#@\'="' +
    '΅abcdefghiαβγδεζ°jklmnopqrηθικλμ´~stuvwxyzνξοπρσ£άέήϊίόύϋώςτυφχψ' +
    '{ABCDEFGHI\u00adωΐΰ‘―}JKLMNOPQR±½\ufffd·’¦\\\ufffdSTUVWXYZ²§\ufffd\ufffd«¬0123456789³©\ufffd\ufffd»\u009f',
  '1026':
    " \u00a0âäàáãå{ñÇ.<(+!&éêëèíîïìßĞİ*);^-/ÂÄÀÁÃÅ[Ñş,%_>?øÉÊËÈÍÎÏÌı:ÖŞ'=Ü" +
    'Øabcdefghi«»}`¦±°jklmnopqrªºæ¸Æ¤µöstuvwxyz¡¿]$@®¢£¥·©§¶¼½¾¬|¯¨´×' +
    'çABCDEFGHI\u00adô~òóõğJKLMNOPQR¹û\\ùúÿü÷STUVWXYZ²Ô#ÒÓÕ0123456789³Û"ÙÚ\u009f',
};
const INVARIANT = pages['037'] ?? '';
