import type { createSite } from '../../src/web/site.tsx';
import { at, form } from './desk-app.ts';

type Fields = Parameters<typeof form>[0];
const cookieOf = (response: Response): string =>
  /^[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';

/** A browser that keeps its cookie. */
export function visitor(site: ReturnType<typeof createSite>) {
  let cookie = '';
  const kept = async (response: Response | Promise<Response>) => {
    const answer = await response;
    if (answer.headers.has('set-cookie')) cookie = cookieOf(answer);
    return answer;
  };
  return {
    get: (path: string) => kept(site.request(at(path), { headers: { Cookie: cookie } })),
    post: (path: string, fields: Fields) => {
      const { headers, ...rest } = form(fields);
      return kept(site.request(at(path), { ...rest, headers: { ...headers, Cookie: cookie } }));
    },
    cookie: () => cookie,
  };
}
