/** A language as feeds write it, as BCP 47 ('fa_IR' is 'fa-IR', 'English' is 'en'); undefined for what is no language. */
export function languageTag(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag))
    return tag.toLowerCase() === 'und' ? undefined : tag;
  return englishNames().get(tag.toLowerCase());
}

let names: ReadonlyMap<string, string> | undefined;
/** 'arabic' to 'ar' and the like, for every two-letter code that the platform can name. */
function englishNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  names = new Map(
    codes.flatMap((code) => {
      const name = display.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
  return names;
}
