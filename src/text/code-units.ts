/**
 * Reads texts into an array of their UTF-16 code units: a loop over numbers is some ten times faster than one that asks a
 * string for each of its units. The array is the reader's own and holds a text until the next one is read; zeros follow it.
 */
export function codeUnitReader(): (text: string) => Uint16Array {
  let kept = new Uint16Array(firstRoom);
  let bytes = Buffer.from(kept.buffer);
  return (text) => {
    const room = text.length + zerosAfter;
    if (room > mostKept) return unitsIn(text, new Uint16Array(room));
    if (room > kept.length) {
      kept = new Uint16Array(2 ** Math.ceil(Math.log2(room)));
      bytes = Buffer.from(kept.buffer);
    }
    bytes.write(text, 'utf16le');
    kept.fill(0, text.length, room);
    return kept;
  };
}

const firstRoom = 1 << 12; // code units
const mostKept = 1 << 18; //  of a longer text the array is let go
const zerosAfter = 2; //      so that looking ahead needs no care

function unitsIn(text: string, units: Uint16Array): Uint16Array {
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}
