/** File names that every file system takes: Windows, macOS and Linux, on disk, on a stick and in an archive. */

/** Bytes that a name may have: 255 in most file systems, some left for a number and the ending. */
const STEM_BYTES = 235

/** Characters that Windows refuses in names, and controls, ASCII's and Latin-1's. */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/
/** Characters that are not seen, or turn the order of those that are: a name must be what it looks like. */
const HIDDEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/
const LONE_SURROGATE = /^[\ud800-\udfff]$/

/** Names of devices, which Windows keeps for itself whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/** Dots and blanks at a name's ends: Windows drops them behind, Unix hides what begins with a dot. */
const ENDS = /^[\s.]+|[\s.]+$/g

/**
 * Text as a part of a file name: every character that some file system refuses, or nobody sees, is `_`; no
 * dots or blanks at its ends.
 */
export function namePart(text: string): string {
  // What comes after can only be cut off; looking at all of a text of a megabyte is for nothing.
  const characters = Array.from(text.slice(0, 2 * STEM_BYTES), c =>
    REFUSED.test(c) || HIDDEN.test(c) || LONE_SURROGATE.test(c) ? '_' : c,
  )
  return characters.join('').replace(ENDS, '')
}

/**
 * Parts put together to a name without its ending, as long as a name may be: what is too much goes from the
 * end of the longest part, so that a number at either end stays. Parts are as {@link namePart} makes them.
 */
export function safeStem(parts: readonly string[]): string {
  const cut = parts.map(part => ({ characters: Array.from(part), bytes: bytesOf(part) }))
  let excess = cut.reduce((sum, { bytes }) => sum + bytes, 0) - STEM_BYTES
  while (excess > 0) {
    const longest = cut.reduce((a, b) => (b.bytes > a.bytes ? b : a))
    const lost = bytesOf(longest.characters.pop() ?? '')
    longest.bytes -= lost
    excess -= lost
  }
  const stem = cut
    .map(({ characters }) => characters.join(''))
    .join('')
    .replace(/[-_\s.]+$/, '')
    .replace(ENDS, '')
  if (stem === '') return '_'
  return DEVICE.test((stem.split('.', 1)[0] ?? '').trimEnd()) ? `_${stem}` : stem
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}
