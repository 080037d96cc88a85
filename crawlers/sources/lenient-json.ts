/**
 * JSON in any state of repair: byte order marks, NaN and Infinity (read as those words), trailing commas, raw line breaks
 * in strings; of a text cut off in the middle, its list of items up to the cut. Undefined when nothing can be read.
 */
export function readJson(text: string): unknown {
  const source = text.replace(/^\ufeff/, '');
  try {
    if (source.length > MAX_REPAIRED_CHARACTERS) return parsed(source);
    return parsed(source) ?? parsed(repaired(source)) ?? cutOff(source);
  } catch {
    return undefined; // more than the regular expression engine bears: nothing that a publisher sends
  }
}

const MAX_REPAIRED_CHARACTERS = 10 * 1024 * 1024; // repairing costs a quarter of a second a megabyte

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Strings are matched whole, so that nothing inside one is taken for syntax. */
const repaired = (text: string): string =>
  text.replace(
    /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\b(?:NaN|Infinity)\b|,(?=\s{0,100}[}\]])/g,
    (match) => {
      if (match === ',') return '';
      if (!match.startsWith('"')) return `"${match}"`;
      return match.replace(control, (character) => JSON.stringify(character).slice(1, -1));
    },
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them raw inside strings
const control = /[\u0000-\u001f]/g;

/** The elements of "items" that are whole. */
function cutOff(text: string): unknown {
  const start = /"items"\s{0,20}:\s{0,20}\[/.exec(text);
  if (start === null) return undefined;
  const items: unknown[] = [];
  let depth = 0;
  let from = -1;
  const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\]]/g;
  tokens.lastIndex = start.index + start[0].length;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    if (token[0] === '{' || token[0] === '[') {
      if (depth === 0) from = token.index;
      depth += 1;
    } else if (token[0] === '}' || token[0] === ']') {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0) items.push(parsed(repaired(text.slice(from, token.index + 1))));
    }
  }
  const head = parsed(`${text.slice(0, start.index).replace(/,\s*$/, '')}}`);
  return { ...(typeof head === 'object' ? head : {}), items };
}
