/**
 * What a page of a PDF draws, read back from its content with pdf.js: rulings and glyphs with their
 * places. Nothing of the product is used, so that it can be judged by this.
 *
 * Lengths are in pt from the page's top left corner, y downward.
 */
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { IDENTITY, type Matrix, multiply, scaleOf } from './matrix.ts'
import { type Ruling, rulingsOf } from './rulings.ts'

/** A glyph as it is drawn: where its baseline starts, how far it moves the pen, what it extracts to. */
export interface DrawnGlyph {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly size: number
  /** Turned by 90° clockwise: it moves the pen down from its baseline's start. */
  readonly turned: boolean
}

export interface PageContent {
  readonly width: number
  readonly height: number
  readonly rulings: readonly Ruling[]
  /** In the order in which they are drawn. */
  readonly glyphs: readonly DrawnGlyph[]
}

/** Reads every page of a PDF. */
export async function readPages(pdf: Uint8Array): Promise<readonly PageContent[]> {
  // A copy: pdf.js keeps the bytes that it is given, and takes no Buffer.
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
  })
  const document = await task.promise
  const pages: PageContent[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { fnArray, argsArray } = await page.getOperatorList()
    const drawn = interpret(fnArray, argsArray, [1, 0, 0, -1, -left, top])
    pages.push({ width: right - left, height: top - bottom, ...drawn })
  }
  await task.destroy()
  return pages
}

/** The part of the graphics state that decides where rulings and glyphs stand (8.4.1, 9.3.1). */
interface GraphicsState {
  matrix: Matrix
  lineWidth: number
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

interface Interpreter {
  state: GraphicsState
  textMatrix: Matrix
  lineMatrix: Matrix
  readonly saved: GraphicsState[]
  readonly rulings: Ruling[]
  readonly glyphs: DrawnGlyph[]
}

function interpret(functions: readonly number[], args: readonly unknown[], toPage: Matrix) {
  const text = { size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
  const interpreter: Interpreter = {
    state: { matrix: toPage, lineWidth: 1, ...text },
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    saved: [],
    rulings: [],
    glyphs: [],
  }
  for (const [i, operator] of functions.entries()) OPERATORS.get(operator)?.(interpreter, listOf(args[i]))
  const { rulings, glyphs } = interpreter
  return { rulings, glyphs }
}

type Operator = (to: Interpreter, args: readonly unknown[]) => void

const OPERATORS: ReadonlyMap<number, Operator> = new Map<number, Operator>([
  [OPS.save, to => to.saved.push({ ...to.state })],
  [OPS.restore, to => Object.assign(to.state, to.saved.pop())],
  [OPS.transform, (to, args) => set(to, { matrix: multiply(to.state.matrix, matrixOf(args)) })],
  [OPS.setLineWidth, (to, [width]) => set(to, { lineWidth: numberOf(width) })],
  [OPS.setCharSpacing, (to, [spacing]) => set(to, { characterSpacing: numberOf(spacing) })],
  [OPS.setWordSpacing, (to, [spacing]) => set(to, { wordSpacing: numberOf(spacing) })],
  [OPS.setHScale, (to, [percent]) => set(to, { scale: numberOf(percent) / 100 })],
  [OPS.setLeading, (to, [leading]) => set(to, { leading: numberOf(leading) })],
  [OPS.setTextRise, (to, [rise]) => set(to, { rise: numberOf(rise) })],
  [OPS.setFont, (to, [, size]) => set(to, { size: numberOf(size) })],
  [OPS.beginText, to => startLine(to, IDENTITY)],
  [OPS.setTextMatrix, (to, [matrix]) => startLine(to, matrixOf(listOf(matrix)))],
  [OPS.moveText, (to, [x, y]) => moveLine(to, numberOf(x), numberOf(y))],
  [
    OPS.setLeadingMoveText,
    (to, [x, y]) => {
      set(to, { leading: -numberOf(y) })
      moveLine(to, numberOf(x), numberOf(y))
    },
  ],
  [OPS.nextLine, to => moveLine(to, 0, -to.state.leading)],
  [OPS.showText, (to, [items]) => showText(to, listOf(items))],
  [OPS.constructPath, (to, [painting, data]) => paint(to, numberOf(painting), listOf(listOf(data)[0]))],
])

function set(to: Interpreter, part: Partial<GraphicsState>): void {
  Object.assign(to.state, part)
}

function startLine(to: Interpreter, matrix: Matrix): void {
  to.textMatrix = matrix
  to.lineMatrix = matrix
}

function moveLine(to: Interpreter, x: number, y: number): void {
  startLine(to, multiply(to.lineMatrix, [1, 0, 0, 1, x, y]))
}

function paint(to: Interpreter, painting: number, data: readonly unknown[]): void {
  to.rulings.push(...rulingsOf(painting, data.map(numberOf), to.state.matrix, to.state.lineWidth))
}

/** 9.4.4: each glyph moves the text matrix by its width and the spacings, each number moves it back. */
function showText(to: Interpreter, items: readonly unknown[]): void {
  const { size, scale } = to.state
  for (const item of items) {
    const shift = typeof item === 'number' ? (-item / 1000) * size * scale : showGlyph(to, item as ShownGlyph)
    to.textMatrix = multiply(to.textMatrix, [1, 0, 0, 1, shift, 0])
  }
}

/** What pdf.js tells of a glyph. */
interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

function showGlyph(to: Interpreter, glyph: ShownGlyph): number {
  const { size, scale, characterSpacing, wordSpacing, rise, matrix } = to.state
  const place = multiply(matrix, multiply(to.textMatrix, [1, 0, 0, 1, 0, rise]))
  const advance = (glyph.width / 1000) * size * scale
  to.glyphs.push({
    text: glyph.unicode,
    x: place[4],
    baseline: place[5],
    width: advance * scaleOf(place),
    size: size * scaleOf(place),
    turned: isTurned(place),
  })
  return advance + (characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
}

/** The page's y runs downward: a pen that moves along it is turned clockwise. */
function isTurned([a, b]: Matrix): boolean {
  if (a > 0 && Math.abs(b) < 1e-6 * a) return false
  if (b > 0 && Math.abs(a) < 1e-6 * b) return true
  throw new Error(`a glyph is turned otherwise than by 0° or 90°: ${a} ${b}`)
}

function matrixOf(values: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = values.map(numberOf)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`pdf.js gave ${String(value)} for a number`)
  return value
}

/** An array, typed or not; none is an empty one. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (value instanceof Float32Array) return [...value]
  return []
}
