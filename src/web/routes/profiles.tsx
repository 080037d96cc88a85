import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { CountryCode } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { ArticleFilter } from '../../store/article-lists.ts';
import type { Desk } from '../desk.tsx';
import { countryName, Foreign, languageName, spoken } from '../foreign.tsx';
import { OutletHead } from '../screens/outlet-head.tsx';
import { ProfileScreen } from '../screens/profile.tsx';

const shownArticles = 25;

/** A country, an organisation, an outlet: what the latest articles say of it. */
export function profileRoutes(site: Hono, desk: Desk): void {
  const { app, store } = desk;

  site.get('/countries/:code', (context) => {
    const code = context.req.param('code').toUpperCase();
    const name = countryName(code);
    if (!/^[A-Z]{2}$/.test(code) || name === code || code === 'ZZ')
      throw new WireError('NOT_FOUND', `country ${code}`);
    return profile(desk, context, {
      title: name,
      filter: { country: code as CountryCode },
      search: `country:${code}`,
      head: <h1>{name}</h1>,
    });
  });

  site.get('/organisations/:key', async (context) => {
    const key = context.req.param('key');
    const names = await store.profiles.names(key);
    const [first] = names;
    if (first === undefined) throw new WireError('NOT_FOUND', `organisation ${key}`);
    return profile(desk, context, {
      title: first.name,
      filter: { entity: key },
      search: `org:"${key}"`,
      head: (
        <>
          <h1 {...spoken(first.name, first.language)}>{first.name}</h1>
          <p class="m">
            {names.map(({ name, language, count }) => (
              <span title={`${languageName(language)}: ${count}`}>
                <Foreign text={name} language={language} />
              </span>
            ))}
          </p>
        </>
      ),
    });
  });

  site.get('/outlets/:country/:slug', async (context) => {
    const key = `${context.req.param('country')}/${context.req.param('slug')}`;
    const outlet = app.outlets.get(key);
    const feeds = await store.feeds.list(key);
    if (outlet === undefined && feeds.length === 0)
      throw new WireError('NOT_FOUND', `outlet ${key}`);
    return profile(desk, context, {
      title: outlet?.name ?? key,
      filter: { outlet: key },
      search: `outlet:${key}`,
      head: <OutletHead id={key} outlet={outlet} feeds={feeds} zone={desk.timeZone} />,
    });
  });
}

interface Subject {
  readonly title: string;
  readonly filter: ArticleFilter;
  readonly search: string;
  readonly head: Child;
}

async function profile(desk: Desk, context: Context, { title, filter, search, head }: Subject) {
  const { app, store, timeZone, named, show } = desk;
  const [found, articles] = await Promise.all([
    store.profiles.of(filter, { timeZone }),
    store.articles.list(filter, { limit: shownArticles }),
  ]);
  const view = {
    profile: found,
    articles: articles.map(named),
    search,
    outletName: (key: string) => app.outlets.get(key)?.name ?? key,
    zone: timeZone,
  };
  return show(context, { title }, <ProfileScreen view={view}>{head}</ProfileScreen>);
}
