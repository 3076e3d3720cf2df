/** The encoding of web pages given as bytes. */
import { error, type Outcome } from '../diagnostics/finding.ts'

/** Bytes in which a page names its encoding (HTML 13.2.3.2 looks at 1024; Word puts styles before it). */
const LOOKED_AT = 8192

const DECLARED = /charset\s*=\s*["']?\s*([-\w]{1,40})/i

/** Byte order marks, which outrank what a page says of itself. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a page: in the encoding of its byte order mark, else the one that it declares, else UTF-8,
 * else GB 18030, of which GBK and GB 2312 are parts. Bytes that an encoding does not have refuse it, and
 * the next is tried.
 *
 * Findings: `reader.encoding-unknown`.
 */
export function decodeHtml(bytes: Uint8Array): Outcome<string> {
  const [mark] = MARKS.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte)) ?? []
  const declared = DECLARED.exec(asciiOf(bytes.subarray(0, LOOKED_AT)))?.[1]
  const tried = mark === undefined ? [declared, 'utf-8', 'gb18030'] : [mark]
  for (const encoding of tried) {
    const text = encoding === undefined ? undefined : decoded(bytes, canonical(encoding))
    if (text !== undefined) return { ok: true, value: text, findings: [] }
  }
  return { ok: false, findings: [error('reader.encoding-unknown', { declared })] }
}

/** A page that can be read to its declaration is not in UTF-16, whatever it says (HTML 13.2.3.3). */
function canonical(encoding: string): string {
  const name = encoding.toLowerCase()
  return name === 'utf-16' || name === 'unicode' ? 'utf-8' : name
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}
