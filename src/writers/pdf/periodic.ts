import type { BitSink } from './bits.ts'
import { type BlockCode, putRepetition, putSymbol } from './block-code.ts'
import { LONGEST, SHORTEST } from './deflate-codes.ts'

/**
 * Appends bytes that are entries of `period` bytes each, most of which begin as the one before: what repeats at
 * this distance, the rest as literals. Nothing else is looked for, which takes a tenth of the time of zlib.
 */
export function putPeriodic(sink: BitSink, code: BlockCode, bytes: Uint8Array, period: number): void {
  const { length } = bytes
  for (let at = 0; at < length; ) {
    let same = 0
    if (at >= period) {
      const most = Math.min(LONGEST, length - at)
      while (same < most && bytes[at + same] === bytes[at + same - period]) same++
    }
    if (same >= SHORTEST) {
      putRepetition(sink, code, same, period)
      at += same
    } else putSymbol(sink, code, bytes[at++] ?? 0)
  }
}
