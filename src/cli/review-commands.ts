import type { App } from '../app.ts';
import type { ArticleId, Corrections, CountryCode, Instant, Review } from '../article.ts';
import { localAnalyst } from '../config.ts';
import { WireError } from '../errors.ts';
import type { QueueFilter } from '../store/queue-items.ts';
import { lastStanding, skippedSeconds } from '../store/review-undo.ts';
import type { Given } from './commands.ts';
import { printArticle } from './print-article.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** The analysts' queue on the command line: the same leases and decisions as on the site. */
export const reviewCommands = {
  list: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const items = await store.reviewQueue.list(filterOf(options), {
        limit: limitOf(options),
      });
      const articles = await store.articles.list(
        { ids: items.map(({ article }) => article) },
        { limit: items.length + 1 },
      );
      const byId = new Map(articles.map((article) => [article.id, article]));
      printRows(
        items.map(({ article, priority, language, leaseHolder }) => ({
          id: article,
          priority,
          language,
          held: leaseHolder,
          countries: byId.get(article)?.countries.join(' '),
          headline: byId.get(article)?.headline,
        })),
        { json: options['json'] === true },
      );
    }),

  claim: ({ values, options }: Given) =>
    withApp(async (app) => {
      const lease = leaseOf(app, options);
      const [id] = values;
      const item =
        id === undefined
          ? await app.store.reviewQueue.claim(lease, filterOf(options))
          : await app.store.reviewQueue.claimArticle(id as ArticleId, lease);
      if (item === undefined) throw new WireError('NOT_FOUND', 'nothing waits for review');
      printArticle(await app.store.articles.get(item.article), options['json'] === true);
    }),

  release: ({ values, options }: Given) =>
    withApp(({ store }) => store.reviewQueue.release(values[0] as ArticleId, analystOf(options))),

  skip: ({ values, options }: Given) =>
    withApp(({ store }) =>
      store.reviewQueue.skip(values[0] as ArticleId, {
        analyst: analystOf(options),
        seconds: skippedSeconds,
      }),
    ),

  undo: ({ options }: Given) =>
    withApp(async (app) => {
      const last = await lastStanding(app.store, analystOf(options));
      if (last === undefined) throw new WireError('NOT_FOUND', 'no decision of yours to take back');
      await app.store.reviews.takeBack(last, leaseOf(app, options).leaseSeconds);
      process.stdout.write(`undone ${last.article}\n`);
    }),

  agreement: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const { groups, readings, agreed, kappa } = await store.reviews.agreement();
      printRows(
        groups.map(({ desk, language, firstReader, secondReader, ...counts }) => ({
          desk,
          language,
          first: firstReader,
          second: secondReader,
          readings: counts.readings,
          agreed: counts.agreed,
        })),
        { json: options['json'] === true },
      );
      if (options['json'] !== true)
        process.stdout.write(
          `${agreed} of ${readings} agreed${kappa === undefined ? '' : `, kappa ${kappa.toFixed(2)}`}\n`,
        );
    }),

  accept: (given: Given) => decide(given, 'accepted'),
  reject: (given: Given) => decide(given, 'rejected'),
  escalate: (given: Given) => decide(given, 'escalated'),
  correct: (given: Given) => decide(given, 'corrected'),
} as const;

const analystOf = (options: Given['options']): string => {
  const given = options['analyst'];
  return typeof given === 'string' ? given : localAnalyst();
};

const leaseOf = ({ settings }: App, options: Given['options']) => ({
  analyst: analystOf(options),
  leaseSeconds: settings.leaseMinutes * 60,
});

function filterOf(options: Given['options']): QueueFilter {
  const { desk, lang, country } = options;
  return {
    ...(typeof desk === 'string' ? { desk } : {}),
    ...(typeof lang === 'string' ? { languages: [lang] } : {}),
    ...(typeof country === 'string' ? { country: country.toUpperCase() } : {}),
  };
}

function limitOf(options: Given['options']): number {
  const limit = Number(options['limit'] ?? 50);
  if (!Number.isInteger(limit) || limit < 1)
    throw new WireError('USAGE', '--limit takes a whole number from 1');
  return limit;
}

async function decide({ values, options }: Given, verdict: Review['verdict']): Promise<void> {
  const corrections = correctionsOf(options);
  if (verdict === 'corrected' && Object.keys(corrections).length === 0) {
    throw new WireError('USAGE', 'nothing to correct', {
      hint: 'give --headline, --countries or --subjects',
    });
  }
  await withApp(async (app) => {
    const article = values[0] as ArticleId;
    await app.store.reviewQueue.claimArticle(article, leaseOf(app, options));
    const review = await app.store.reviews.decide({
      article,
      reviewer: analystOf(options),
      verdict,
      corrections,
      ...textOption(options, 'note'),
      ...textOption(options, 'reason'),
      dateReviewed: new Date().toISOString() as Instant,
    });
    process.stdout.write(`${review.verdict} ${article}\n`);
  });
}

function textOption<Name extends string>(
  options: Given['options'],
  name: Name,
): Partial<Record<Name, string>> {
  const text = options[name];
  return typeof text === 'string' ? ({ [name]: text } as Record<Name, string>) : {};
}

function correctionsOf(options: Given['options']): Corrections {
  const countries = listOf(options['countries'])?.map((code) => code.toUpperCase() as CountryCode);
  const wrong = countries?.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined) throw new WireError('USAGE', `${wrong} is not an ISO 3166 country code`);
  const subjects = listOf(options['subjects']);
  return {
    ...textOption(options, 'headline'),
    ...(countries === undefined ? {} : { countries }),
    ...(subjects === undefined ? {} : { subjects }),
  };
}

const listOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : undefined;
