/**
 * Tells which encoding a text file is in: UTF-8, GB 18030 as Excel writes CSV files in China, or UTF-16 as
 * it writes "Unicode text". Looks at the whole file, in pieces and in constant memory.
 */
import { error, type Outcome } from '../../../diagnostics/finding.ts'

/** An encoding by the name that a `TextDecoder` takes; that of GB 18030 was compared code by code. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Collects what a file's bytes say. */
export interface EncodingProbe {
  readonly push: (bytes: Uint8Array) => void
  /**
   * The encoding, once all bytes have been seen.
   *
   * Findings: `sheet.encoding-mixed`, with the first line of either kind.
   */
  readonly result: () => Outcome<Encoding>
}

const LINE_FEED = 0x0a

/** What is known of the line that is being read. */
interface Line {
  /** Continuation bytes that are still to come. */
  pending: number
  /** The least and the most that the next one may be. */
  low: number
  high: number
  valid: boolean
  /** Characters of two bytes, and of three or four. */
  short: number
  long: number
}

/** An empty probe. */
export function createEncodingProbe(): EncodingProbe {
  let line = emptyLine()
  let number = 1
  let size = 0
  const head: number[] = []
  let firstUtf8: number | undefined
  let firstOther: number | undefined
  const endLine = () => {
    if (!line.valid || line.pending > 0) firstOther ??= number
    // Two bytes of GB 18030 may by chance be a character of UTF-8, not Chinese; three and more hardly are.
    else if (line.long > 0 && line.short === 0) firstUtf8 ??= number
  }
  return {
    push: bytes => {
      for (const byte of bytes) {
        if (size++ < 3) head.push(byte)
        if (byte !== LINE_FEED) addByte(line, byte)
        else {
          endLine()
          line = emptyLine()
          number++
        }
      }
    },
    result: () => {
      const [first, second] = head
      if (first === 0xff && second === 0xfe) return encoding('utf-16le')
      if (first === 0xfe && second === 0xff) return encoding('utf-16be')
      endLine()
      if (firstOther === undefined) return encoding('utf-8')
      if (firstUtf8 === undefined) return encoding('gb18030')
      const facts = { utf8: firstUtf8, other: firstOther }
      return { ok: false, findings: [error('sheet.encoding-mixed', facts, { line: firstOther })] }
    },
  }
}

function encoding(value: Encoding): Outcome<Encoding> {
  return { ok: true, value, findings: [] }
}

function emptyLine(): Line {
  return { pending: 0, low: 0x80, high: 0xbf, valid: true, short: 0, long: 0 }
}

/** One step through well-formed UTF-8 (Unicode 15, table 3-7). */
function addByte(line: Line, byte: number): void {
  if (!line.valid) return
  if (line.pending > 0) {
    line.valid = byte >= line.low && byte <= line.high
    line.pending--
    line.low = 0x80
    line.high = 0xbf
  } else if (byte >= 0x80) startCharacter(line, byte)
}

function startCharacter(line: Line, byte: number): void {
  if (byte >= 0xc2 && byte <= 0xdf) {
    line.pending = 1
    line.short++
  } else if (byte >= 0xe0 && byte <= 0xef) {
    line.pending = 2
    line.long++
    if (byte === 0xe0) line.low = 0xa0
    if (byte === 0xed) line.high = 0x9f
  } else if (byte >= 0xf0 && byte <= 0xf4) {
    line.pending = 3
    line.long++
    if (byte === 0xf0) line.low = 0x90
    if (byte === 0xf4) line.high = 0x8f
  } else line.valid = false
}
