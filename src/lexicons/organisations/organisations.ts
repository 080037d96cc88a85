import { foldingName, normaliseForm } from '../../text/normalise.ts';
import { outletForms } from '../agencies/outlets.ts';
import { lexiconBytes } from '../load.ts';

/** An organisation that the desk knows, by its name in English or its own language. */
export interface KnownOrganisation {
  readonly name: string;
  readonly country?: string; // ISO 3166-1 alpha-2
}

/** A form of its name, normalised (text/normalise.ts). */
export interface OrganisationForm {
  readonly form: string;
  readonly written: string;
  readonly organisation: KnownOrganisation;
  readonly languages?: readonly string[]; // that it is read in; all, when it is not said
}

const files = ['international', 'armed', 'government', 'companies'] as const;

/** Languages of one group have the same forms but for those that are marked with a language. */
export function organisationGroup(language: string): string {
  if (language === 'uk') return 'uk';
  return cyrillic.has(language) ? 'ru' : (languageOfFolding[foldingName(language)] ?? 'en');
}
const languageOfFolding: Readonly<Record<string, string>> = { turkic: 'tr', persian: 'fa' };

/** Every form for texts of a group, named by one of its languages; of one form for several organisations the first counts. */
export function organisationForms(group: string): readonly OrganisationForm[] {
  const forms: OrganisationForm[] = [];
  const known = new Set<string>();
  const add = (written: string, named: Omit<OrganisationForm, 'form' | 'written'>) => {
    const form = normaliseForm(written, group);
    if (form === '' || known.has(form)) return;
    if (named.languages === undefined) known.add(form);
    forms.push({ form, written, ...named });
  };
  for (const { organisation, forms: names } of rows())
    for (const { written, languages } of names)
      for (const one of inflections(written, group))
        add(one, { organisation, ...(languages && { languages }) });
  for (const { name, country, forms: names } of new Set(outletForms().values()))
    for (const written of names)
      if (isTelling(written))
        add(written, { organisation: country === undefined ? { name } : { name, country } });
  return forms;
}

/** Whether the name of an outlet says by itself that it is one. */
const isTelling = (written: string): boolean =>
  !words.has(written) && (written.length >= shortestOutlet || /^\p{Lu}+$/u.test(written));
/** Outlets that bear a word's or a place's name: The World, The Youth, The Middle East. */
const words: ReadonlySet<string> = new Set(
  'العالم|الحدث|الشرق الأوسط|الميادين|الأخبار|الحياة|الرأي|الوطن|الأهرام|المنار|النهار|السفير|الثورة|البيان|الخليج|الشروق|البعث|تشرين|الصباح|Semana|Público|The National|60 Minutes|Today|Repubblica|La Nación|El Mundo|El País|Le Monde|Die Welt|Die Zeit|Bild|Время|Известия|Метро|ایران|شرق|اعتماد|همشهری|جوان|کیهان|قدس|رسالت|جنگ|دنیا|آج|Der Standard|Sky|Focus|Stern|Time|The Times|The Sun|Metro|Globe|Sabah|Milliyet|Hürriyet|Vatan|Zaman|Star|Akşam|مشرق|میزان|فارس|مهر|هآرتس|הארץ|מעריב|וואלה|明镜|时代|金融时报'.split(
    '|',
  ),
);
const shortestOutlet = 4; // letters: shorter ones that are no acronym are words too often

interface Row {
  readonly organisation: KnownOrganisation;
  readonly forms: readonly { readonly written: string; readonly languages?: readonly string[] }[];
}
let read: readonly Row[] | undefined;

function rows(): readonly Row[] {
  read ??= files.flatMap((file) =>
    lexiconBytes(`organisations/${file}.txt`)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(rowOf),
  );
  return read;
}

function rowOf(line: string): Row {
  const [name = '', country = '', list = ''] = line.split(' | ');
  return {
    organisation: { name, ...(country !== 'XX' && { country }) },
    forms: list.split(', ').map((form) => {
      const [written = '', only] = form.trim().split('@');
      return only === undefined ? { written } : { written, languages: only.split(' ') };
    }),
  };
}

/** Endings by case; adjectives of a form agree, so they take endings from one place of their list. */
const endings = {
  ru: {
    noun: ' ,а,у,ом,е,ы,и,ой,я,ю,ем,ей,ов,ь,о,ия,ии,ию,ией,ий'.split(','),
    hard: 'ый,ая,ое,ого,ому,ым,ом,ой,ую,ые,ых'.split(','),
    soft: 'ий,ая,ое,ого,ому,им,ом,ой,ую,ие,их'.split(','),
  },
  uk: {
    noun: ' ,а,у,ом,і,и,ою,я,ю,єм,ів,е,ь,о,ї,єю,ові,ами,ам,ах'.split(','),
    hard: 'ий,а,е,ого,ому,им,ім,ої,ій,у,ою,і,их'.split(','),
    soft: 'ий,а,е,ого,ому,им,ім,ої,ій,у,ою,і,их'.split(','),
  },
} as const;

/** A form whose words end in * (nouns) or + (adjectives) in every case of a Slavic language; elsewhere it is none. */
function inflections(form: string, language: string): readonly string[] {
  if (!/[*+](?=[\s»]|$)/u.test(form)) return [form];
  const { noun, hard, soft } = endings[language === 'uk' ? 'uk' : 'ru'];
  if (!cyrillic.has(language)) return [];
  const nouns = form.includes('*') ? noun : [' '];
  const agreeing = form.includes('+') ? [...hard.keys()] : [0];
  return nouns.flatMap((ending) =>
    agreeing.map((at) =>
      form
        .replace(/([кгхшщчж])\+/gu, (_, stem: string) => `${stem}${soft[at] ?? ''}`)
        .replace(/\+(?=[\s»]|$)/gu, hard[at] ?? '')
        .replace(/\*/gu, ending.trim()),
    ),
  );
}
const cyrillic: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk']);
