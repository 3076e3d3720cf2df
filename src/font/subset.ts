import { error, type Outcome } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import type { MilliEm } from '../geometry/length.ts'
import { type Composition, followComposition } from './composites.ts'
import { brokenFont, type Fault, isFault } from './faults.ts'
import type { Outline } from './outlines.ts'
import { createPairList, type GlyphUse, type PairList } from './pairs.ts'
import { type OutlinePlaces, writeSubset } from './subset-file.ts'
import { subsetTag } from './subset-tag.ts'
import type { FaceDescriptor, OpenFace } from './types.ts'

/** The part of a face that a document draws, ready to be embedded as a CIDFontType2. */
export interface FaceSubset {
  /** A TrueType file: glyph ids are CIDs, glyph 0 is `.notdef`. */
  readonly bytes: Uint8Array
  /** Where the outlines stand in `bytes`, and which of the face's they are. */
  readonly outlines: OutlinePlaces
  /** `ABCDEF+NotoSerifSC-Regular`. */
  readonly name: string
  readonly descriptor: FaceDescriptor
  /** By CID, in 1/1000 em: the font's own. */
  readonly widths: readonly MilliEm[]
  /** The pairs in the order they were asked for, each once: use i has CID i + 1. */
  readonly uses: readonly GlyphUse[]
  /**
   * The CID of a glyph that stands for a character.
   *
   * @throws FormError for a pair that the subset was not made with
   */
  cidOf(glyph: number, codePoint: number): number
}

/** CIDs and TrueType glyph ids are 16 bits; 65,535 is the most that `maxp` can count. */
const MAX_GLYPHS = 65_535

/**
 * Copies the glyphs that a document draws out of a face.
 *
 * Each (glyph, character) pair gets a CID of its own, in the order given, so that a glyph which the face
 * shares between characters (⼀ and 一) extracts as what was written; its outline then stands twice. Parts
 * of composite glyphs follow after the last pair. Equal lists give equal bytes.
 *
 * Findings: `font.broken` (a glyph's description cannot be used), `font.subset-too-large`.
 */
export function subsetFace(face: OpenFace, uses: readonly GlyphUse[]): Outcome<FaceSubset> {
  const pairs = differentPairs(uses)
  const glyphs = [0]
  for (const { glyph } of pairs) glyphs.push(glyph)
  const outlines: Outline[] = []
  const compositions = new Map<number, Composition>()
  for (const glyph of glyphs) {
    const outline = face.outlines.outlineOf(glyph)
    if (isFault(outline)) return broken(face, outline)
    outlines.push(outline)
    if (!outline.isComposite) continue
    const composition = followComposition(compositions, face.outlines, glyph)
    if (isFault(composition)) return broken(face, composition)
  }
  const idOf = numberGlyphs(glyphs, compositions)
  for (let id = outlines.length; id < glyphs.length; id++) {
    const outline = face.outlines.outlineOf(glyphs[id] ?? 0)
    if (isFault(outline)) return broken(face, outline)
    outlines.push(outline)
  }
  if (glyphs.length > MAX_GLYPHS) {
    const facts = { file: face.file, glyphs: glyphs.length, limit: MAX_GLYPHS }
    return { ok: false, findings: [error('font.subset-too-large', facts, { file: face.file })] }
  }
  const subset = {
    ...writeSubset(face, { glyphs, outlines, compositions, idOf }),
    name: `${subsetTag(face, pairs)}+${face.postscriptName}`,
    descriptor: face.descriptor,
    widths: glyphs.map(glyph => face.advanceOf(glyph)),
    uses: pairs,
    cidOf: cidLookup(pairs),
  }
  return { ok: true, value: subset, findings: [] }
}

function broken(face: OpenFace, fault: Fault): Outcome<never> {
  return { ok: false, findings: [brokenFont(face.file, fault)] }
}

/** Each pair once. Of a form they come sorted, and so differ; the list of a book is in the order of its pages. */
function differentPairs(uses: readonly GlyphUse[]): readonly GlyphUse[] {
  let before: GlyphUse = { glyph: -1, codePoint: -1 }
  let sorted = true
  for (const use of uses) {
    const { glyph, codePoint } = before
    sorted &&= use.codePoint > codePoint || (use.codePoint === codePoint && use.glyph > glyph)
    before = use
  }
  return sorted ? uses : pairListOf(uses).pairs
}

function pairListOf(uses: readonly GlyphUse[]): PairList {
  const list = createPairList()
  for (const { glyph, codePoint } of uses) list.add(glyph, codePoint)
  return list
}

/** A form's pages are drawn before its subsets are made: few ask a subset for a CID, and these pay for the list. */
function cidLookup(pairs: readonly GlyphUse[]): FaceSubset['cidOf'] {
  let list: PairList | undefined
  return (glyph, codePoint) => {
    list ??= pairListOf(pairs)
    const cid = list.numberOf(glyph, codePoint)
    if (cid === undefined)
      throw new FormError(`glyph ${glyph} for U+${codePoint.toString(16)} is in no subset`)
    return cid
  }
}

/**
 * Gives every glyph the id of its first place in the subset, and appends the parts of composites that have
 * none yet. Without composites nobody asks for an id.
 *
 * @param glyphs face's glyph by id in the subset; parts are added at the end
 */
function numberGlyphs(
  glyphs: number[],
  compositions: ReadonlyMap<number, Composition>,
): ReadonlyMap<number, number> {
  const idOf = new Map<number, number>()
  if (compositions.size === 0) return idOf
  for (const [id, glyph] of glyphs.entries()) if (!idOf.has(glyph)) idOf.set(glyph, id)
  // The list grows while it is walked: parts of parts are reached as well.
  for (let id = 0; id < glyphs.length; id++) {
    for (const { glyph } of compositions.get(glyphs[id] ?? 0)?.components ?? []) {
      if (idOf.has(glyph)) continue
      idOf.set(glyph, glyphs.length)
      glyphs.push(glyph)
    }
  }
  return idOf
}
