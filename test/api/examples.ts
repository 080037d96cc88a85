import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsFolder } from '../../docs/generate.ts';

export const examplesFile = join(docsFolder, 'api.md');

/** An `http` block of docs/api.md with the answer below it. */
export interface Example {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  readonly answer: string; // JSON, or nothing
}

export function readExamples(text = readFileSync(examplesFile, 'utf8')): readonly Example[] {
  return [...text.matchAll(pattern)].map(([, request = '', status, answer = '']) => {
    const [head = '', body] = request.split('\n\n');
    const [first = '', ...lines] = head.trim().split('\n');
    const [method = '', path = ''] = first.split(' ');
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    return {
      method,
      path,
      headers,
      ...(body === undefined ? {} : { body: body.trim() }),
      status: Number(status),
      answer: answer.trim(),
    };
  });
}

/** The page with these answers in place of those it has. */
export function withAnswers(text: string, answers: readonly string[]): string {
  let at = 0;
  return text.replace(pattern, (whole) => {
    const answer = answers[at] ?? '';
    at += 1;
    return whole.replace(/(```json \d+\n)[\s\S]*?```$/, (_, fence: string) =>
      answer === '' ? `${fence}\`\`\`` : `${fence}${answer}\n\`\`\``,
    );
  });
}

export const shellExamples = (text = readFileSync(examplesFile, 'utf8')): readonly string[] =>
  [...text.matchAll(/```sh\n(.*?)\n```/gs)].map(([, line = '']) => line);

const pattern = /```http\n(.*?)```\n\n```json (\d+)\n(.*?)```/gs;
