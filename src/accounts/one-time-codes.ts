import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30; // RFC 6238; every app has it so
const secretBytes = 20; //   RFC 4226, section 4: 160 bits

/** Base32, as apps take it. */
export const newTotpSecret = (): string => new Secret({ size: secretBytes }).base32;

const totpOf = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Wirewatch',
    label,
    algorithm: 'SHA1', // apps ignore any other
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** What the QR code says. */
export const totpUrl = (secret: string, name: string): string => totpOf(secret, name).toString();

/** The time step that a code is of, the one before and after included; nothing for a wrong code. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | undefined {
  const token = latinDigits(code).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta;
}

/** The code of now, for tests and the command line. */
export const codeAt = (secret: string, now = Date.now()): string =>
  totpOf(secret).generate({ timestamp: now });

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'; // none that is taken for another
const codeLetters = 12; // 59 bits
const codes = 10;

/** Each stands in for a code once: 'abcd-efgh-jkmn'. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: codes }, () =>
    Array.from({ length: codeLetters }, () => letters[randomInt(letters.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** A recovery code as it is kept, however it was typed. */
export const recoveryCode = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');

/** Arabic and Persian keyboards type digits of their own. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
