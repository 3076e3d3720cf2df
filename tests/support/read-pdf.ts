/**
 * Rebuilds a form's grid from a PDF's own content: rulings become tracks, the areas between them cells
 * with spans, and each glyph goes to the cell that it stands in. Imports nothing of the product.
 */
import { type Edges, readCells } from './cells.ts'
import { type DrawnGlyph, type PageContent, readPages } from './page-content.ts'

/** A cell; rows and columns count from 0. */
export interface ReadCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Its lines, one after another with nothing between. */
  readonly text: string
  readonly lines: readonly string[]
}

export interface ReadPage {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly ReadCell[]
  /** Lines of text outside the grid, from top to bottom. */
  readonly textOutside: readonly string[]
  /** Centre lines of the tracks' edges in pt from the page's top left: columns + 1, rows + 1. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/**
 * Reads the grid of each page.
 *
 * @throws Error for rulings that make no grid: ends that meet nothing, an edge ruled in part, an open
 * outline, a cell that is no rectangle
 */
export async function readGrid(pdf: Uint8Array): Promise<{ readonly pages: readonly ReadPage[] }> {
  const pages = await readPages(pdf)
  return { pages: pages.map(readPage) }
}

function readPage(page: PageContent): ReadPage {
  const { edges, cells } = readCells(page.rulings)
  const glyphsByCell = cells.map((): DrawnGlyph[] => [])
  const outside: DrawnGlyph[] = []
  for (const glyph of page.glyphs) {
    const index = cells.findIndex(cell => {
      const box = boxOf(edges, cell)
      const [x, y] = middleOf(glyph)
      return x > box.left && x < box.right && y > box.top && y < box.bottom
    })
    const home = glyphsByCell[index] ?? outside
    home.push(glyph)
  }
  return {
    columns: Math.max(0, edges.xs.length - 1),
    rows: Math.max(0, edges.ys.length - 1),
    cells: cells.map((cell, i) => {
      const lines = linesOf(glyphsByCell[i] ?? [])
      return { ...cell, text: lines.join(''), lines }
    }),
    textOutside: linesOf(outside),
    ...edges,
  }
}

function boxOf(
  { xs, ys }: Edges,
  cell: { row: number; column: number; rowSpan: number; columnSpan: number },
) {
  return {
    left: xs[cell.column] ?? Number.NaN,
    right: xs[cell.column + cell.columnSpan] ?? Number.NaN,
    top: ys[cell.row] ?? Number.NaN,
    bottom: ys[cell.row + cell.rowSpan] ?? Number.NaN,
  }
}

/** A point well inside a glyph: half its width, and the middle of a Chinese character's height. */
function middleOf(glyph: DrawnGlyph): readonly [number, number] {
  if (glyph.turned) return [glyph.x + 0.38 * glyph.size, glyph.baseline + glyph.width / 2]
  return [glyph.x + glyph.width / 2, glyph.baseline - 0.38 * glyph.size]
}

/** Glyphs by baseline from top to bottom, within a line from left to right; each that is turned is a line. */
function linesOf(glyphs: readonly DrawnGlyph[]): readonly string[] {
  const lines: DrawnGlyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && !first.turned && !glyph.turned && glyph.baseline - first.baseline < glyph.size / 4)
      line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map(line =>
    line
      .sort((a, b) => a.x - b.x)
      .map(glyph => glyph.text)
      .join(''),
  )
}
