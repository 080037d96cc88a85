import { oneLine } from './plain-text.ts';

/** Who is named: the name, or the e-mail address when there is only that. '' for nobody. */
export interface Person {
  readonly name: string;
  readonly email?: string;
}

/** 'me@example.com (A. Name)', 'A. Name <me@example.com>', 'A. Name (me@example.com)', 'A. Name', 'me@example.com'. */
export function parsePerson(written: string): Person {
  const text = oneLine(written).slice(0, MAX_CHARACTERS);
  const email = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(text)?.[0];
  if (email === undefined) return { name: text };
  const rest = oneLine(
    text
      .replace(/mailto:/i, '')
      .replace(email, ' ')
      .replace(/\(\s*\)|<\s*>|\[\s*\]|"/g, ' '),
  );
  const name = oneLine(/^\((.*)\)$/.exec(rest)?.[1] ?? rest.replace(/^[,;\s-]+|[,;\s-]+$/g, ''));
  return { name, email };
}

/** How a person is listed. */
const shownName = ({ name, email }: Person): string => (name === '' ? (email ?? '') : name);

/** Names in order, each once; addresses only when nobody has a name. */
export function listNames(persons: readonly Person[]): readonly string[] {
  const named = persons.filter(({ name }) => name !== '');
  return [...new Set((named.length > 0 ? named : persons).map(shownName))].filter(
    (name) => name !== '',
  );
}

const MAX_CHARACTERS = 500; // longer is no byline
