import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LanguageTag } from '../../article.ts';
import { taggerInput } from '../../stages/entities/cues.ts';
import { readForEntities } from '../../stages/entities/reading.ts';
import { SPAN_TYPES, type SpanType } from '../../stages/entities/tags.ts';
import type { Token } from '../../text/tokens.ts';
import type { Lesson } from './entities-perceptron.ts';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}
export interface GoldText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entities: readonly GoldSpan[];
}

export const goldTexts = (path: string): readonly GoldText[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText);

/** One lesson a paragraph, as the stage reads it; of nested spans the outermost. */
export function lessonsOf({ text, lang, entities }: GoldText): readonly Lesson[] {
  const spans = outermost(entities);
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: paragraph, index }): Lesson => {
    const passage = {
      field: 'articleBody',
      start: index,
      text: paragraph,
      language: lang as LanguageTag,
    } as const;
    const reading = readForEntities(passage);
    const own = spans
      .map((span) => ({ ...span, start: span.start - index, end: span.end - index }))
      .filter(({ start, end }) => start >= 0 && end <= paragraph.length);
    return { input: taggerInput(reading), tags: tagsOf(reading.tokens, own) };
  });
}

function outermost(spans: readonly GoldSpan[]): readonly GoldSpan[] {
  const kept: GoldSpan[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (
      SPAN_TYPES.includes(span.type as SpanType) &&
      !kept.some((other) => span.start < other.end && other.start < span.end)
    )
      kept.push(span);
  return kept;
}

function tagsOf(tokens: readonly Token[], spans: readonly GoldSpan[]): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  for (const { start, end, type } of spans) {
    const from = tokens.findIndex((token) => token.end > start);
    const to = tokens.findLastIndex((token) => token.start < end);
    if (from < 0 || to < from) continue;
    const base = SPAN_TYPES.indexOf(type as SpanType) * 4;
    if (from === to) tags[from] = base + 4;
    else {
      tags.fill(base + 2, from, to);
      tags[from] = base + 1;
      tags[to] = base + 3;
    }
  }
  return tags;
}
