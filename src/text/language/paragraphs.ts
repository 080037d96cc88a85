/** Where one paragraph stands in its text, without the white space around it. */
export interface ParagraphSpan {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text in order: what stands between line breaks and is not blank. Linear. */
export function paragraphsOf(text: string): readonly ParagraphSpan[] {
  const spans: ParagraphSpan[] = [];
  for (let lineStart = 0; lineStart <= text.length; ) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    const line = text.slice(lineStart, lineEnd);
    const start = lineStart + line.length - line.trimStart().length;
    const end = lineStart + line.trimEnd().length;
    if (end > start) spans.push({ start, end });
    lineStart = lineEnd + 1;
  }
  return spans;
}
