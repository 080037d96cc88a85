import type { Mention } from './mention.ts';

/**
 * Whether a mention is part of a person's or a house's name: Jordan Spieth, Paris Hilton, Denzel Washington,
 * Boston Globe. Only where capitals tell names from words, so neither in German nor without Latin or Cyrillic letters.
 */
export function isPartOfName({ passage, form, kind, start, end, people }: Mention): boolean {
  const { text, language } = passage;
  if (kind === 'demonym' || kind === 'institution') return false;
  const asFirstName = firstNames.has(form);
  const asSurname = surnames.has(form);
  const isSmallCity = kind === 'city' && people < metropolis;
  if (!asFirstName && !asSurname && !isSmallCity) return false;
  if (language.startsWith('de') && !asFirstName && !asSurname) return false;
  const next = nextWord.exec(text.slice(end, end + longestWord))?.[1];
  const before = previousWord.exec(text.slice(Math.max(0, start - longestWord), start))?.[1];
  if ((asFirstName || isSmallCity) && next !== undefined && !followsPlaces.test(next)) return true;
  return (asSurname || isSmallCity) && before !== undefined && !precedesPlaces.test(before);
}

const metropolis = 500_000; // inhabitants: cities that names are rarely made of
const longestWord = 24; // code units looked at on either side
const nextWord = /^ (\p{Lu}[\p{L}\p{M}'’-]*)/u;
const previousWord = /(?:^|[^\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]+) $/u;

const firstNames = new Set(
  'virginia carolina jordan chad georgia israel kenya india china paris sydney london vienna sofia victoria lima chelsea dakota santiago florence adelaide geneva kingston austin jackson dallas houston lincoln madison savannah valencia carson trinidad jamaica джордан чад париж израиль мали jordania américa america italia argentina irlanda ireland germania brasil cuba dominique maurice'.split(
    ' ',
  ),
);
const surnames = new Set(
  'jordan chad israel france holland england ireland brazil malta cuba washington london paris wales scotland germany poland spain berlin vienna milan moscow lima cyprus romania ungarn portugal vaticano roma island'.split(
    ' ',
  ),
);

/** Capitalised words that may stand beside a place without making it a name of something else. */
const followsPlaces =
  /^(?:President|Prime|Foreign|Defen[cs]e|Interior|Finance|King|Queen|Prince|Crown|Premier|Minister|Minister's|Ambassador|Mayor|Governor|Gov|Police|Parliament|Government|Embassy|Army|Air|Airport|International|River|Valley|Province|County|City|State|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|And|In|On|At|The|But|When|As|After|Since|While|Says?|Said|To|For|Is|Was|Has|Will|With|From|By|Of|US|U|UN|EU|NATO|Beach|Tech|University|Republicans?|Democrats?|Senator|Senate|House|Sen|Rep|Legislature|Supreme|Attorney|Department|National)$/u;
const precedesPlaces =
  /^(?:In|At|From|To|Near|Of|For|The|And|But|With|By|On|As|When|While|If|Is|Was|Will|Via|Into|Over|Outside|Inside|Around|Across|Between|After|Before|Since|Through|Toward|Towards|Against|North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Downtown|Nach|Aus|Von|Auf|Für|Gegen|Mit|Und|Bei|Über|Für|Wie|Als|Dass|Neighbou?ring|President|Prime|Minister|Premier|King|Queen|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|En|De|A|Al|El|La|Le|Les|L|Los|Las|À|Au|Aux|Du|Des|Dans|Pour|Par|Sur|Avec|Et|Y|E|O|Il|Lo|I|Gli|In|Nel|Nella|Da|Di|Do|Dos|No|Na|Em|Para|Por|Con|Com|Com|Selon|Según|Secondo|Segundo|Como|Come|Mais|Ma|Mas|Pero|Si|Se|В|Во|Из|На|От|По|К|С|Со|И|Для|При|О|У|З|І|До|Від|Та)$/u;
