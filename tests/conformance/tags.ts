/** The structure tree of a PDF as a reader of it walks it, for assertions. */
import { asDict, type InspectedPdf, nameOf } from '../support/inspect-pdf.ts'
import { latin1, type PdfDict, PdfRef, PdfString, type PdfValue } from '../support/pdf-syntax.ts'
import { type PageReading, readContent } from './content.ts'

export interface Element {
  readonly id: number
  readonly role: string
  readonly kids: readonly Element[]
  /** Of the content that stands in it directly, over all pages. */
  readonly text: string
  readonly identifier: string | undefined
  readonly scope: string | undefined
  readonly rowSpan: number
  readonly columnSpan: number
  readonly headers: readonly string[] | undefined
  /** Pages and MCIDs of its content. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[]
  /** Ids of its annotations. */
  readonly annotations: readonly number[]
}

export interface TagReading {
  readonly pages: readonly { readonly id: number; readonly dict: PdfDict; readonly reading: PageReading }[]
  readonly top: readonly Element[]
}

export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

export function bytesOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfString ? latin1(value.bytes) : undefined
}

/** Reads pages in their order, and the tree. */
export function readTags(pdf: InspectedPdf): TagReading {
  const kids = listOf(pdf.resolve(pdf.dict('Root', 'Pages').get('Kids')))
  const pages = kids.map(kid => {
    const dict = asDict(pdf.resolve(kid))
    return { id: kid instanceof PdfRef ? kid.id : 0, dict, reading: readContent(pdf, dict) }
  })
  const root = pdf.dict('Root').get('StructTreeRoot')
  const tops = root === undefined ? [] : listOf(asDict(pdf.resolve(root)).get('K'))
  return { pages, top: tops.map(top => readElement(pdf, top, pages)) }
}

function readElement(pdf: InspectedPdf, reference: PdfValue, pages: TagReading['pages']): Element {
  const dict = asDict(pdf.resolve(reference))
  const attributes = dict.get('A') === undefined ? new Map() : asDict(pdf.resolve(dict.get('A')))
  const kids: Element[] = []
  const content: { page: number; mcid: number }[] = []
  const annotations: number[] = []
  for (const kid of listOf(dict.get('K'))) {
    const value = pdf.resolve(kid)
    if (typeof value === 'number') content.push({ page: idOf(dict.get('Pg')), mcid: value })
    else if (nameOf(asDict(value).get('Type')) === 'MCR') {
      content.push({ page: idOf(asDict(value).get('Pg')), mcid: Number(asDict(value).get('MCID')) })
    } else if (nameOf(asDict(value).get('Type')) === 'OBJR') {
      annotations.push(idOf(asDict(value).get('Obj')))
    } else kids.push(readElement(pdf, kid, pages))
  }
  const headers: PdfValue | undefined = attributes.get('Headers')
  return {
    id: idOf(reference),
    role: nameOf(dict.get('S')) ?? '',
    kids,
    text: content.map(place => textAt(pages, place)).join(''),
    identifier: bytesOf(dict.get('ID')),
    scope: nameOf(attributes.get('Scope')),
    rowSpan: Number(attributes.get('RowSpan') ?? 1),
    columnSpan: Number(attributes.get('ColSpan') ?? 1),
    headers: headers === undefined ? undefined : listOf(headers).map(one => bytesOf(one) ?? ''),
    content,
    annotations,
  }
}

function textAt(pages: TagReading['pages'], { page, mcid }: { page: number; mcid: number }): string {
  const sequences = pages.find(one => one.id === page)?.reading.sequences ?? []
  return sequences.find(one => one.mcid === mcid)?.text ?? ''
}

export function idOf(value: PdfValue | undefined): number {
  return value instanceof PdfRef ? value.id : -1
}

/** All elements below, and this one. */
export function elementsIn(element: Element): readonly Element[] {
  return [element, ...element.kids.flatMap(elementsIn)]
}

/** A cell with the place that the rows and spans before it leave for it. */
export interface PlacedCell {
  readonly element: Element
  readonly row: number
  readonly column: number
}

/**
 * The cells of a table in their places.
 *
 * @throws Error where cells overlap, or rows are of different lengths (ISO 14289-1, 7.5)
 */
export function placeCells(table: Element): readonly PlacedCell[] {
  const taken: boolean[][] = table.kids.map(() => [])
  const cells: PlacedCell[] = []
  for (const [row, tr] of table.kids.entries()) {
    let column = 0
    for (const element of tr.kids) {
      while (taken[row]?.[column]) column++
      cells.push({ element, row, column })
      for (let r = row; r < row + element.rowSpan; r++) {
        for (let c = column; c < column + element.columnSpan; c++) {
          const slots = taken[r]
          if (!slots || slots[c]) throw new Error(`the cell in row ${row}, column ${column} has no room`)
          slots[c] = true
        }
      }
    }
  }
  const lengths = new Set(taken.map(slots => Object.keys(slots).length))
  if (lengths.size > 1) throw new Error(`rows of ${[...lengths].join(' and ')} columns`)
  return cells
}

/**
 * The headers that a reader announces for a cell, by ISO 32000-2, 14.8.4.8.3: those of its Headers attribute,
 * or else those found by looking to the left and upward: until the edge, a data cell after a header, or a
 * header that names headers itself, which are added.
 */
export function announced(cell: PlacedCell, cells: readonly PlacedCell[]): readonly string[] {
  const byId = new Map(cells.flatMap(one => (one.element.identifier ? [[one.element.identifier, one]] : [])))
  const named = (ids: readonly string[]) => ids.map(id => byId.get(id)?.element.text ?? `? ${id}`)
  if (cell.element.headers) return named(cell.element.headers)
  const found: string[] = []
  for (const [scope, dr, dc] of [
    ['Row', 0, -1],
    ['Column', -1, 0],
  ] as const) {
    let any = false
    for (let r = cell.row + dr, c = cell.column + dc; r >= 0 && c >= 0; r += dr, c += dc) {
      const other = cells.find(one => covers(one, r, c))
      if (!other || (any && other.element.role === 'TD')) break
      if (other.element.role !== 'TH') continue
      if (other.element.scope === scope || other.element.scope === 'Both') {
        any = true
        if (!found.includes(other.element.text)) found.push(other.element.text)
      }
      if (other.element.headers) {
        found.push(...named(other.element.headers))
        break
      }
    }
  }
  return found
}

function covers({ element, row, column }: PlacedCell, r: number, c: number): boolean {
  return r >= row && r < row + element.rowSpan && c >= column && c < column + element.columnSpan
}
