const HEX: readonly string[] = Array.from({ length: 256 }, (_, i) =>
  i.toString(16).toUpperCase().padStart(2, '0'),
)

/** Four upper-case hexadecimal digits: a CID, or a unit of UTF-16. */
export function hex4(value: number): string {
  return (HEX[value >>> 8] ?? '') + (HEX[value & 0xff] ?? '')
}
