import type { Entity, Evidence, NonEmpty, Readable } from '../../article.ts';
import { nameKey } from '../../text/name-key.ts';
import { evidenceAt } from '../../text/spans.ts';
import { type Identity, identityOfKnown, personIdentity } from './identity.ts';
import { textOf } from './memory.ts';
import type { NamedSpan } from './spans.ts';
import type { SpanType } from './tags.ts';

const types = { PER: 'person', ORG: 'organisation', LOC: 'place' } as const satisfies Record<
  SpanType,
  Entity['type']
>;
const creator = 'entities@1';
const surest = 0.99; // confidence is never certainty

/** One entity a name, with every place where it stands; short names of persons join the full one. */
export function groupSpans(article: Readable, spans: readonly NamedSpan[]): readonly Entity[] {
  const groups = new Map<string, NamedSpan[]>();
  const identities = spans.map(identityOf);
  const full = fullNames(spans, identities);
  spans.forEach((span, at) => {
    const own = identities[at]?.key ?? '';
    const key = `${span.type} ${span.type === 'PER' ? (full.get(own) ?? own) : own}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [span]);
    else group.push(span);
  });
  return [...groups.values()].map((group) => entityOf(article, group));
}

/** The last word of a person's key, by which only one full name of the article goes, with that name's key. */
function fullNames(
  spans: readonly NamedSpan[],
  identities: readonly Identity[],
): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  spans.forEach(({ type }, at) => {
    const key = identities[at]?.key ?? '';
    const words = key.split(' ');
    const last = words.at(-1);
    if (type !== 'PER' || words.length < 2 || last === undefined) return;
    if (full.has(last) && full.get(last) !== key) shared.add(last);
    full.set(last, key);
  });
  for (const last of shared) full.delete(last);
  return full;
}

function entityOf(article: Readable, group: readonly NamedSpan[]): Entity {
  const longest = group.reduce((best, span) =>
    textOf(span).length > textOf(best).length ? span : best,
  );
  const { name, key, country } = identityOf(longest);
  const evidence = group
    .map(({ reading: { passage }, start, end }) =>
      evidenceAt(article, passage.field, passage.start + start, passage.start + end),
    )
    .toSorted(
      (a, b) =>
        Number(a.field === 'articleBody') - Number(b.field === 'articleBody') || a.start - b.start,
    );
  const confidence = group.reduce((most, span) => Math.max(most, span.confidence), 0);
  return {
    type: types[longest.type],
    name,
    key,
    ...(country !== undefined && { country }),
    confidence: Math.min(surest, confidence),
    creator,
    evidence: evidence as unknown as NonEmpty<Evidence>, // a group has at least one span
  };
}

const englishNames = new Intl.DisplayNames('en', { type: 'region' });

function identityOf(span: NamedSpan): Identity {
  const { type, mention, organisation } = span;
  const written = nameIn(span);
  if (organisation !== undefined) return identityOfKnown(organisation);
  if (type === 'LOC' && mention !== undefined) {
    const { code, kind } = mention;
    if (kind === 'name')
      return { name: englishNames.of(code) ?? written, key: `country ${code}`, country: code };
    const key = kind === 'capital' ? `capital ${code}` : nameKey(written);
    return { name: written, key, country: code };
  }
  return type === 'PER' ? personIdentity(written) : { name: written, key: nameKey(written) };
}

/** Without a possessive, a case ending after an apostrophe, or spaces that a line break left. */
const nameIn = (span: NamedSpan): string =>
  textOf(span)
    .replace(/['’](?:s|\p{Ll}{1,7})$/u, '')
    .replace(/\s+/g, ' ');
