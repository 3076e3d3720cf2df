import { LIMITS } from '../geometry/limits.ts'
import { type Fault, fault, isFault } from './faults.ts'
import type { FaceMetrics } from './metrics.ts'
import { createRecentGlyphs } from './recent-glyphs.ts'
import { type HalfSums, halfSums } from './sfnt-sums.ts'
import type { FontSource } from './source.ts'
import { type Table, tableOf } from './table.ts'

/** A rectangle in font units. */
export interface GlyphBox {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A glyph's description with what a subset asks of it. */
export interface Outline {
  /** The description, empty for a blank. */
  readonly bytes: Uint8Array
  readonly isComposite: boolean
  readonly sums: HalfSums
}

/** The glyph descriptions of a TrueType face. */
export interface Outlines {
  /** A glyph's outline; a fault where `loca` is wrong about it. */
  outlineOf(glyph: number): Outline | Fault
  /** Its bytes alone. */
  descriptionOf(glyph: number): Uint8Array | Fault
  /** The box around a glyph, all 0 for a blank. */
  boxOf(glyph: number): GlyphBox
}

/** A reference from a composite glyph to one of its parts: the part, and where its number stands. */
export interface Component {
  readonly glyph: number
  readonly at: number
}

/** Contours, then the box: the head of every description that is not empty. */
const DESCRIPTION_HEADER = 10

const NO_BOX: GlyphBox = { left: 0, bottom: 0, right: 0, top: 0 }

/**
 * Reads `loca` and `glyf` (OpenType 1.9, the chapters of those names). Descriptions are read one by one when
 * they are asked for, and the recent ones kept: a form draws 350 of the 30,000 in a face of 15 MB.
 */
export function readOutlines(loca: Table, glyf: FontSource, metrics: FaceMetrics): Outlines | Fault {
  const { glyphCount, longOffsets } = metrics
  if (loca.length < (glyphCount + 1) * (longOffsets ? 4 : 2)) return fault('loca', 'truncated')
  const offsetOf = (glyph: number) => (longOffsets ? loca.u32(glyph * 4) : loca.u16(glyph * 2) * 2)
  const recent = createRecentGlyphs<Outline>(glyphCount, LIMITS.keptGlyphs)
  const outlineOf = (glyph: number): Outline | Fault => {
    const known = recent.get(glyph)
    if (known) return known
    if (glyph < 0 || glyph >= glyphCount) return fault('glyf', 'invalid')
    const [from, to] = [offsetOf(glyph), offsetOf(glyph + 1)]
    if (from > to || to > glyf.length) return fault('loca', 'invalid')
    if (to > from && to - from < DESCRIPTION_HEADER) return fault('glyf', 'truncated')
    if (to - from > LIMITS.glyphBytes) return fault('glyf', 'invalid')
    const bytes = glyf.read(from, to - from)
    // The file was cut off, or cannot be read any more, since it was opened.
    if (bytes.length < to - from) return fault('glyf', 'truncated')
    const outline = { bytes, isComposite: isComposite(bytes), sums: halfSums(bytes) }
    recent.set(glyph, outline)
    return outline
  }
  return {
    outlineOf,
    descriptionOf: glyph => {
      const outline = outlineOf(glyph)
      return isFault(outline) ? outline : outline.bytes
    },
    boxOf: glyph => {
      const outline = outlineOf(glyph)
      if (isFault(outline) || outline.bytes.length === 0) return NO_BOX
      const box = tableOf(outline.bytes)
      return { left: box.i16(2), bottom: box.i16(4), right: box.i16(6), top: box.i16(8) }
    },
  }
}

/** The number of contours, negative for a composite: the sign is in the first byte. */
function isComposite(description: Uint8Array): boolean {
  return (description[0] ?? 0) >= 0x80
}

// Flags of a component (glyf table, "Composite glyph description").
const WORD_ARGUMENTS = 0x0001
const ONE_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const TWO_SCALES = 0x0040
const TWO_BY_TWO = 0x0080

/** The parts of a composite glyph, none for a simple one. */
export function componentsOf(bytes: Uint8Array): readonly Component[] | Fault {
  if (!isComposite(bytes)) return []
  const description = tableOf(bytes)
  const components: Component[] = []
  let at = DESCRIPTION_HEADER
  let more = true
  while (more) {
    const flags = description.u16(at)
    const end = at + 4 + argumentBytes(flags) + scaleBytes(flags)
    if (end > description.length) return fault('glyf', 'truncated')
    components.push({ glyph: description.u16(at + 2), at: at + 2 })
    more = (flags & MORE_COMPONENTS) !== 0
    at = end
  }
  return components
}

function argumentBytes(flags: number): number {
  return flags & WORD_ARGUMENTS ? 4 : 2
}

function scaleBytes(flags: number): number {
  if (flags & ONE_SCALE) return 2
  if (flags & TWO_SCALES) return 4
  return flags & TWO_BY_TWO ? 8 : 0
}
