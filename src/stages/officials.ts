import type {
  CountryCode,
  Evidence,
  NonEmpty,
  Official,
  Post,
  Readable,
  Tags,
} from '../article.ts';
import { nameKey } from '../text/name-key.ts';
import { evidenceAt } from '../text/spans.ts';
import { anonymousIn } from './officials/anonymous.ts';
import { officeCountry } from './officials/country.ts';
import { roleMentionsOf } from './officials/later-mentions.ts';
import { type Line, linesOf, spanOf, textOf } from './officials/line.ts';
import { namingsOf } from './officials/namings.ts';
import { mentionSpan, type Person, personsOf } from './officials/persons.ts';
import { othersIn, pronounMentionsOf } from './officials/pronouns.ts';
import { joinSources } from './officials/same-source.ts';

/**
 * Who holds which public post, as the text says it, and the unnamed officials it quotes.
 * One official a person; `evidence` holds every place where the person is named, then those where the post
 * alone speaks for it, of kind 'role'.
 */
export function findOfficials(
  article: Readable & Pick<Tags, 'countries' | 'entities'>,
): Pick<Tags, 'officials'> {
  const lines = linesOf(article);
  const namings = lines.flatMap(namingsOf);
  const persons = personsOf(lines, namings);
  const roles = roleMentionsOf(lines, namings, persons).map(({ person, line, phrase }) => {
    const { start, end } = spanOf(line, phrase.from, phrase.to);
    return { person, evidence: { ...evidenceAt(article, line.field, start, end), kind: 'role' } };
  });
  const unnamed = lines
    .flatMap((line) => anonymousIn(article, line, namings))
    .filter(({ evidence: [span] }) => !roles.some(({ evidence }) => overlap(evidence, span)));
  const pronouns = pronounMentionsOf(lines, persons, othersIn(article.entities, unnamed));
  const named = persons.map((person) => {
    const own = roles.filter((role) => role.person === person).map(({ evidence }) => evidence);
    const meant = pronouns
      .filter((pronoun) => pronoun.person === person)
      .map(({ line, at }) => pronounEvidence(article, line, at));
    return { ...officialOf(article, person, own), ...meantBy(meant) };
  });
  return { officials: [...named, ...joinSources(article, lines, unnamed)] };
}

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.field === b.field && a.start < b.end && b.start < a.end;

function pronounEvidence(article: Readable, line: Line, at: number): Evidence {
  const { start, end } = spanOf(line, at, at + 1);
  const cut = /^[وفו](?=.{2})/u.test(line.tokens[at]?.key ?? '') ? 1 : 0; // "and", written on
  return { ...evidenceAt(article, line.field, start + cut, end), kind: 'pronoun' };
}

const meantBy = (meant: readonly Evidence[]): Pick<Official, 'pronouns'> =>
  meant.length === 0
    ? {}
    : {
        pronouns: {
          confidence: confidences.pronoun,
          evidence: meant as unknown as NonEmpty<Evidence>,
        },
      };

const creator = 'officials@1';
/** What the text says outright, what the register adds, and what is only likely. */
const confidences = { titled: 0.9, knownInFull: 0.85, knownByFamilyName: 0.7, pronoun: 0.6 };

function officialOf(
  article: Readable & Pick<Tags, 'countries'>,
  person: Person,
  roles: readonly Evidence[],
): Official {
  const spans = person.mentions
    .map((mention) => ({ field: mention.line.field, ...mentionSpan(mention) }))
    .sort(
      (a, b) =>
        Number(a.field === 'articleBody') - Number(b.field === 'articleBody') || a.start - b.start,
    );
  const evidence = spans.map(({ field, start, end }) => evidenceAt(article, field, start, end));
  const name = evidence.reduce(
    (best, { exact }) => (exact.length > best.length ? exact : best),
    '',
  );
  const rank = person.titles.find(({ title }) => title.kind === 'rank');
  const country = officeCountry(article, person);
  const post = postOf(person, country);
  return {
    name,
    key: nameKey(name),
    anonymous: false,
    ...(rank !== undefined && {
      rank: textOf(rank.line, rank.title.head.from, rank.title.head.to),
    }),
    ...(post !== undefined && { post }),
    ...(country !== undefined && { country }),
    confidence: confidenceOf(person),
    creator,
    evidence: [...evidence, ...roles] as unknown as NonEmpty<Evidence>, // a person has at least one mention
  };
}

function postOf(person: Person, country: CountryCode | undefined): Post | undefined {
  const posts = person.titles.filter(({ title }) => title.kind !== 'rank');
  const best = posts.find(({ title }) => title.kind !== 'head') ?? posts[0];
  if (best === undefined) return undefined;
  const { line, title } = best;
  const body = posts.find((titled) => titled.title.body !== undefined);
  return {
    title: textOf(line, title.post.from, title.post.to),
    ...(body?.title.body !== undefined && {
      organisation: textOf(body.line, body.title.body.from, body.title.body.to),
    }),
    ...(country !== undefined && { country }),
    status: title.status ?? 'current',
  };
}

function confidenceOf({ titles, known, form }: Person): number {
  if (titles.length > 0) return confidences.titled;
  return known !== undefined && form.words.length > 1
    ? confidences.knownInFull
    : confidences.knownByFamilyName;
}
