import { sql } from 'kysely';
import type { ArticleId, Instant, Official, Quote, ReportId, Url } from '../article.ts';
import { type ToldBy, toldBy } from '../text/speaker-of.ts';
import type { Db } from './database.ts';

/** One thing that one official said, as one article has it, in its language. */
export interface OfficialStatement extends Quote {
  readonly article: ArticleId;
  readonly at: Instant; //        the article's date
  readonly language: string;
  readonly headline: string;
  readonly url: Url;
  readonly outlet?: string; //    its name
  readonly report?: ReportId; //  copies of one text share it
  readonly toldBy: ToldBy; //     `post`: the text says only "the minister", and has one
}

export interface StatementPage {
  readonly before?: Instant; //   of articles dated before
  readonly articles?: number; //  how many to read, latest first; default 200
}

/** Everything these keys said, latest article first, in the order of its text. */
export async function statementsBy(
  db: Db,
  keys: readonly string[],
  { before, articles = 200 }: StatementPage = {},
): Promise<readonly OfficialStatement[]> {
  const { rows } = await sql<SaidIn>`
    select id, url, headline, language, dated_at, report, item #>> '{outlet,name}' as outlet,
      item -> 'quotes' as quotes, item -> 'officials' as officials,
      array(select key from official_sightings as sighting
        where sighting.article = latest.id and removed_by is not null) as removed
    from (
      select * from articles where officials && ${keys}::text[]
        and dated_at < coalesce(${before ?? null}::timestamptz, 'infinity')
      order by dated_at desc, id desc limit ${articles}
    ) as latest left join memberships on memberships.article = latest.id
    order by dated_at desc, id desc`.execute(db);
  return rows.flatMap((row) => {
    const wanted = new Set(keys.filter((key) => !row.removed.includes(key)));
    return row.quotes.flatMap((quote) => {
      const told = quote.speaker && toldBy(quote.speaker, wanted, row.officials);
      return told ? [{ ...quote, ...articleOf(row), toldBy: told }] : [];
    });
  });
}

interface SaidIn {
  readonly id: ArticleId;
  readonly url: Url;
  readonly headline: string;
  readonly language: string;
  readonly datedAt: Instant;
  readonly report: ReportId | null;
  readonly outlet: string | null;
  readonly quotes: readonly Quote[];
  readonly officials: readonly Official[];
  readonly removed: readonly string[]; // keys that an analyst took out of the article
}

const articleOf = ({ id, url, headline, language, datedAt, report, outlet }: SaidIn) => ({
  article: id,
  at: datedAt,
  language,
  headline,
  url,
  ...(outlet === null ? {} : { outlet }),
  ...(report === null ? {} : { report }),
});
