import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { IArgon2Options } from 'hash-wasm';
import { Piscina } from 'piscina';
import { WireError } from '../errors.ts';

const shortest = 12; // characters
const longest = 128; // characters; judging the strength of more takes too long

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane; 110 to 140 ms here
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const saltBytes = 16;

/** One thread for all, so that whoever tries passwords keeps no page waiting. */
const thread = new Piscina({
  filename: createRequire(import.meta.url).resolve('hash-wasm'),
  minThreads: 0,
  maxThreads: 1,
  maxQueue: 64,
  idleTimeout: 10_000,
});

/** An argon2id hash in PHC notation. The password's letters are compared in NFKC, however a keyboard composes them. */
export async function hashPassword(password: string): Promise<string> {
  const options: IArgon2Options = {
    ...cost,
    password: password.normalize('NFKC'),
    salt: randomBytes(saltBytes),
  };
  return inThread('argon2id', { ...options, outputType: 'encoded' });
}

/** Takes as long for somebody who is not there, so that the time tells nobody who is. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const given = password.slice(0, longest).normalize('NFKC');
  const isRight = await inThread<boolean>('argon2Verify', {
    password: given === '' ? ' ' : given,
    hash: hash ?? nobodysHash,
  });
  return isRight && hash !== undefined && password.length <= longest;
}

const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$bNFRSGOb/Kaf8TSMF60ytA$x9Jbsje2NBdJ/Q6BCsGIWcPAWZYBruNtG82oM30bQto';

async function inThread<T>(name: 'argon2id' | 'argon2Verify', options: object): Promise<T> {
  try {
    return (await thread.run(options, { name })) as T;
  } catch (cause) {
    if (!/queue/i.test(String(cause))) throw cause;
    throw new WireError('TOO_MANY_TRIES', 'others are signing in', {
      cause,
      facts: { seconds: 5 },
    });
  }
}

/** Long, and neither a common password nor one that is soon tried. Throws PASSWORD_WEAK. */
export function checkPassword(password: string, name: string): void {
  const weak = (detail: string) => {
    throw new WireError('PASSWORD_WEAK', detail, {
      hint: `${shortest} characters at least: four words that do not belong together are good`,
    });
  };
  const length = [...password].length;
  if (length < shortest) weak(`it has ${length} characters`);
  if (password.length > longest) weak(`it has more than ${longest} characters`);
  const words = [name, ...name.split(/[\s.]+/), 'wirewatch'].filter((word) => word.length > 2);
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (judge.check(password, words).score < leastScore) weak('it is soon guessed');
}

let judge: ZxcvbnFactory | undefined; // its dictionaries take a moment to read
const leastScore = 3; // of 4: more than 10^8 guesses (zxcvbn)
