import type { HtmlPage } from '../../text/html/block.ts';
import { decoded, type Metadata } from '../../text/metadata.ts';
import { comparable } from '../../text/whitespace.ts';

/** The headline first, then every other form of it on the page: they are not part of the text. */
export function findTitles(page: HtmlPage, metadata: Metadata): readonly string[] {
  const stated = decoded(metadata.article.headline);
  const shown = metadata.meta('og:title', 'twitter:title');
  const claims = [stated, shown, metadata.title].filter(
    (claim) => claim !== undefined && claim !== '',
  );
  const heading = page.blocks.find(
    ({ container, text }) => container.name === 'h1' && text.length > minHeading,
  )?.text;
  const site = metadata.meta('og:site_name') ?? '';
  const headline = chooseHeadline({ stated, shown, heading, titleTag: metadata.title, site });
  return [...new Set([headline, ...claims.flatMap((claim) => claim ?? [])])];
}

const minHeading = 8; // characters; a shorter <h1> is the site's name or a section

interface Claims {
  readonly stated: string | undefined;
  readonly shown: string | undefined;
  readonly heading: string | undefined;
  readonly titleTag: string;
  readonly site: string;
}

/** An <h1> that agrees with what the page says elsewhere is the headline as readers see it. */
function chooseHeadline({ stated, shown, heading, titleTag, site }: Claims): string {
  const claims = [stated, shown, titleTag].flatMap((claim) => claim ?? []);
  if (heading !== undefined && claims.some((claim) => agree(claim, heading)))
    return heading.replace(leadingMarks, '');
  if (stated !== undefined) return stated;
  if (shown !== undefined) return withoutSite(shown, site);
  const fromTitle = withoutSite(titleTag, site);
  return heading !== undefined && (fromTitle === '' || comparable(heading) !== comparable(site))
    ? heading
    : fromTitle;
}

const leadingMarks = /^[\s:|–—·-]+/u;

function agree(one: string, other: string): boolean {
  const a = comparable(one);
  const b = comparable(other);
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** "Headline | Site", "Headline - Site": what stands after the last divider, when it is short or the site's name. */
function withoutSite(title: string, site = ''): string {
  const match = siteSuffix.exec(title);
  if (match !== null && match.index >= minHeading) return title.slice(0, match.index).trim();
  if (site.length > 1 && title.endsWith(site)) {
    const rest = title.slice(0, -site.length).replace(trailingDividers, '');
    if (rest.length >= minHeading) return rest;
  }
  return title;
}
const siteSuffix = /\s[|–—»·-]\s[^|–—»·]{2,60}$/;
const trailingDividers = /[\s|–—»·_ㅣ｜:-]+$/u;
