import { expect, test } from 'vitest';
import { generatedDocs, writtenDoc } from '../docs/generate.ts';

test.each(Object.keys(generatedDocs))('docs/%s says what the code says (npm run docs)', (name) => {
  expect(writtenDoc(name)).toBe(generatedDocs[name]?.());
});
