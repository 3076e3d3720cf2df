/** Display lists drawn by hand, for tests of the writer and of the instruments that judge it. */
import { readFileSync } from 'node:fs'
import type { DisplayList, GlyphRun, Item, Stroke } from '../../src/display/types.ts'
import { openFace } from '../../src/font/face.ts'
import type { GlyphUse } from '../../src/font/pairs.ts'
import { bytesSource } from '../../src/font/source.ts'
import { type FaceSubset, subsetFace } from '../../src/font/subset.ts'
import type { OpenFace } from '../../src/font/types.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { type PdfOptions, writePdf } from '../../src/writers/pdf/write-pdf.ts'

function open(id: string, file: string): OpenFace {
  const face = openFace(bytesSource(readFileSync(`fonts/${file}`)), id, file)
  if (!face.ok) throw new Error(`${file} does not open: ${JSON.stringify(face.findings)}`)
  return face.value
}

export const SONG = open('builtin:song', 'NotoSerifSC_400Regular.ttf')
export const TITLE = open('builtin:title', 'NotoSerifSC_600SemiBold.ttf')
export const RARE = open('builtin:rare', 'HanaMinB.ttf')
export const FANGSONG = open('builtin:fangsong', 'LXGWZhuqueFangsong-Regular.ttf')

export const FACES = new Map([SONG, TITLE, RARE].map(face => [face.id, face]))

export const INFO = { title: '样张', language: 'zh-CN' }

/** A text on one baseline, set with the face's own advances. */
export function textRun(
  text: string,
  x: number,
  y: number,
  more: { face?: OpenFace; size?: number } = {},
): GlyphRun {
  const { face = SONG, size = 10_500 } = more
  const codePoints = Array.from(text, character => character.codePointAt(0) ?? 0)
  const glyphs = codePoints.map(codePoint => face.glyphOf(codePoint))
  const advances = glyphs.map(glyph => Math.round((face.advanceOf(glyph) * size) / 1000))
  return { kind: 'glyphs', x, y, face: face.id, size, glyphs, codePoints, advances, tag: 'artifact' }
}

/** A rule from one point to another, 0.5 pt thick. */
export function rule(x1: number, y1: number, x2: number, y2: number): Stroke {
  return { kind: 'stroke', x1, y1, x2, y2, width: 500 }
}

/**
 * A title over a grid of three columns and rows, 200 × 120 pt:
 *
 *   ┌────┬─────────┐
 *   │项目│  名称   │
 *   │绩效├────┬────┤
 *   │    │≥15 │ 𠮷 │
 *   ├────┴────┴────┤
 *   │              │
 *   └──────────────┘
 */
export function sampleItems(): readonly Item[] {
  return [
    textRun('申报表', 80_000, 14_000, { face: TITLE, size: 12_000 }),
    textRun('项目', 29_000, 41_000),
    textRun('绩效', 29_000, 55_000),
    textRun('名称', 105_000, 36_000),
    textRun('≥15', 70_000, 61_000),
    textRun('𠮷', 140_000, 61_000, { face: RARE }),
    rule(19_750, 20_000, 180_250, 20_000),
    rule(59_750, 45_000, 180_250, 45_000),
    rule(19_750, 70_000, 180_250, 70_000),
    rule(19_750, 95_000, 180_250, 95_000),
    rule(20_000, 19_750, 20_000, 95_250),
    rule(60_000, 19_750, 60_000, 70_250),
    rule(180_000, 19_750, 180_000, 95_250),
    SHORTEST_RULE,
  ]
}

/** The rule between the two cells of the second row: 25 pt long, as short as a form has any. */
export const SHORTEST_RULE = rule(110_000, 44_750, 110_000, 70_250)

export function onePage(items: readonly Item[]): DisplayList {
  return { pages: [{ width: 200_000, height: 120_000, items }], structure: [] }
}

/** A subset that no finding may refuse. */
export function subsetOf(face: OpenFace, uses: readonly GlyphUse[]): FaceSubset {
  const subset = subsetFace(face, uses)
  if (!subset.ok) throw new Error(JSON.stringify(subset.findings))
  return subset.value
}

/** Writes a list that no finding may refuse. */
export async function write(list: DisplayList, options: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  const pdf = await writePdf(list, { faces: FACES, info: INFO, deflate: nodeDeflate, ...options })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.findings))
  return pdf.value
}
