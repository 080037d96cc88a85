import type { DemoOutlet } from './outlets.ts';
import { DAY_WORDS, datedText, type Story } from './story.ts';

/** A story as it stands on its outlet's site. */
export interface Published {
  readonly path: string;
  readonly url: string;
  readonly language: string;
  readonly headline: string;
  readonly summary: string;
  readonly byline: string;
  readonly caption: string;
  readonly section: string;
  readonly source?: string;
  readonly paragraphs: readonly string[];
  readonly datePublished: Date;
  readonly dateModified: Date;
}

/** What an outlet has published by `now`, newest first. `edited` are the paths whose edit is out. */
export const publishedBy = (
  outlet: DemoOutlet,
  origin: string,
  { now, edited }: { readonly now: Date; readonly edited: ReadonlySet<string> },
): readonly Published[] =>
  outlet.stories
    .map((story) => publish(story, outlet, { origin, now, edited }))
    .toSorted((a, b) => b.datePublished.getTime() - a.datePublished.getTime());

interface Setting {
  readonly origin: string;
  readonly now: Date;
  readonly edited: ReadonlySet<string>;
}

function publish(story: Story, outlet: DemoOutlet, { origin, now, edited }: Setting): Published {
  const path = outlet.pathOf(story.slug);
  const language = story.language ?? outlet.language;
  const datePublished = new Date(now.getTime() - story.hoursAgo * HOUR_MS);
  const edit = edited.has(path) ? story.edited : undefined;
  const words = DAY_WORDS[language as keyof typeof DAY_WORDS];
  return {
    path,
    url: `${origin}${path}`,
    language,
    headline: edit?.headline ?? story.headline,
    summary: story.summary,
    byline: story.byline,
    caption: story.caption,
    section: story.section,
    ...(story.source === undefined ? {} : { source: story.source }),
    paragraphs: (edit?.paragraphs ?? story.paragraphs).map((text) =>
      datedText(text, datePublished, words),
    ),
    datePublished,
    dateModified: edit === undefined ? datePublished : now,
  };
}

const HOUR_MS = 3_600_000;
