import { FormError } from '../../diagnostics/form-error.ts'
import type { DrawnLine, FaceId, Fill, GlyphRun, Item, Page, Stroke } from '../../display/types.ts'
import type { FaceSubset } from '../../font/subset.ts'
import type { MilliPt } from '../../geometry/length.ts'
import { createMarker, type PageMarks } from './marked-content.ts'
import { insertText, type PdfBytes, pdfBytes, putHex4, putPt, putText, written } from './pdf-bytes.ts'

/** A font as content streams use it. */
export interface ContentFont {
  /** Its name among the page's resources: `F1`. */
  readonly resource: string
  readonly subset: Pick<FaceSubset, 'cidOf' | 'widths'>
}

/**
 * The content stream of a page, uncompressed (ISO 32000-2, 7.8.2 and 9.4).
 *
 * The display list counts y downward from the top, PDF upward from the bottom. A page starts with black,
 * and an area of another colour gives it back. Items are drawn in their order; consecutive runs share a
 * text object, and the font is named only where it changes.
 *
 * @param marks what the sequences of a tagged page belong to, filled here; left out, nothing is marked
 */
export function pageContent(
  page: Page,
  fonts: ReadonlyMap<FaceId, ContentFont>,
  marks?: PageMarks | undefined,
): Uint8Array {
  const out = pdfBytes()
  const painter: Painter = { out, fonts, height: page.height, inText: false, font: undefined, size: 0 }
  const marker = marks && createMarker(marks)
  for (const item of page.items) {
    if (marker) mark(marker.before(item), painter)
    if (item.kind === 'glyphs') paintRun(item, painter)
    else {
      endText(painter)
      paintGraphics(item, painter)
    }
  }
  endText(painter)
  if (marker) putText(out, marker.end())
  if (out.length === 0) putText(out, '\n')
  return written(out)
}

/** A page in the making. */
interface Painter {
  readonly out: PdfBytes
  readonly fonts: ReadonlyMap<FaceId, ContentFont>
  readonly height: MilliPt
  /** Whether a text object is open. */
  inText: boolean
  /** The font that holds now, and its size. */
  font: ContentFont | undefined
  size: MilliPt
}

/** Text objects and marked content nest (14.6.1): a sequence holds whole text objects. */
function mark(operators: string, painter: Painter): void {
  if (operators === '') return
  endText(painter)
  putText(painter.out, operators)
}

function endText(painter: Painter): void {
  if (painter.inText) putText(painter.out, 'ET\n')
  painter.inText = false
}

function paintRun(run: GlyphRun, painter: Painter): void {
  const { out, height } = painter
  if (!painter.inText) putText(out, 'BT\n')
  painter.inText = true
  const font = fontOf(run, painter.fonts)
  if (font !== painter.font || run.size !== painter.size) {
    putText(out, `/${font.resource} `)
    putPt(out, run.size)
    putText(out, ' Tf\n')
    painter.font = font
    painter.size = run.size
  }
  // Where the run begins and which way its pen moves: to the right, or down if it is turned (9.4.2).
  putText(out, run.rotation === 90 ? '0 -1 1 0 ' : '1 0 0 1 ')
  putPt(out, run.x)
  putText(out, ' ')
  putPt(out, height - run.y)
  putText(out, ' Tm\n')
  showText(run, font, out)
}

function fontOf(run: GlyphRun, fonts: ReadonlyMap<FaceId, ContentFont>): ContentFont {
  const font = fonts.get(run.face)
  if (font === undefined) throw new FormError(`no face ${run.face} among the faces of this document`)
  if (run.size <= 0) throw new FormError(`a glyph run of no size: ${run.size}`)
  return font
}

function paintGraphics(item: Exclude<Item, GlyphRun>, { out, height }: Painter): void {
  if (item.kind === 'stroke') rule(item, height, out)
  else if (item.kind === 'fill') area(item, height, out)
  else for (const line of item.lines) drawnLine(line, height, out)
}

