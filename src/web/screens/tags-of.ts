import type { Corrections, Tag } from '../../article.ts';
import type { StoredArticle } from '../../store/articles.ts';
import { countryName } from '../foreign.tsx';
import type { MarkKind } from '../marks.ts';
import { countryPath, officialPath, organisationPath } from '../paths.ts';
import { say } from '../say.ts';

/** A tag as a row of the pane. */
export interface ShownTag {
  readonly id: string; //   of the row, which marks in the text lead to
  readonly kind: MarkKind;
  readonly tag: string; //  'official', 'country', ...
  readonly name: string; // as it is shown
  readonly key: string; //  as corrections name it
  readonly detail: string;
  readonly of: Tag;
  readonly page?: string; // where everything about it stands
}

export interface TagGroup {
  readonly title: string;
  readonly tags: readonly ShownTag[];
}

/** The machine's tags by kind, in the order in which an analyst looks at them. */
export function tagGroups(article: StoredArticle): readonly TagGroup[] {
  const { officials, countries, entities, subjects } = article;
  const entityRows = entities.map(
    (of, index): ShownTag => ({
      id: `entity-${index}`,
      kind: of.type,
      tag: of.type,
      name: of.name,
      key: of.name,
      detail: of.country ?? '',
      of,
      ...(of.type === 'organisation' ? { page: organisationPath(of.key) } : {}),
    }),
  );
  const ofType = (type: string) => entityRows.filter(({ kind }) => kind === type);
  return [
    {
      title: say('Officials'),
      tags: officials.map((of, index) => ({
        id: `official-${index}`,
        kind: 'person',
        tag: 'official',
        name: of.name,
        key: of.name,
        detail: of.anonymous ? say('not named') : postOf(of),
        of,
        ...(of.anonymous ? {} : { page: officialPath(of.key) }),
      })),
    },
    {
      title: say('Countries'),
      tags: countries.map((of, index) => ({
        id: `country-${index}`,
        kind: 'place',
        tag: 'country',
        name: countryName(of.code),
        key: of.code,
        detail: roleNames()[of.role],
        of,
        page: countryPath(of.code),
      })),
    },
    { title: say('Organisations'), tags: ofType('organisation') },
    { title: say('Persons'), tags: ofType('person') },
    { title: say('Places'), tags: ofType('place') },
    { title: say('Events'), tags: ofType('event') },
    {
      title: say('Topics'),
      tags: subjects.map((of, index) => ({
        id: `subject-${index}`,
        kind: 'topic',
        tag: 'subject',
        name: of.name,
        key: of.name,
        detail: of.uri,
        of,
      })),
    },
  ];
}

const roleNames = () => ({
  about: say('about it'),
  mentioned: say('mentioned'),
  dateline: say('dateline'),
});

const postOf = ({ rank, post }: StoredArticle['officials'][number]) =>
  [rank, post?.title, post?.organisation, post?.country, post?.status && say(post.status)]
    .filter(Boolean)
    .join(', ');

/** What an analyst has made of a tag already. */
export function correctedTo(corrections: Corrections, { tag, key }: ShownTag) {
  const isIt = (one: { readonly tag: string; readonly name: string }) =>
    one.tag === tag && one.name === key;
  const link = corrections.relinked?.find(isIt);
  return {
    kind: corrections.retyped?.find(isIt)?.to,
    link: link === undefined ? '' : (link.label ?? link.to),
  };
}
