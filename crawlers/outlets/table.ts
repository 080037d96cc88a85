import { DEFAULT_CRAWL_DELAY_SECONDS, type Outlet, type Source } from '../outlet.ts';

/** docs/outlets.md: what a declaration may say, and every outlet that ships, as Markdown. */
export const outletsPage = (outlets: readonly Outlet[]): string =>
  `${introduction}\n## The ${outlets.length} outlets that ship\n\n${table(outlets)}`;

const table = (outlets: readonly Outlet[]): string =>
  [
    '| Key | Outlet | Languages | Ownership | Kind | Family | Time zone | Sources | Verified |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...outlets.map(row),
    '',
  ].join('\n');

function row(outlet: Outlet): string {
  const cells = [
    `\`${outlet.key}\``,
    `[${outlet.name}](${outlet.url})`,
    outlet.languages.join(' '),
    outlet.ownership,
    outlet.kind,
    outlet.family,
    outlet.timeZone,
    counted(outlet.sources),
    outlet.verified ?? 'no',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function counted(sources: readonly Source[]): string {
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  return kinds
    .map((kind) => `${sources.filter((one) => one.kind === kind).length} ${kind}`)
    .join(', ');
}

const introduction = `# Outlets

An outlet is a declaration: data, no code. Those below ship in \`crawlers/outlets/<country>/<slug>.ts\`; your own go into a
JSON file with the same fields. Facts are from public knowledge and nothing was tried from where this was written:
\`wirewatch outlets check\` tells which sources answer, and how. This page is generated; \`npx vitest run -u
test/crawlers/outlets.test.ts\` writes it anew.

| Field | What it says |
| --- | --- |
| \`key\` | ISO 3166 country in lower case, a stroke, a slug; also the path of the file |
| \`name\`, \`names\` | in English; as it calls itself, by language |
| \`url\` | its home page |
| \`country\` | ISO 3166-1 alpha-2; the seat of an international body |
| \`languages\` | BCP 47, main one first |
| \`ownership\` | \`state\`, \`public\`, \`private\`, \`party\`, \`opposition-in-exile\`, \`intergovernmental\`, \`government\`, \`unknown\` |
| \`kind\` | \`agency\`, \`newspaper\`, \`broadcaster\`, \`portal\`, \`republisher\`, \`government\` |
| \`family\` | outlets of one publisher share it: they never corroborate each other |
| \`timeZone\` | IANA; how a time without a zone is read |
| \`crawlDelay\` | seconds between two requests to one host, ${DEFAULT_CRAWL_DELAY_SECONDS} when absent; robots.txt wins when longer |
| \`headers\` | sent along with every request, names in lower case: \`{ "accept-language": "fa" }\`; not who we are, no cookies, no secrets |
| \`revisit\` | \`{ "afterHours": [1, 8, 48] }\`: when an article is looked at again for edits |
| \`sources\` | where articles are announced, see below |
| \`layouts\` | CSS selectors for its pages, by the day from which they hold; only where reading by looks fails |
| \`notes\`, \`verified\` | for people; the day on which the sources were last seen to answer |

| Source | Fields besides \`url\` and \`language\` |
| --- | --- |
| \`feed\` | RSS 0.90 to 2.0, RDF, Atom, CDF, JSON Feed |
| \`newsSitemap\` | a Google News sitemap, or an index of them |
| \`sitemap\` | \`only\`: a pattern of the addresses wanted |
| \`section\` | a page of links; \`link\`: a pattern of article addresses, learnt from the page when absent |
| \`jsonList\` | \`items\`: dotted path to the list; \`fields\`: paths of \`link\`, \`headline\`, \`datePublished\`, \`dateModified\` |

\`wirewatch outlets pause KEY\` and \`outlets resume KEY\` work at once and over all processes; what was announced before
a pause stays due. A feed that offers a WebSub hub is subscribed to when \`WIREWATCH_CALLBACK_URL\` says where hubs reach
the site. \`wirewatch outlets alerts\` names sources and languages that are unlike their own history.

A declaration that does not fit is refused as \`OUTLET_INVALID\` with the place inside the file.
`;