/** A coloured area; what follows is black again. */
function area({ x, y, width, height, color }: Fill, pageHeight: MilliPt, out: PdfBytes): void {
  const [red, green, blue] = color.map(part => Math.round((part / 255) * 1000) / 1000)
  putText(out, `${red} ${green} ${blue} rg `)
  putBox(out, [x, pageHeight - y - height, width, height])
  putText(out, ' re f 0 g\n')
}

function putBox(out: PdfBytes, [x, y, width, height]: readonly [MilliPt, MilliPt, MilliPt, MilliPt]): void {
  putPt(out, x)
  putText(out, ' ')
  putPt(out, y)
  putText(out, ' ')
  putPt(out, width)
  putText(out, ' ')
  putPt(out, height)
}

/** A line from point to point, in the line width that it names: 8.5.2 and 8.5.3. */
function drawnLine({ points, closed, width }: DrawnLine, pageHeight: MilliPt, out: PdfBytes): void {
  putPt(out, width)
  putText(out, ' w')
  points.forEach(({ x, y }, i) => {
    putText(out, ' ')
    putPt(out, x)
    putText(out, ' ')
    putPt(out, pageHeight - y)
    putText(out, i === 0 ? ' m' : ' l')
  })
  putText(out, closed ? ' s\n' : ' S\n')
}

/**
 * A rule as a filled rectangle from end to end; one of no length draws nothing.
 *
 * A rectangle has exact edges at any resolution, where a stroked line's are up to the viewer's stroke
 * adjustment and caps: rules that meet leave no gap and stick out nowhere. Each is filled by itself,
 * because PDFium (Chrome, Edge) snaps a lone rectangle to whole pixels and blurs a path of many.
 */
function rule(stroke: Stroke, pageHeight: MilliPt, out: PdfBytes): void {
  const { x1, y1, x2, y2, width } = stroke
  if (x1 !== x2 && y1 !== y2) throw new FormError('a rule is neither horizontal nor vertical')
  if (width <= 0) throw new FormError(`a rule of no thickness: ${width}`)
  // An odd thickness cannot be halved: the smaller half lies left of and above the centre line.
  const half = Math.floor(width / 2)
  const upright = x1 === x2
  const left = Math.min(x1, x2) - (upright ? half : 0)
  const top = Math.min(y1, y2) - (upright ? 0 : half)
  const across = upright ? width : Math.abs(x2 - x1)
  const down = upright ? Math.abs(y2 - y1) : width
  if (across === 0 || down === 0) return
  putBox(out, [left, pageHeight - top - down, across, down])
  putText(out, ' re f\n')
}

/**
 * Shows a run: its CIDs, with adjustments only where the wanted pen position differs from the one that
 * the font's widths lead to.
 *
 * The difference is tracked over the whole run and corrected as soon as it reaches 1/1000 em, the unit
 * of a TJ adjustment; so no glyph stands further than that from its place, however long the run.
 */
function showText(run: GlyphRun, { subset }: ContentFont, out: PdfBytes): void {
  const { glyphs, codePoints, advances, size } = run
  if (glyphs.length === 0) return
  const { widths } = subset
  const start = out.length
  let adjusted = false
  // How far the pen is behind, in 1/1,000,000 pt, so that widths in 1/1000 em times a size in 1/1000 pt stay whole.
  let behind = 0
  putText(out, '<')
  for (let i = 0; i < glyphs.length; i++) {
    if (behind >= size || behind <= -size) {
      const drift = Math.trunc(behind / size)
      if (!adjusted) insertText(out, start, '[')
      adjusted = true
      putText(out, `>${-drift}<`)
      behind -= drift * size
    }
    const cid = subset.cidOf(glyphs[i] ?? 0, codePoints[i] ?? 0)
    putHex4(out, cid)
    behind += (advances[i] ?? 0) * 1000 - (widths[cid] ?? 0) * size
  }
  putText(out, adjusted ? '>] TJ\n' : '> Tj\n')
}
