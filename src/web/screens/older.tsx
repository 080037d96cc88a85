import type { Instant } from '../../article.ts';
import { say } from '../say.ts';

/** Where a page of a list ends: the time and the key of its last row. */
export interface PageEnd {
  readonly at: Instant;
  readonly key: string;
}

/** The link to the rows before; `path` with what it asked for. */
export const Older = ({
  path,
  asked = {},
  end,
}: {
  path: string;
  asked?: Readonly<Record<string, string>>;
  end: PageEnd | undefined;
}) =>
  end === undefined ? (
    ''
  ) : (
    <p class="more">
      <a href={`${path}?${new URLSearchParams({ ...asked, after: `${end.at}~${end.key}` })}`}>
        {say('Older ones')}
      </a>
    </p>
  );

/** What such a link carries; nothing for what is none. */
export function pageEnd(after: string | undefined): PageEnd | undefined {
  const [, at, key] = /^([^~]+)~(.+)$/su.exec(after ?? '') ?? [];
  if (at === undefined || key === undefined || Number.isNaN(Date.parse(at))) return undefined;
  return { at: at as Instant, key };
}
