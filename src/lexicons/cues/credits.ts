/**
 * Labels of credit lines, lower case, without the colon. Written for Wirewatch, 2026-11-21, Apache-2.0;
 * kept by hand. A line may be labelled in another language than the article's, so there is one table.
 */
const CREDIT_LABELS = {
  source: [
    ...['source', 'sources', 'via', 'source link', 'with inputs from', 'original source'],
    ...['avec', 'source originale', 'fuente', 'fuentes', 'con información de', 'quelle', 'quellen'],
    ...['fonte', 'fonti', 'fontes', 'com informações de', 'con informazioni di', 'kaynak', 'haber'],
    ...['источник', 'источники', 'по материалам', 'джерело', 'джерела', 'за матеріалами'],
    ...['المصدر', 'مصدر', 'المصادر', 'منبع', 'منابع', 'ذرائع', 'ماخذ', 'بشکریہ', 'מקור', 'מקורות'],
    ...['来源', '來源', '消息来源', '文章来源', '转自'],
  ],
  byline: [
    ...['by', 'par', 'por', 'von', 'di', 'reporting by', 'agency', 'agencies', 'agence', 'agences'],
    ...['مأخذ', 'المراسل', 'وكالات', 'автор', 'אגב'],
  ],
  photo: [
    ...[
      'photo',
      'photos',
      'photo by',
      'photo credit',
      'image',
      'images',
      'image credit',
      'picture',
    ],
    ...[
      'file photo',
      'credit',
      'crédit',
      'crédit photo',
      'crédits',
      'photographie',
      'foto',
      'fotos',
    ],
    ...['crédito', 'imagen', 'imagem', 'fotografía', 'bild', 'fotograf', 'fotoğraf', 'görsel'],
    ...['фото', 'фотография', 'зображення', 'عکس', 'عکاس', 'تصویر', 'الصورة', 'صورة', 'تصوير'],
    ...['צילום', 'תמונה', '图', '图片', '摄', '图源', 'فوٹو', 'immagine', 'archivo', 'archives'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type CreditKind = keyof typeof CREDIT_LABELS;

const kindByLabel: ReadonlyMap<string, CreditKind> = new Map(
  (Object.keys(CREDIT_LABELS) as CreditKind[]).flatMap((kind) =>
    CREDIT_LABELS[kind].map((label): [string, CreditKind] => [label, kind]),
  ),
);

export const creditKind = (label: string): CreditKind | undefined =>
  kindByLabel.get(label.trim().toLowerCase());
