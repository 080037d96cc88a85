import type { CountryCode } from '../../article.ts';
import { REGISTER } from '../../lexicons/officials/register.ts';
import {
  type KnownOrganisation,
  organisationForms,
  organisationGroup,
} from '../../lexicons/organisations/organisations.ts';
import { nameKey } from '../../text/name-key.ts';
import { normaliseForm } from '../../text/normalise.ts';
import { wordKey } from '../../text/tokens.ts';

/** Who or what a name stands for: the canonical name, and a key that every spelling in every script shares. */
export interface Identity {
  readonly name: string;
  readonly key: string;
  readonly country?: CountryCode;
}

/** A person of the register goes by its Latin name; another by the sounds of the name as written. */
export function personIdentity(written: string): Identity {
  known ??= readRegister();
  return known.get(wordsKey(written)) ?? { name: written, key: nameKey(written) };
}

/** An organisation of the lexicon goes by its own name, whichever form is written. */
export function organisationIdentity(written: string, language: string): Identity {
  const form = normaliseForm(written, language);
  const found = organisationForms(organisationGroup(language)).find(
    (one) => one.form === form && (one.languages?.includes(language) ?? true),
  );
  return found === undefined
    ? { name: written, key: nameKey(written) }
    : identityOfKnown(found.organisation);
}

export const identityOfKnown = ({ name, country }: KnownOrganisation): Identity => ({
  name,
  key: name.toLowerCase(),
  ...(country !== undefined && { country: country as CountryCode }),
});

let known: ReadonlyMap<string, Identity> | undefined;

const wordsKey = (name: string): string =>
  name
    .split(/[\s·]+/)
    .map((word) => wordKey(word, 'en'))
    .join(' ');

function readRegister(): ReadonlyMap<string, Identity> {
  const map = new Map<string, Identity>();
  for (const { names, country } of REGISTER) {
    const name = (names[0]?.words ?? []).map(capitalised).join(' ');
    const identity = { name, key: nameKey(name), ...(country !== undefined && { country }) };
    for (const { words } of names) {
      if (words.length < 2) continue;
      map.set(words.join(' '), identity);
      if (/\p{Script=Han}/u.test(words[0] ?? '')) map.set(words.join(''), identity);
    }
  }
  return map;
}

const capitalised = (word: string): string =>
  word.replace(/(?<=^|-)(?!(?:al|el|bin|ibn|de|van|von)(?:-|$))\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );
