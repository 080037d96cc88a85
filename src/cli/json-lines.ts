import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { ERRORS, WireError } from '../errors.ts';

/** A line may be as long as a page of 50 MB in base64; a longer one is an error, not a crash. */
const maxLineCharacters = 96 * 1024 * 1024;
const identified = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * JSON Lines in, JSON Lines out: one line for one line, in order. A line that cannot be processed
 * gives `{"id","error":{"code","message"}}`, one that is no JSON `{"line","error"}`; the rest go on.
 */
export async function eachJsonLine<Input>(
  streams: { readonly input: Readable; readonly output: Writable },
  schema: z.ZodType<Input>,
  answer: (record: Input) => object,
): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: streams.input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    const result = answerLine(text, number, (value) => answer(validated(schema, value)));
    if (!streams.output.write(`${JSON.stringify(result)}\n`)) await drained(streams.output);
  }
}

function answerLine(text: string, line: number, answer: (value: unknown) => object): object {
  let id: string | number | undefined;
  try {
    const value = jsonOf(text);
    id = identified.safeParse(value).data?.id;
    return answer(value);
  } catch (error) {
    const at = id === undefined ? { line } : { id };
    return { ...at, error: describe(error) };
  }
}

function jsonOf(text: string): unknown {
  if (text.length > maxLineCharacters) {
    throw new WireError('INPUT_INVALID', `the line has ${text.length} characters`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WireError('INPUT_NOT_JSON', text.slice(0, 60), { cause });
  }
}

function validated<Input>(schema: z.ZodType<Input>, value: unknown): Input {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new WireError(
    'INPUT_INVALID',
    `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
}

/** An error as the contract shows it. What is no WireError is a bug, and still costs one line only. */
const describe = (error: unknown) =>
  error instanceof WireError
    ? { code: error.code, message: error.message }
    : { code: 'TAG_FAILED', message: `${ERRORS.TAG_FAILED.message}: ${String(error)}` };

const drained = (output: Writable) => new Promise<void>((resolve) => output.once('drain', resolve));
