import { error, type Outcome } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import { type CharacterMap, lookUp, readCharacterMap } from './cmap.ts'
import { brokenFont, type Fault, fault, isFault } from './faults.ts'
import { type FaceMetrics, readMetrics } from './metrics.ts'
import { readPostscriptName } from './names.ts'
import { type Outlines, readOutlines } from './outlines.ts'
import { realCodePoint } from './private-use.ts'
import { readSfnt, type Sfnt } from './sfnt.ts'
import { bytesSource, type FontSource } from './source.ts'
import { readSubstitutions, type Substitutions } from './substitutions.ts'
import { type Table, tableOf } from './table.ts'
import type { Face, FaceDescriptor, Feature, OpenFace } from './types.ts'

const REQUIRED = ['head', 'maxp', 'hhea', 'hmtx', 'cmap', 'loca', 'glyf'] as const

/**
 * Opens a TrueType face. Only the small tables and the character map are read now; outlines and features
 * are read when asked for.
 *
 * A variable face opens as its default instance, which is what its `glyf` holds.
 *
 * Findings: `font.unsupported`, `font.broken`.
 *
 * @param id the name that display lists will use
 * @param file the file's name, for findings
 * @param start where the face begins in its file: 0, or somewhere in a collection
 */
export function openFace(source: FontSource, id: FaceId, file: string, start = 0): Outcome<OpenFace> {
  const sfnt = readSfnt(source, file, start)
  if (!sfnt.ok) return sfnt
  if (sfnt.value.isCff || (sfnt.value.region('CFF ') && !sfnt.value.region('glyf'))) {
    return { ok: false, findings: [error('font.unsupported', { file, format: 'CFF' }, { file })] }
  }
  const face = readFace(sfnt.value, id, file)
  if (isFault(face)) return { ok: false, findings: [brokenFont(file, face)] }
  return { ok: true, value: face, findings: [] }
}

function readFace(sfnt: Sfnt, id: FaceId, file: string): OpenFace | Fault {
  const missing = REQUIRED.find(tag => sfnt.region(tag) === undefined)
  if (missing) return fault(missing, 'missing')
  const need = (tag: (typeof REQUIRED)[number]) => sfnt.table(tag) ?? NO_TABLE
  const postHead = sfnt.region('post')
  const metrics = readMetrics({
    head: need('head'),
    maxp: need('maxp'),
    hhea: need('hhea'),
    os2: sfnt.table('OS/2'),
    post: postHead && tableOf(postHead.read(0, POST_HEAD)),
  })
  if (isFault(metrics)) return metrics
  const { glyphCount, advanceCount, unitsPerEm, ascent, descent, fsType } = metrics
  const map = readCharacterMap(need('cmap'), glyphCount)
  if (isFault(map)) return map
  const outlines = readOutlines(need('loca'), sfnt.region('glyf') ?? NO_SOURCE, metrics)
  if (isFault(outlines)) return outlines
  const hmtx = need('hmtx')
  if (hmtx.length < glyphCount * 2 + advanceCount * 2) return fault('hmtx', 'truncated')
  return {
    ...{ id, file, glyphCount, unitsPerEm, ascent, descent, fsType, outlines },
    postscriptName: readPostscriptName(sfnt.table('name')),
    descriptor: describe(metrics, map, outlines),
    isVariable: sfnt.region('fvar') !== undefined,
    table: sfnt.table,
    glyphOf: codePoint => glyphIn(map, codePoint),
    advanceOf: glyph => toMilliEm(hmtx.u16(Math.min(glyph, advanceCount - 1) * 4), metrics),
    inkOf: glyph => {
      const { left, right } = outlines.boxOf(glyph)
      return { left: toMilliEm(left, metrics), right: toMilliEm(right, metrics) }
    },
    variantOf: variantLookup(sfnt, glyphCount),
  }
}

/** What GBK stored privately is drawn by the real character's glyph, and extracts as it was stored. */
function glyphIn(map: CharacterMap, codePoint: number): number {
  const real = realCodePoint(codePoint)
  return (real !== 0 && lookUp(map, real)) || lookUp(map, codePoint)
}

const NO_TABLE: Table = tableOf(new Uint8Array(0))
const NO_SOURCE: FontSource = bytesSource(new Uint8Array(0))

/** Bytes of `post` before the names of the glyphs, which may be hundreds of KB and serve nobody here. */
const POST_HEAD = 32

function toMilliEm(units: number, { unitsPerEm }: FaceMetrics): number {
  return Math.round((units * 1000) / unitsPerEm)
}

/** Reads a feature when it is first asked for: most forms need one or two of them. */
function variantLookup(sfnt: Sfnt, glyphCount: number): Face['variantOf'] {
  const read = new Map<Feature, Substitutions>()
  return (glyph, feature) => {
    let substitutions = read.get(feature)
    if (!substitutions) {
      substitutions = readSubstitutions(sfnt.table('GSUB'), feature)
      read.set(feature, substitutions)
    }
    const variant = substitutions.get(glyph)
    return variant === undefined || variant >= glyphCount ? glyph : variant
  }
}

// Bits of a font descriptor's flags (ISO 32000-2, table 121).
const FIXED_PITCH = 1 << 0
const SERIF = 1 << 1
/** Set for every face here: they have glyphs beyond the Adobe standard Latin set. */
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

function describe(metrics: FaceMetrics, map: CharacterMap, outlines: Outlines): FaceDescriptor {
  const { ascent, descent, italicAngle, weight } = metrics
  const [left, bottom, right, top] = metrics.bbox
  const heightOfH = outlines.boxOf(lookUp(map, 0x48)).top
  return {
    bbox: [
      toMilliEm(left, metrics),
      toMilliEm(bottom, metrics),
      toMilliEm(right, metrics),
      toMilliEm(top, metrics),
    ],
    ascent,
    descent,
    capHeight: metrics.capHeight ?? (heightOfH > 0 ? toMilliEm(heightOfH, metrics) : ascent),
    italicAngle,
    flags:
      (metrics.fixedPitch ? FIXED_PITCH : 0) |
      (metrics.serif ? SERIF : 0) |
      SYMBOLIC |
      (italicAngle === 0 ? 0 : ITALIC),
    stemV: stemOf(weight),
  }
}

/**
 * A TrueType face does not give the width of its stems; viewers use it only to pick a substitute for a font
 * that is not embedded. The usual estimate from the weight: 88 for 400, 135 for 600.
 */
function stemOf(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2)
}
