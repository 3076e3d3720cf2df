import type { Composition } from './composites.ts'
import type { Outline } from './outlines.ts'
import { placeOf, type TableMaker, writeSfnt } from './sfnt-file.ts'
import { halfSums, sumAt } from './sfnt-sums.ts'
import type { OpenFace } from './types.ts'

/** What goes into a subset's file. */
export interface SubsetPlan {
  /** The face's glyph by id in the subset. */
  readonly glyphs: readonly number[]
  /** Their outlines as they stand in the face. */
  readonly outlines: readonly Outline[]
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
  const offsets = offsetsOf(plan.outlines)
  const end = offsets[offsets.length - 1] ?? 0
  const short = end <= MAX_SHORT_OFFSET
  const count = plan.glyphs.length
  const advances = ownAdvances(face, plan.glyphs)
  const tables = new Map<string, Uint8Array | TableMaker>([
    ['glyf', { length: end, writeTo: (file, at) => writeOutlines(plan, offsets, file, at) }],
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
  const { compositions, glyphs } = plan
  const sources = compositions.size === 0 ? glyphs : glyphs.map(id => (compositions.has(id) ? -1 : id))
  return { bytes, outlines: { start: placeOf(bytes, 'glyf'), offsets, sources } }
}

/** Where outlines begin and the last one ends; each starts at an even offset, as a short `loca` demands. */
function offsetsOf(outlines: readonly Outline[]): readonly number[] {
  const offsets = [0]
  let end = 0
  for (const { bytes } of outlines) {
    end += bytes.length + (bytes.length & 1)
    offsets.push(end)
  }
  return offsets
}

/** Writes `glyf` and gives its checksum. */
function writeOutlines(plan: SubsetPlan, offsets: readonly number[], file: Uint8Array, at: number): number {
  const { outlines, compositions, glyphs } = plan
  let sum = 0
  for (let id = 0; id < outlines.length; id++) {
    const outline = outlines[id] ?? BLANK
    const { bytes, sums } = outline.isComposite
      ? renumbered(outline, compositions.get(glyphs[id] ?? 0), plan)
      : outline
    const offset = offsets[id] ?? 0
    file.set(bytes, at + offset)
    sum = (sum + sumAt(sums, offset)) | 0
  }
  return sum
}

const BLANK: Outline = { bytes: new Uint8Array(0), isComposite: false, sums: { first: 0, second: 0 } }

/** A composite whose references are the subset's ids. */
function renumbered(
  outline: Outline,
  composition: Composition | undefined,
  { idOf }: SubsetPlan,
): Pick<Outline, 'bytes' | 'sums'> {
  // Not slice: of a Node Buffer that is a view, and the face itself would be changed.
  const bytes = new Uint8Array(outline.bytes)
  const view = new DataView(bytes.buffer)
  for (const component of composition?.components ?? []) {
    view.setUint16(component.at, idOf.get(component.glyph) ?? 0)
  }
  return { bytes, sums: halfSums(bytes) }
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
  for (let id = 0; id < glyphs.length; id++) {
    const glyph = glyphs[id] ?? 0
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
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i] ?? 0
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
