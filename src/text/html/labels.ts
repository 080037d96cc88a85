/**
 * What the class and id of an element say it holds. Names are English in nearly every outlet's templates,
 * whatever the language of the page; collected from public page templates and from what the dev pages lost.
 */
export type Label = 'body' | 'clutter' | 'caption' | 'byline' | 'date' | 'plain';

/** The strongest reading of `class` and `id`, joined by a space; only the first 200 characters are read. */
export function labelOf(classAndId: string): Label {
  const label = classAndId.slice(0, maxLabelLength);
  const isBody = bodyName.test(label);
  if (captionName.test(label)) return 'caption';
  if (isBody && !clutterInBody.test(label)) return 'body';
  if (unambiguousClutter.test(label) || clutterToken.test(label)) return 'clutter';
  return isBody ? 'body' : 'plain';
}

/** The word that makes a label clutter, in lower case; '' for an element doubted for another reason. */
export function clutterWordOf(classAndId: string): string {
  const label = classAndId.slice(0, maxLabelLength);
  const match = unambiguousClutter.exec(label) ?? clutterToken.exec(label);
  return match === null ? '' : match[0].toLowerCase().trim();
}

/** Whether the name itself says article, story or post: such an element is doubted only when it holds little. */
export const namesAnArticle = (classAndId: string): boolean =>
  articleName.test(classAndId) && !clutterInArticle.test(classAndId);

const maxLabelLength = 200;

const bodyName =
  /(?:^|[\s_-])(?:article|story|post|entry|main|news|content)[\s_-]?(?:body|content|text|copy|main|detail|inner)|articlebody|storybody|postcontent|entrycontent|body[\s_-]?(?:text|copy|content)|(?:^|\s)(?:item-text|nt-body|wysiwyg|text-block|story|rich-?text)(?:\s|$)/i;

const clutterInBody = /comment|related|promo|share|caption|footer/i;

const articleName = /article|story|post|entry|content|main/i;
const clutterInArticle = /comment|related|more|recommend/i;

const captionName =
  /(?:^|[\s_-])(?:caption|captions|wp-caption-text|image-?caption|photo-?caption|caption-?text|photo-?credit|image-?credit|img-?caption|figcaption|legende|bildunterschrift|bu)(?:[\s_-]|$)/i;

const unambiguousClutter =
  /related[-_]?(?:post|article|stor|content|news|link)|recommend(?:ed|ation)|newsletter|readmore|read-more-|mostread|mostpopular|sharethis|addtoany|jp-relatedposts|yarpp|outbrain|taboola|disqus|comment-?(?:list|form|area|section)/i;

const clutterToken = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'related|recirc|recommend\\w*|newsletter|subscri\\w*|sign-?up|promo\\w*|sponsor\\w*|advert\\w*|ads?',
    'banner|share|sharing|social|sharebar|comments?|disqus|respond|sidebar|side-bar|rail|widget',
    'breadcrumbs?|pagination|pager|nav|navbar|navigation|menu|footer|foot|copyright|byline',
    'author-?(?:bio|info|box|card|name)?|bio|tags?|taglist|topics?|keywords|category|categories|credit',
    'gallery|slideshow|carousel|toolbar|tools|print|trending|most-?(?:read|popular|viewed)|popular|latest',
    'more-?(?:news|stories|on|from|in)|read-?(?:more|next|also)|also-?(?:read|like|see)|see-?also',
    'next-?(?:up|post|article)|prev(?:ious)?-?(?:post|article)|outbrain|taboola|teasers?|paywall|login',
    'register|cookie|consent|gdpr|modal|popup|overlay|tooltip|hidden|visually-?hidden|sr-only',
    'screen-reader\\w*|noprint|timestamp|dateline-?date|(?:post|entry|article)-?meta|rating|donate|donation',
    'support-?us|app-?promo|live-?blog-?nav|toc|table-of-contents|video-?player|player|follow-?us|poll|quiz',
    'correction-?form|feedback|jump-?link|skip|masthead|topbar|(?:headline|story|article)-?list',
    'list-?item-?meta|inline-?related|contextual|infobox|factbox-?links|disclaimer|legal|print-?only',
    'readers?-?comments?',
  ].join('|')})(?:[\\s_-]|$)`,
  'i',
);
