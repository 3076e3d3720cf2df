import { FormError } from '../../diagnostics/form-error.ts'
import type { DrawnLine, FaceId, Fill, GlyphRun, Item, Page, Stroke } from '../../display/types.ts'
import type { FaceSubset } from '../../font/subset.ts'
import type { MilliPt } from '../../geometry/length.ts'
import { type PageMarks, type Stretch, spansOf, stretchesOf } from './marked-content.ts'
import { formatPt, hex4 } from './numbers.ts'

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
): string {
  const painter: Painter = { operators: [], fonts, height: page.height, fontSet: '' }
  const stretches = marks ? stretchesOf(page.items, marks) : [{ items: page.items, open: undefined }]
  for (const stretch of stretches) paintMarked(stretch, painter, () => paintSpans(stretch, painter))
  return `${painter.operators.filter(operator => operator !== '').join('\n')}\n`
}

/** A page in the making. */
interface Painter {
  readonly operators: string[]
  readonly fonts: ReadonlyMap<FaceId, ContentFont>
  readonly height: MilliPt
  /** The operator that set the font which holds now. */
  fontSet: string
}

/** Text objects and marked content nest (14.6.1): a sequence holds whole text objects. */
function paintMarked({ open }: Stretch, { operators }: Painter, paintItems: () => void): void {
  if (open !== undefined) operators.push(open)
  paintItems()
  if (open !== undefined) operators.push('EMC')
}

function paintSpans(stretch: Stretch, painter: Painter): void {
  const spans = stretch.open === undefined ? [stretch] : spansOf(stretch.items)
  for (const span of spans) paintMarked(span, painter, () => paint(span.items, painter))
}

function paint(items: readonly Item[], painter: Painter): void {
  const { operators, fonts, height } = painter
  let inText = false
  for (const item of items) {
    if (item.kind !== 'glyphs') {
      if (inText) operators.push('ET')
      inText = false
      operators.push(...graphics(item, height))
      continue
    }
    if (!inText) operators.push('BT')
    inText = true
    const font = fontOf(item, fonts)
    const setFont = `/${font.resource} ${formatPt(item.size)} Tf`
    if (setFont !== painter.fontSet) operators.push(setFont)
    painter.fontSet = setFont
    operators.push(textMatrix(item, height), showText(item, font))
  }
  if (inText) operators.push('ET')
}

function graphics(item: Exclude<Item, GlyphRun>, pageHeight: MilliPt): readonly string[] {
  switch (item.kind) {
    case 'stroke':
      return [rule(item, pageHeight)]
    case 'fill':
      return [area(item, pageHeight)]
    default:
      return item.lines.map(line => drawnLine(line, pageHeight))
  }
}

/** Where a run begins and which way its pen moves: to the right, or down if it is turned (9.4.2). */
function textMatrix({ x, y, rotation }: GlyphRun, pageHeight: MilliPt): string {
  const axes = rotation === 90 ? '0 -1 1 0' : '1 0 0 1'
  return `${axes} ${formatPt(x)} ${formatPt(pageHeight - y)} Tm`
}

function fontOf(run: GlyphRun, fonts: ReadonlyMap<FaceId, ContentFont>): ContentFont {
  const font = fonts.get(run.face)
  if (font === undefined) throw new FormError(`no face ${run.face} among the faces of this document`)
  if (run.size <= 0) throw new FormError(`a glyph run of no size: ${run.size}`)
  return font
}

/** A coloured area; what follows is black again. */
function area({ x, y, width, height, color }: Fill, pageHeight: MilliPt): string {
  const [red, green, blue] = color.map(part => Math.round((part / 255) * 1000) / 1000)
  const box = [x, pageHeight - y - height, width, height].map(formatPt).join(' ')
  return `${red} ${green} ${blue} rg ${box} re f 0 g`
}

/** A line from point to point, in the line width that it names: 8.5.2 and 8.5.3. */
function drawnLine({ points, closed, width }: DrawnLine, pageHeight: MilliPt): string {
  const path = points.map(
    ({ x, y }, i) => `${formatPt(x)} ${formatPt(pageHeight - y)} ${i === 0 ? 'm' : 'l'}`,
  )
  return `${formatPt(width)} w ${path.join(' ')} ${closed ? 's' : 'S'}`
}

/**
 * A rule as a filled rectangle from end to end.
 *
 * A rectangle has exact edges at any resolution, where a stroked line's are up to the viewer's stroke
 * adjustment and caps: rules that meet leave no gap and stick out nowhere. Each is filled by itself,
 * because PDFium (Chrome, Edge) snaps a lone rectangle to whole pixels and blurs a path of many.
 */
function rule(stroke: Stroke, pageHeight: MilliPt): string {
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
  if (across === 0 || down === 0) return ''
  return `${formatPt(left)} ${formatPt(pageHeight - top - down)} ${formatPt(across)} ${formatPt(down)} re f`
}

/**
 * Shows a run: its CIDs, with adjustments only where the wanted pen position differs from the one that
 * the font's widths lead to.
 *
 * The difference is tracked over the whole run and corrected as soon as it reaches 1/1000 em, the unit
 * of a TJ adjustment; so no glyph stands further than that from its place, however long the run.
 */
function showText(run: GlyphRun, { subset }: ContentFont): string {
  const parts: string[] = []
  let codes = ''
  // Pen positions in 1/1,000,000 pt, so that widths in 1/1000 em times a size in 1/1000 pt stay whole.
  let wanted = 0
  let actual = 0
  for (let i = 0; i < run.glyphs.length; i++) {
    if (Math.abs(wanted - actual) >= run.size) {
      const drift = Math.trunc((wanted - actual) / run.size)
      parts.push(`<${codes}>`, String(-drift))
      codes = ''
      actual += drift * run.size
    }
    const cid = subset.cidOf(run.glyphs[i] ?? 0, run.codePoints[i] ?? 0)
    codes += hex4(cid)
    wanted += (run.advances[i] ?? 0) * 1000
    actual += (subset.widths[cid] ?? 0) * run.size
  }
  if (parts.length === 0) return codes === '' ? '' : `<${codes}> Tj`
  return `[${parts.join('')}<${codes}>] TJ`
}
