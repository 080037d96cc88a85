import iconv from 'iconv-lite';

/** Turns bytes into text. */
export type Decode = (bytes: Uint8Array) => string;

/**
 * The decoder for a charset by any of the names that documents give it: WHATWG labels, IANA names and aliases, code page
 * numbers, underscores for hyphens, years of standards. Undefined for a name that is none.
 */
export function decoderNamed(label: string): Decode | undefined {
  const key = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  const families = patterns.map(([shape, name]) => rewritten(key, shape, name));
  const candidates = [aliases[key], ...families, label, key];
  for (const name of candidates) {
    if (name === undefined) continue;
    if (iconv.encodingExists(name)) return (bytes) => iconv.decode(buffer(bytes), name);
    const decoder = platformDecoder(name);
    if (decoder !== undefined) return (bytes) => decoder.decode(bytes);
  }
  return undefined;
}

const buffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function platformDecoder(name: string): { decode(bytes: Uint8Array): string } | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

const rewritten = (key: string, shape: RegExp, name: string): string | undefined =>
  shape.test(key) ? key.replace(shape, name) : undefined;

/** Families of names. Source: the IANA registry of character sets (RFC 2978). */
const patterns: readonly (readonly [shape: RegExp, name: string])[] = [
  [/^(?:cs)?iso8859(?:part)?(\d{1,2})(?:(?:19|20)\d\d)?$/, 'iso-8859-$1'],
  [/^(?:cs)?(?:ibm|cp|pc|pcp|ms|windows|oem|dos)?0*(\d{3,4})$/, 'cp$1'],
  [/^cs(?:ibm|pcp?)(\d{3}).*$/, 'cp$1'],
  [/^iso2022jp.*$|^csiso2022jp.*$/, 'iso-2022-jp'],
  [/^(?:s|shift)jis.*$|^mskanji$/, 'shift_jis'],
  [/^(?:euc)?jis(?:x0213|2004)$|^euc(?:jp|jis).*$|^ujis$/, 'euc-jp'],
  [/^(?:euckr|ksc5601.*|ksx1001|korean|uhc|ms949)$/, 'euc-kr'],
  [/^(?:euccn|gb2312.*|eucgb2312cn|isoir58|chinese|csiso58gb231280|ms936)$/, 'gbk'],
  [/^gb18030.*$/, 'gb18030'],
  [/^(?:big5.*hkscs.*|hkscs)$/, 'big5-hkscs'],
  [/^(?:big5.*|xmactradchinese|ms950)$/, 'big5'],
  [/^(?:mac|cs|x)*(macintosh|roman)$/, 'macroman'],
  [/^x?mac(cyrillic|greek|iceland|turkish|croatian|romania|ukraine|thai)$/, 'mac$1'],
  [/^tis620.*$|^isoir166$|^thai$/, 'tis-620'],
];

const aliases: Readonly<Record<string, string>> = {
  ...{
    cpis: 'cp861',
    cpgr: 'cp869',
    cspc8codepage437: 'cp437',
    cp866u: 'cp1125',
    ruscii: 'cp1125',
  },
  ...{ maclatin2: 'maccenteuro', maccenteuro: 'maccenteuro', maccentraleurope: 'maccenteuro' },
  ...{
    cp1051: 'hproman8',
    hproman8: 'hproman8',
    roman8: 'hproman8',
    r8: 'hproman8',
    ibm1051: 'hproman8',
  },
  ...{ ptcp154: 'pt154', csptcp154: 'pt154', cp154: 'pt154', cyrillicasian: 'pt154' },
  ...{ kz1048: 'rk1048', strk10482002: 'rk1048', rk1048: 'rk1048' },
  ...{ iso10: 'iso-8859-10', l6: 'iso-8859-10', latin6: 'iso-8859-10', isoir157: 'iso-8859-10' },
  ...{ l7: 'iso-8859-13', latin7: 'iso-8859-13', l8: 'iso-8859-14', latin8: 'iso-8859-14' },
  ...{
    isoceltic: 'iso-8859-14',
    isoir199: 'iso-8859-14',
    l10: 'iso-8859-16',
    latin10: 'iso-8859-16',
  },
  ...{ isoir226: 'iso-8859-16', l9: 'iso-8859-15', latin9: 'iso-8859-15', isoir203: 'iso-8859-15' },
  ...{
    thai: 'tis-620',
    cp932: 'shift_jis',
    windows31j: 'shift_jis',
    cp949: 'euc-kr',
    cp1361: 'euc-kr',
  },
  ...{
    u7: 'utf-7',
    utf7: 'utf-7',
    unicode11utf7: 'utf-7',
    elot928: 'iso-8859-7',
    ecma118: 'iso-8859-7',
  },
  ...{ isoir126: 'iso-8859-7', greek8: 'iso-8859-7', u8: 'utf-8', utf: 'utf-8', utf8ucs2: 'utf-8' },
};
