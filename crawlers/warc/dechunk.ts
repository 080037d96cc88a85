/** Undoes Transfer-Encoding: chunked; bytes that are not chunked, as many archives keep them, come back as they are. */
export function dechunk(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size =
      lineEnd < 0 || lineEnd - at > LONGEST_SIZE ? '' : bytes.toString('latin1', at, lineEnd);
    if (!/^[0-9a-f]{1,8}\s*(?:;|$)/i.test(size))
      return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

const LONGEST_SIZE = 256; // characters, chunk extensions included
