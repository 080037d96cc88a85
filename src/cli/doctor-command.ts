import { describeSettings, readSettings } from '../config.ts';
import { diagnose } from '../doctor.ts';
import type { Given } from './commands.ts';
import { printRows } from './table.ts';

/** `wirewatch doctor`: every check with its finding; exit 1 when one fails. */
export async function runDoctor({ options }: Given): Promise<void> {
  const settings = readSettings();
  const found = await diagnose(settings);
  if (options['json'] === true) {
    printRows(
      found.map(({ check, ok, detail, hint }) => ({ check, ok: String(ok), detail, hint })),
      { json: true },
    );
  } else {
    for (const { check, ok, detail, hint } of found) {
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${check}: ${detail}\n`);
      if (hint !== undefined && !ok) process.stdout.write(`      hint: ${hint}\n`);
    }
    process.stdout.write('\nSettings in force\n');
    for (const [name, value] of Object.entries(describeSettings(settings)))
      process.stdout.write(`      ${name}: ${value}\n`);
  }
  if (found.some(({ ok }) => !ok)) process.exitCode = 1;
}
