import type { Known } from '../../lexicons/officials/register.ts';
import { type KnownName, knownNamesIn } from './known.ts';
import type { Line } from './line.ts';
import { spanOf } from './line.ts';
import { formAt, isSameName, type NameForm, nameForm, nameWord } from './name-forms.ts';
import { isThing, type Naming } from './namings.ts';
import type { Range, Title } from './titles.ts';

/** One person of the article, with every place where it is named. */
export interface Person {
  readonly form: NameForm; // the fullest one
  readonly mentions: readonly Mention[];
  readonly titles: readonly Titled[];
  readonly known?: Known;
}
export interface Mention {
  readonly line: Line;
  readonly name: Range;
  readonly cut?: number; // letters of a written-on preposition before the name
}
export interface Titled {
  readonly line: Line;
  readonly title: Title;
}

/**
 * Joins namings to persons. A title or the register makes a person; names without either join a person
 * whose name they are a part of. Full names come first, so that short forms find them.
 */
export function personsOf(lines: readonly Line[], namings: readonly Naming[]): readonly Person[] {
  const drafts: Draft[] = [];
  const ofLine = new Map<Line, readonly Naming[]>();
  for (const naming of namings)
    ofLine.set(naming.line, [...(ofLine.get(naming.line) ?? []), naming]);
  const known = lines.flatMap((line) => knownNamesIn(line, ofLine.get(line) ?? []));
  const withTitle = namings
    .filter(({ titles, isThing: isNamed }) => titles.length > 0 && !isNamed)
    .sort(byWords);
  for (const naming of withTitle) join(drafts, naming);
  for (const name of known) joinKnown(drafts, name, namings);
  for (const naming of namings)
    if (naming.titles.length === 0 && !naming.isThing) joinMemory(drafts, naming);
  for (const line of lines) recall(drafts, line);
  return drafts.filter((draft) => draft.mentions.length > 0);
}

interface Draft {
  form: NameForm;
  readonly mentions: Mention[];
  readonly titles: Titled[];
  known?: Known;
}

const byWords = (a: Naming, b: Naming): number =>
  b.name.to - b.name.from - (a.name.to - a.name.from);

function join(drafts: Draft[], { line, name, titles, unsure }: Naming): void {
  const draft = draftFor(drafts, line, name);
  draft.titles.push(...[...titles, ...unsure].map((title) => ({ line, title })));
  addMention(draft, { line, name });
}

function draftFor(drafts: Draft[], line: Line, name: Range): Draft {
  const form = nameForm(line, name);
  const old = drafts.find((draft) => isSameName(draft.form, form));
  if (old !== undefined) {
    if (form.words.length > old.form.words.length) old.form = form;
    return old;
  }
  const draft: Draft = { form, mentions: [], titles: [] };
  drafts.push(draft);
  return draft;
}

function joinKnown(
  drafts: Draft[],
  { line, name, known, cut }: KnownName,
  namings: readonly Naming[],
): void {
  const own = namings.find(
    (naming) => naming.line === line && naming.name.from < name.to && name.from < naming.name.to,
  );
  const isCivil = namings.some(
    (naming) =>
      naming.line === line &&
      naming.isCivil &&
      naming.titles.length === 0 &&
      naming.name.from < name.to &&
      name.from < naming.name.to,
  );
  if (isCivil || isThing(line, name)) return;
  if (name.to - name.from === 1 && hasNamesake(line, name, known, namings)) return;
  const draft = draftFor(drafts, line, name);
  draft.known ??= known;
  draft.titles.push(...(own?.unsure ?? []).map((title) => ({ line, title })));
  addMention(draft, { line, name, cut });
}

/** Only somebody else of that family name is named in full. */
function hasNamesake(line: Line, name: Range, known: Known, namings: readonly Naming[]): boolean {
  const family = nameForm(line, name).words[0];
  const full = namings
    .filter(
      (naming) => naming.line.language === line.language && naming.name.to - naming.name.from > 1,
    )
    .map((naming) => nameForm(naming.line, naming.name).words)
    .filter((words) => words.at(-1) === family);
  const isOwn = (words: readonly string[]): boolean =>
    known.names.some((form) =>
      form.words.some(
        (word) => word !== form.family && words.includes(nameWord(word, line.language)),
      ),
    );
  return full.length > 0 && !full.some(isOwn);
}

function joinMemory(drafts: readonly Draft[], { line, name }: Naming): void {
  const form = nameForm(line, name);
  const draft = drafts.find((candidate) => isSameName(candidate.form, form));
  if (draft !== undefined) addMention(draft, { line, name });
}

/** Later mentions in scripts without capitals, where a name is found only by knowing it. */
function recall(drafts: readonly Draft[], line: Line): void {
  for (let index = 0; index < line.tokens.length; index += 1) {
    if (line.tokens[index]?.shape !== 'uncased' || line.tokens[index]?.kind !== 'word') continue;
    for (const draft of drafts) {
      const { words, cut } = formAt(line, index, draft.form);
      if (words > 0) addMention(draft, { line, name: { from: index, to: index + words }, cut });
    }
  }
}

function addMention(draft: Draft, mention: Mention): void {
  const overlaps = draft.mentions.some(
    (old) =>
      old.line === mention.line &&
      old.name.from < mention.name.to &&
      mention.name.from < old.name.to,
  );
  if (!overlaps) draft.mentions.push(mention);
}

export function mentionSpan({ line, name, cut = 0 }: Mention): { start: number; end: number } {
  const { start, end } = spanOf(line, name.from, name.to);
  return { start: start + cut, end };
}
