import { LIMITS } from '../../geometry/limits.ts'
import { type Drawn, type GraphicsState, type Matrix, multiply } from './drawn.ts'
import { type Effort, spend } from './effort.ts'
import type { PdfFile } from './file.ts'
import { tooLarge } from './filters.ts'
import { damaged, skipBlanks } from './lexer.ts'
import type { PageFont } from './page-fonts.ts'
import { contentOf, type PdfPage } from './pages.ts'
import { readItem } from './parser.ts'
import { addPoints, isPainting, paintPath, type Segment } from './paths.ts'
import { type Pen, showText, startPen, textOperator } from './pen.ts'
import { isKind, nameOf, type PdfValue } from './values.ts'

/** The page while it is drawn. */
interface Canvas {
  readonly file: PdfFile
  readonly resources: PdfValue
  readonly fontOf: (value: PdfValue) => PageFont
  readonly drawn: Drawn[]
  readonly states: GraphicsState[]
  /** For each sequence that is open, the nearest MCID around it. */
  readonly marks: (number | undefined)[]
  state: GraphicsState
  path: Segment[]
  pen: Pen
}

/** What pages are drawn with. */
export interface Drawing {
  readonly fontOf: (value: PdfValue) => PageFont
  readonly effort: Effort
}

const START: GraphicsState = {
  matrix: [1, 0, 0, 1, 0, 0],
  fill: 'rgb 0 0 0',
  stroke: 'rgb 0 0 0',
  line: ['1', '', '', '', ''],
}

/**
 * Follows a page's content (ISO 32000-2, 8 and 9) and lists what it paints.
 *
 * It knows the operators that forms are made of. Any other one, images and clips with them, is listed as it
 * stands, so that a page with it is unlike every page without it.
 *
 * Faults: `archive.damaged`, `archive.too-large`.
 */
export function drawPage(file: PdfFile, page: PdfPage, { fontOf, effort }: Drawing): readonly Drawn[] {
  const canvas: Canvas = {
    ...{ file, resources: page.resources, fontOf },
    ...{ drawn: [], states: [], marks: [], state: START, path: [], pen: startPen() },
  }
  const cursor = { bytes: contentOf(file, page), at: 0 }
  let operands: PdfValue[] = []
  for (skipBlanks(cursor); cursor.at < cursor.bytes.length; skipBlanks(cursor)) {
    const item = readItem(cursor)
    spend(effort, 1)
    if (typeof item === 'object' && item?.kind === 'operator') {
      // The bytes of an inline image are no operators (8.9.7); what follows them is not looked at.
      if (item.operator === 'BI') {
        canvas.drawn.push(other('BI', operands, canvas))
        break
      }
      run(item.operator, operands, canvas)
      operands = []
    } else operands.push(item)
    if (canvas.drawn.length + operands.length > LIMITS.pdfDrawnItems) throw tooLarge('content')
  }
  return canvas.drawn
}

function run(operator: string, operands: readonly PdfValue[], canvas: Canvas): void {
  const numbers = operands.map(operand => (typeof operand === 'number' ? operand : 0))
  if (setState(operator, numbers, operands, canvas)) return
  if (addPoints(operator, numbers, canvas)) return
  if (isPainting(operator)) {
    const painted = paintPath(operator, canvas.path, canvas.state)
    if (painted) canvas.drawn.push({ ...painted, mcid: canvas.marks.at(-1) })
    canvas.path = []
    return
  }
  if (mark(operator, operands, canvas)) return
  if (operator === 'Tf') {
    const fonts = canvas.file.entry(canvas.resources, 'Font')
    const name = nameOf(operands[0] ?? null) ?? ''
    const found = isKind(fonts, 'dict') ? fonts.entries.get(name) : undefined
    canvas.pen = {
      ...canvas.pen,
      font: found === undefined ? undefined : canvas.fontOf(found),
      size: numbers[1] ?? 0,
    }
    return
  }
  const pen = textOperator(operator, numbers, canvas.pen)
  if (pen) canvas.pen = pen
  else if (operator === 'Tj' || operator === 'TJ') show(operands[0] ?? null, canvas)
  else canvas.drawn.push(other(operator, operands, canvas))
}

function show(value: PdfValue, canvas: Canvas): void {
  const { pen, state } = canvas
  const pieces = isKind(value, 'array') ? value.items : [value]
  const { glyphs, after } = showText(pieces, pen, state)
  const mcid = canvas.marks.at(-1)
  for (const glyph of glyphs) canvas.drawn.push({ ...glyph, mcid })
  canvas.pen = after
}

/** Places of `w J j M d` among the line's properties. */
const LINE: readonly string[] = ['w', 'J', 'j', 'M', 'd']

function setState(
  operator: string,
  numbers: readonly number[],
  operands: readonly PdfValue[],
  canvas: Canvas,
): boolean {
  const { state, states } = canvas
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  const at = LINE.indexOf(operator)
  if (operator === 'q') {
    if (states.length > LIMITS.pdfNesting) throw damaged(0, 'depth')
    states.push(state)
  } else if (operator === 'Q') canvas.state = states.pop() ?? state
  else if (operator === 'cm') {
    const matrix: Matrix = [a, b, c, d, e, f]
    canvas.state = { ...state, matrix: multiply(matrix, state.matrix) }
  } else if (operator === 'rg') canvas.state = { ...state, fill: `rgb ${a} ${b} ${c}` }
  else if (operator === 'g') canvas.state = { ...state, fill: `rgb ${a} ${a} ${a}` }
  else if (operator === 'RG') canvas.state = { ...state, stroke: `rgb ${a} ${b} ${c}` }
  else if (operator === 'G') canvas.state = { ...state, stroke: `rgb ${a} ${a} ${a}` }
  else if (at >= 0) canvas.state = { ...state, line: state.line.with(at, JSON.stringify(operands)) }
  else return false
  return true
}

/** Marked content (14.6): it paints nothing, and tells what the things in it belong to. */
function mark(operator: string, operands: readonly PdfValue[], canvas: Canvas): boolean {
  const { marks } = canvas
  if (operator === 'EMC') marks.pop()
  else if (operator === 'BMC' || operator === 'BDC') {
    if (marks.length > LIMITS.pdfNesting) throw damaged(0, 'depth')
    const given = operands[1] ?? null
    const listed = canvas.file.entry(canvas.file.entry(canvas.resources, 'Properties'), nameOf(given) ?? '')
    const mcid = canvas.file.entry(isKind(given, 'dict') ? given : listed, 'MCID')
    const tag = nameOf(operands[0] ?? null)
    // A layer (8.11), which a viewer may hide.
    if (tag === 'OC') canvas.drawn.push(other(operator, operands, canvas))
    marks.push(typeof mcid === 'number' ? mcid : tag === 'Artifact' ? undefined : marks.at(-1))
  } else return operator === 'MP' || operator === 'DP'
  return true
}

function other(operator: string, operands: readonly PdfValue[], { state, marks }: Canvas): Drawn {
  const what = JSON.stringify([operator, operands, state]).slice(0, 1000)
  const [, , , , x, y] = state.matrix
  return { kind: 'other', what, numbers: [x, y], text: operator.slice(0, 20), mcid: marks.at(-1) }
}
