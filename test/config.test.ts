import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSettings, readSettings } from '../src/config.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'wirewatch-config-'));

test('without settings the defaults hold', () => {
  expect(readSettings({ WIREWATCH_DATA: folder() })).toMatchObject({
    host: '127.0.0.1',
    port: 8470,
    leaseMinutes: 15,
  });
});

test('the environment wins over the file, the file over the default', () => {
  const data = folder();
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ port: 9000, leaseMinutes: 5 }));
  expect(readSettings({ WIREWATCH_DATA: data, WIREWATCH_PORT: '9001' })).toMatchObject({
    port: 9001,
    leaseMinutes: 5,
  });
});

test.each([
  ['WIREWATCH_PORT', '99999'],
  ['WIREWATCH_PORT', 'many'],
  ['DATABASE_URL', 'mysql://x'],
  ['WIREWATCH_TIME_ZONE', 'Mars/Olympus'],
])('%s=%s is refused, naming the variable', (variable, value) => {
  expect(() => readSettings({ WIREWATCH_DATA: folder(), [variable]: value })).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(variable) }),
  );
});

test('a broken settings file is an error with a hint, not a silent default', () => {
  const data = folder();
  writeFileSync(join(data, 'settings.json'), '{ nope');
  expect(() => readSettings({ WIREWATCH_DATA: data })).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID' }),
  );
});

test('no secret is shown, neither in the listing nor in an error', () => {
  const environment = { WIREWATCH_DATA: folder(), DATABASE_URL: 'postgres://u:hunter2@h/d' };
  expect(JSON.stringify(describeSettings(readSettings(environment)))).not.toContain('hunter2');
  expect(() => readSettings({ ...environment, REDIS_URL: 'http://u:hunter2@h' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});
