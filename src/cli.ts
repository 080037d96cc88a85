import { Command, CommanderError } from 'commander';
import { COMMANDS, type CommandSpec } from './cli/commands.ts';
import { explain } from './cli/explain.ts';

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Parses, runs one command of the table, and turns whatever fails into a code, a message and a hint. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('wirewatch')
    .description("Watches the world's news wires for an analyst desk")
    .showHelpAfterError('(wirewatch --help lists the commands)')
    .exitOverride();
  for (const spec of COMMANDS) register(program, spec);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return process.exitCode === undefined ? exitCodes.done : Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    process.stderr.write(`${explain(error)}\n`);
    return isUsage(error) ? exitCodes.usage : exitCodes.failed;
  }
}

function register(program: Command, spec: CommandSpec): void {
  const words = spec.name.split(' ');
  const last = words.at(-1) ?? spec.name;
  const parent = words.slice(0, -1).reduce(groupOf, program);
  const command = parent
    .command(`${last} ${spec.arguments ?? ''}`.trim())
    .description(spec.description)
    .exitOverride();
  for (const [flags, description, fallback] of spec.options ?? []) {
    command.option(flags, description, fallback);
  }
  command.action(async (...given: unknown[]) => {
    const values = given.slice(0, -2);
    const options = given.at(-2) as Record<string, unknown>;
    await spec.run({ values: values.flat().filter(isText), options });
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isUsage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'USAGE';

function groupOf(parent: Command, word: string): Command {
  const known = parent.commands.find((command) => command.name() === word);
  return known ?? parent.command(word).description(`${word} commands`).exitOverride();
}

// A reader that goes away (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
});
process.exitCode = await main(process.argv.slice(2));
