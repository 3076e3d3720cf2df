import type { MilliEm } from '../geometry/length.ts'
import { type Fault, fault } from './faults.ts'
import type { Table } from './table.ts'

/** The numbers of a face that hold for all its glyphs. */
export interface FaceMetrics {
  readonly unitsPerEm: number
  readonly glyphCount: number
  /** Whether `loca` has offsets of four bytes. */
  readonly longOffsets: boolean
  /** How many glyphs have an advance of their own in `hmtx`. */
  readonly advanceCount: number
  /** In font units: left, bottom, right, top. */
  readonly bbox: readonly [number, number, number, number]
  readonly ascent: MilliEm
  readonly descent: MilliEm
  /** Undefined where OS/2 is older than version 2. */
  readonly capHeight: MilliEm | undefined
  readonly weight: number
  readonly fsType: number
  readonly serif: boolean
  readonly fixedPitch: boolean
  readonly italicAngle: number
}

/** The tables that the numbers are read from; only the first three are required. */
export interface MetricsTables {
  readonly head: Table
  readonly maxp: Table
  readonly hhea: Table
  readonly os2: Table | undefined
  readonly post: Table | undefined
}

const REGULAR = 400

/**
 * Reads head, maxp, hhea, OS/2 and post (OpenType 1.9, the chapters of those names).
 *
 * Ascent and descent are OS/2's typographic ones; hhea's serve only where a file has no OS/2.
 */
export function readMetrics({ head, maxp, hhea, os2, post }: MetricsTables): FaceMetrics | Fault {
  if (head.length < 54) return fault('head', 'truncated')
  if (maxp.length < 6) return fault('maxp', 'truncated')
  if (hhea.length < 36) return fault('hhea', 'truncated')
  const unitsPerEm = head.u16(18)
  if (unitsPerEm < 16 || unitsPerEm > 16_384) return fault('head', 'invalid')
  const glyphCount = maxp.u16(4)
  if (glyphCount === 0) return fault('maxp', 'invalid')
  const advanceCount = hhea.u16(34)
  if (advanceCount === 0 || advanceCount > glyphCount) return fault('hhea', 'invalid')
  const em = (units: number) => Math.round((units * 1000) / unitsPerEm)
  return {
    unitsPerEm,
    glyphCount,
    longOffsets: head.i16(50) !== 0,
    advanceCount,
    bbox: [head.i16(36), head.i16(38), head.i16(40), head.i16(42)],
    ascent: em(os2 ? os2.i16(68) : hhea.i16(4)),
    descent: em(os2 ? os2.i16(70) : hhea.i16(6)),
    capHeight: os2 && os2.u16(0) >= 2 ? em(os2.i16(88)) : undefined,
    weight: os2?.u16(4) || REGULAR,
    fsType: os2?.u16(8) ?? 0,
    serif: os2 !== undefined && hasSerifs(os2),
    fixedPitch: post !== undefined && post.u32(12) !== 0,
    italicAngle: post?.fixed(4) ?? 0,
  }
}

/** PANOSE (OS/2, `panose`): a Latin text face whose serif style is one of 2 to 10; 11 to 15 have none. */
function hasSerifs(os2: Table): boolean {
  const [family, serifStyle] = [os2.u8(32), os2.u8(33)]
  return family === 2 && serifStyle >= 2 && serifStyle <= 10
}
