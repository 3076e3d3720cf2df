import type { Composition } from './composites.ts'
import { isFault } from './faults.ts'
import { placeOf, writeSfnt } from './sfnt-file.ts'
import type { OpenFace } from './types.ts'

/** What goes into a subset's file. */
export interface SubsetPlan {
  /** The face's glyph by id in the subset. */
  readonly glyphs: readonly number[]
  readonly compositions: ReadonlyMap<number, Composition>
  /** Id in the subset by the face's glyph, for references from composites. */
  readonly idOf: ReadonlyMap<number, number>
}

/** A subset's file, and where in it the outlines stand. */
export interface SubsetFile {
  readonly bytes: Uint8Array
  readonly outlines: OutlinePlaces
}

export interface OutlinePlaces {
  /** Where in the file the first begins. */
  readonly start: number
  /** Where each begins and the last one ends, from `start`. */
  readonly offsets: readonly number[]
  /**
   * The face's glyph that each is a copy of, the same in every subset; -1 for a composite, whose references
   * are this subset's own.
   */
  readonly sources: readonly number[]
}

/** Instructions, and the values they use; a subset carries them on where the face has them. */
const HINTING = ['cvt ', 'fpgm', 'prep'] as const

/** The last offset that `loca` can hold in two bytes: it counts in words. */
const MAX_SHORT_OFFSET = 0xffff * 2

/**
 * Writes the TrueType file of a subset: glyf, head, hhea, hmtx, loca, maxp and the instructions. A PDF
 * needs no other table of a CIDFontType2 (ISO 32000-2, 9.9.1, table 124).
 */
export function writeSubset(face: OpenFace, plan: SubsetPlan): SubsetFile {
  const { glyf, offsets } = copyOutlines(face, plan)
  const short = (offsets[offsets.length - 1] ?? 0) <= MAX_SHORT_OFFSET
  const count = plan.glyphs.length
  const advances = ownAdvances(face, plan.glyphs)
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', patched(face, 'head', view => view.setInt16(50, short ? 0 : 1))],
    ['hhea', patched(face, 'hhea', view => view.setUint16(34, advances))],
    ['hmtx', copyMetrics(face, plan.glyphs, advances)],
    ['loca', writeOffsets(offsets, short)],
    ['maxp', patched(face, 'maxp', view => view.setUint16(4, count))],
  ])
  for (const tag of HINTING) {
    const table = face.table(tag)
    if (table) tables.set(tag, table.bytes)
  }
  const bytes = writeSfnt(tables)
  const sources = plan.glyphs.map(glyph => (plan.compositions.has(glyph) ? -1 : glyph))
  return { bytes, outlines: { start: placeOf(bytes, 'glyf'), offsets, sources } }
}

/** Copies descriptions one after another; each starts at an even offset, as a short `loca` demands. */
function copyOutlines(face: OpenFace, plan: SubsetPlan): { glyf: Uint8Array; offsets: readonly number[] } {
  const descriptions = plan.glyphs.map(glyph => descriptionBytes(face, plan, glyph))
  const offsets = [0]
  let end = 0
  for (const description of descriptions) {
    end += description.length + (description.length & 1)
    offsets.push(end)
  }
  const glyf = new Uint8Array(end)
  for (const [id, description] of descriptions.entries()) glyf.set(description, offsets[id] ?? 0)
  return { glyf, offsets }
}

/** A glyph's description as it stands in the face; a composite's references get the subset's ids. */
function descriptionBytes(face: OpenFace, plan: SubsetPlan, glyph: number): Uint8Array {
  const description = face.outlines.descriptionOf(glyph)
  // Compositions were followed through every description before: none of them is faulty here.
  const bytes = isFault(description) ? new Uint8Array(0) : description
  const components = plan.compositions.get(glyph)?.components ?? []
  if (components.length === 0) return bytes
  // Not slice: of a Node Buffer that is a view, and the face itself would be changed.
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  for (const component of components) view.setUint16(component.at, plan.idOf.get(component.glyph) ?? 0)
  return copy
}

/** How many glyphs need an advance of their own: those after share the last one's (OpenType 1.9, hmtx). */
function ownAdvances(face: OpenFace, glyphs: readonly number[]): number {
  const last = face.advanceOf(glyphs[glyphs.length - 1] ?? 0)
  let count = glyphs.length
  while (count > 1 && face.advanceOf(glyphs[count - 2] ?? 0) === last) count--
  return count
}

/** `hmtx`: the first `advances` glyphs with advance and side bearing as in the face, then bearings alone. */
function copyMetrics(face: OpenFace, glyphs: readonly number[], advances: number): Uint8Array {
  const source = face.table('hmtx')
  const advanceCount = face.table('hhea')?.u16(34) ?? 0
  const bytes = new Uint8Array(glyphs.length * 2 + advances * 2)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [id, glyph] of glyphs.entries()) {
    const own = glyph < advanceCount
    const bearingAt = own ? glyph * 4 + 2 : advanceCount * 4 + (glyph - advanceCount) * 2
    if (id < advances) {
      view.setUint16(at, source?.u16((own ? glyph : advanceCount - 1) * 4) ?? 0)
      at += 2
    }
    view.setInt16(at, source?.i16(bearingAt) ?? 0)
    at += 2
  }
  return bytes
}

function writeOffsets(offsets: readonly number[], short: boolean): Uint8Array {
  const bytes = new Uint8Array(offsets.length * (short ? 2 : 4))
  const view = new DataView(bytes.buffer)
  for (const [i, offset] of offsets.entries()) {
    if (short) view.setUint16(i * 2, offset / 2)
    else view.setUint32(i * 4, offset)
  }
  return bytes
}

/** A copy of one of the face's tables with some of its numbers changed. */
function patched(face: OpenFace, tag: string, change: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(face.table(tag)?.bytes ?? [])
  change(new DataView(copy.buffer))
  return copy
}
