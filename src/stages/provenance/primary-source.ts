import type { Attribution, Readable, Tags } from '../../article.ts';

/**
 * The official or unnamed person that a report rests on: whoever spoke to the agency or outlet it comes from,
 * else whom it quotes most, else the first.
 */
export function primarySource({
  attributions,
  quotes,
}: Readable & Pick<Tags, 'attributions' | 'quotes'>): Attribution | undefined {
  const persons = attributions.filter(({ kind }) => kind === 'official' || kind === 'anonymous');
  const first = attributions.slice(0, mostCompared);
  const teller = persons
    .slice(0, mostCompared)
    .find((person) => first.some((one) => isToldTo(person, one)));
  if (teller !== undefined) return teller;
  const said = new Map<string, number>();
  for (const { name } of persons) said.set(name, (said.get(name) ?? 0) + 1);
  for (const { speaker } of quotes)
    if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  return persons.reduce<Attribution | undefined>(
    (best, person) =>
      best === undefined || (said.get(person.name) ?? 0) > (said.get(best.name) ?? 0)
        ? person
        : best,
    undefined,
  );
}

/** "X told Reuters": two attributions of one sentence with one cue. */
function isToldTo(person: Attribution, { kind, cue, evidence }: Attribution): boolean {
  const [here, there] = [person.evidence[0], evidence[0]];
  return (
    (kind === 'agency' || kind === 'outlet') &&
    cue === person.cue &&
    here.field === there.field &&
    Math.abs(here.start - there.start) < oneSentence
  );
}
const mostCompared = 100; // attributions: a report's source stands at its beginning
const oneSentence = 300; // UTF-16 units
