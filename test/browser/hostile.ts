import type { TaggedItem } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';

/** What must never run, whatever it is the name of. Each would call `xss()` if it did. */
export const HOSTILE = [
  '<script>xss()</script>',
  '"><script>xss()</script>',
  "'><img src=x onerror=xss()>",
  '<img src=x onerror="xss()">',
  '<svg/onload=xss()>',
  '</textarea><script>xss()</script>',
  '</title><script>xss()</script>',
  '</bdi></a><iframe srcdoc="<script>parent.xss()</script>">',
  '" autofocus onfocus=xss() x="',
  "' onmouseover='xss()",
  '<details open ontoggle=xss()>',
  '<a href="javascript:xss()">x</a>',
  '{{constructor.constructor("xss()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the hostile text itself
  '${xss()}',
  '<math><mtext></table><mglyph><style><img src=x onerror=xss()>',
  '\u202E<script>xss()</script>\u2066',
] as const;

const urls = [
  'javascript:xss()',
  'JaVaScRiPt:xss()',
  'data:text/html,<script>xss()</script>',
  'https://outlet.example/"onmouseover="xss()',
  "https://outlet.example/'><script>xss()</script>",
  'vbscript:xss()',
] as const;

/** Articles in which everything that comes from outside is hostile. */
export const hostileItems = (): readonly TaggedItem[] =>
  HOSTILE.map((text, index) => {
    const evidence = { field: 'headline', start: 0, end: text.length, exact: text } as const;
    const tag = { confidence: 0.5, creator: text, evidence: [evidence] as const };
    return taggedItem(`${urls[index % urls.length]}?${index}`, {
      headline: text.normalize('NFC'),
      articleBody: `${text}\n\n${text}`,
      author: [text],
      outlet: { key: `xx/${text}`, name: text },
      officials: [{ ...tag, name: text, key: text, anonymous: false, post: { title: text } }],
      entities: [{ ...tag, type: 'organisation', name: text, key: text }],
      quotes: [{ ...tag, exact: text, direct: true, speaker: text }],
      attributions: [{ ...tag, kind: 'agency', name: text, cue: text }],
      provenance: [{ kind: 'republisher', name: text, evidence: [] }],
      subjects: [{ ...tag, uri: `x:${text}`, name: text }],
      fingerprint: { shingles: [index + 1], sampling: 1, features: [[`hostile:${index}`, 1]] },
    });
  });
