/** Digits of any script as 0-9: Unicode keeps each script's ten in a row, from a code point ending in 0 or 6. */
export const latinDigits = (text: string): string =>
  text.replace(otherDigits, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = digitZeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
const otherDigits = /(?![0-9])\p{Nd}/gu;
const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
