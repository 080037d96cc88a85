import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword, isPassword } from '../../src/accounts/passwords.ts';

const phrase = 'nine paper lanterns drift';

describe('passwords', () => {
  test.each([
    'short',
    'password1234',
    'aaaaaaaaaaaaaa',
    'qwertyuiop12',
    'wirewatch2026',
    'M. Lind 1981',
  ])('%s is refused', (weak) => {
    expect(() => checkPassword(weak, 'M. Lind')).toThrow(
      expect.objectContaining({ code: 'PASSWORD_WEAK' }),
    );
  });
  test.each([phrase, 'зелёная лампа у окна', 'چهار گل سرخ در باران', 'Tr0ub4dour&3xyzzy'])(
    '%s is taken',
    (good) => {
      expect(() => checkPassword(good, 'M. Lind')).not.toThrow();
    },
  );

  test('however a keyboard composes its letters, it is the same', async () => {
    const hash = await hashPassword('café au lait à midi'.normalize('NFD'));
    expect(await isPassword('café au lait à midi'.normalize('NFC'), hash)).toBe(true);
    expect(await isPassword('cafe au lait a midi', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
    expect(await isPassword('x'.repeat(100_000), hash)).toBe(false);
  });
});
