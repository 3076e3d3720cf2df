/** Bytes of an entry in the directory of a compound file ([MS-CFB] 2.6.1). */
const ENTRY = 128
/** Where an entry has the length of its name in bytes, the closing zero counted. */
const NAME_LENGTH = 64

/**
 * Whether a compound file (`.doc`, `.xls`, `.wps`, `.et`) has a stream of that name. Only the entries of
 * its directory are looked for, which stand at multiples of their size; nothing of the file is followed.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + NAME_LENGTH] === (name.length + 1) * 2 && isNameAt(bytes, at, name)) return true
  }
  return false
}

/** Names are in UTF-16LE and end with a zero; those asked for are ASCII. */
function isNameAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false
  }
  return true
}
