import iconv from 'iconv-lite';

/** A document in one charset, and how it says which. */
export interface CharsetCase {
  readonly charset: string;
  readonly says: Says;
  readonly text: string; // what has to be read
}

const SAYS = ['header', 'document', 'both', 'wrongHeader'] as const;
type Says = (typeof SAYS)[number];

/** A sentence of news in the script that the charset was made for. */
const texts: Readonly<Record<string, string>> = {
  'utf-8': 'قال الوزير إن المحادثات مستمرة, сказал министр',
  'utf-16le': 'وزیر امور خارجه گفت که مذاکرات ادامه دارد',
  'utf-16be': 'Министр заявил, что переговоры продолжаются',
  'windows-1250': 'Ministr řekl, že jednání pokračují příští týden',
  'iso-8859-2': 'Minister powiedział, że rozmowy są kontynuowane',
  'windows-1251': 'Министр иностранных дел заявил, что переговоры продолжаются',
  'koi8-r': 'Министр иностранных дел заявил, что переговоры продолжаются',
  'koi8-u': 'Міністр закордонних справ заявив, що переговори тривають',
  'iso-8859-5': 'Министр иностранных дел заявил, что переговоры продолжаются',
  ibm866: 'Министр иностранных дел заявил, что переговоры продолжаются',
  'windows-1252': 'Le ministre a déclaré que les négociations se poursuivent à Téhéran',
  'iso-8859-1': 'Le ministre a déclaré que les négociations se poursuivent à Téhéran',
  'iso-8859-15': 'Le ministre a déclaré que les négociations se poursuivent à Téhéran',
  macintosh: 'Le ministre a déclaré que les négociations se poursuivent à Téhéran',
  'windows-1253': 'Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται',
  'iso-8859-7': 'Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται',
  'windows-1254': 'Dışişleri Bakanı görüşmelerin sürdüğünü söyledi',
  'windows-1255': 'שר החוץ אמר כי השיחות נמשכות',
  'windows-1256': 'قال وزير الخارجية إن المحادثات مستمرة في طهران',
  'iso-8859-6': 'قال وزير الخارجية إن المحادثات مستمرة في طهران',
  gbk: '外交部长表示会谈仍在继续',
  gb18030: '外交部长表示会谈仍在继续',
  big5: '外交部長表示會談仍在繼續',
  'euc-jp': '外相は協議が続いていると述べた',
  shift_jis: '外相は協議が続いていると述べた',
  'euc-kr': '외무장관은 회담이 계속되고 있다고 말했다',
};

/** Over a hundred: every charset with every way of saying so. */
export const CHARSET_CASES: readonly CharsetCase[] = Object.entries(texts).flatMap(
  ([charset, text]) => SAYS.map((says) => ({ charset, says, text })),
);

/** All of them in turn. */
export const charsetCase = (n: number): CharsetCase =>
  CHARSET_CASES[n % CHARSET_CASES.length] as CharsetCase;

/** The document of a case as a server sends it; `write` gets what the document itself declares. */
export function encoded(
  { charset, says }: CharsetCase,
  mediaType: string,
  write: (declared: string | undefined) => string,
): { readonly body: Buffer; readonly contentType: string } {
  const inside = says === 'header' ? undefined : charset;
  const header =
    says === 'document' ? '' : `; charset=${says === 'wrongHeader' ? 'utf-8' : charset}`;
  const isWide = charset.startsWith('utf-16');
  return {
    body: iconv.encode(write(inside), charset, { addBOM: isWide && says === 'document' }),
    contentType: `${mediaType}${header}`,
  };
}
