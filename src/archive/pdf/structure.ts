import { LIMITS } from '../../geometry/limits.ts'
import type { PdfFile } from './file.ts'
import { damaged } from './lexer.ts'
import { isKind, nameOf, type PdfDict, type PdfValue, textOf } from './values.ts'

/** An element of a structure tree that has content (ISO 32000-2, 14.7). */
export interface ContentElement {
  /** `TD`, `P`, … */
  readonly role: string
  readonly place: ElementPlace
  readonly id: string | undefined
  /** Identifiers of the elements that head it. */
  readonly headers: readonly string[]
}

/**
 * Where an element is among those of the document: a cell by its table, its row in that and its place in the
 * row, a line of text by its number. All count from 0.
 */
export type ElementPlace =
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly index: number }
  | { readonly kind: 'line'; readonly line: number }

/** Which element each marked-content sequence of each page belongs to; of each page by its dictionary. */
export type Sequences = ReadonlyMap<PdfValue, ReadonlyMap<number, ContentElement>>

type Cell = Extract<ElementPlace, { readonly kind: 'cell' }>

interface Waiting {
  readonly value: PdfValue
  /** In a table. */
  readonly cell: Cell | undefined
  readonly owner: ContentElement | undefined
  /** The page that the element says its content is on. */
  readonly page: PdfValue
}

/**
 * Walks the structure tree of a tagged file; a file without one has no sequences.
 *
 * Fault: `archive.damaged` for a tree that leads in circles.
 */
export function sequencesOf(file: PdfFile): Sequences {
  const sequences = new Map<PdfValue, Map<number, ContentElement>>()
  const seen = new Set<PdfValue>()
  const root = file.entry(file.trailer.entries.get('Root'), 'StructTreeRoot')
  const waiting: Waiting[] = [{ value: root, cell: undefined, owner: undefined, page: null }]
  let tables = 0
  let lines = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, owner, page } = next
    if (typeof value === 'number' && owner) addSequence(sequences, page, value, owner)
    if (!isKind(value, 'dict')) continue
    if (seen.has(value) || seen.size > LIMITS.pdfObjects) throw damaged(0, 'object')
    seen.add(value)
    const mcid = file.entry(value, 'MCID')
    const own = value.entries.has('Pg') ? file.entry(value, 'Pg') : page
    if (typeof mcid === 'number') {
      if (owner) addSequence(sequences, own, mcid, owner)
      continue
    }
    const role = nameOf(file.entry(value, 'S')) ?? ''
    const table = role === 'Table' ? tables++ : undefined
    const isLine = next.cell === undefined && (role === 'P' || /^H\d$/.test(role))
    const place = next.cell ?? { kind: 'line' as const, line: isLine ? lines++ : -1 }
    const element = { ...attributesOf(file, value), role, place }
    const kids = kidsOf(file, value).map(
      (kid, k): Waiting => ({
        ...{ value: kid, owner: role === '' ? undefined : element, page: own },
        cell: placeBelow(next.cell, role, k, table),
      }),
    )
    for (const kid of kids.reverse()) waiting.push(kid)
  }
  return sequences
}

/** A table's kids are its rows, a row's kids its cells. */
function placeBelow(
  cell: Cell | undefined,
  role: string,
  kid: number,
  table: number | undefined,
): Cell | undefined {
  if (table !== undefined) return { kind: 'cell', table, row: kid, index: 0 }
  return role === 'TR' && cell ? { ...cell, index: kid } : cell
}

function kidsOf(file: PdfFile, element: PdfDict): readonly PdfValue[] {
  const kids = file.entry(element, 'K')
  if (isKind(kids, 'array')) return kids.items.map(kid => file.resolve(kid))
  return kids === null ? [] : [kids]
}

function attributesOf(file: PdfFile, element: PdfDict): Pick<ContentElement, 'id' | 'headers'> {
  const headers = file.entry(file.entry(element, 'A'), 'Headers')
  const listed = isKind(headers, 'array') ? headers.items : []
  return {
    id: textOf(file.entry(element, 'ID')),
    headers: listed.flatMap(header => textOf(file.resolve(header)) ?? []),
  }
}

function addSequence(
  sequences: Map<PdfValue, Map<number, ContentElement>>,
  page: PdfValue,
  mcid: number,
  element: ContentElement,
): void {
  const onPage = sequences.get(page) ?? new Map<number, ContentElement>()
  sequences.set(page, onPage)
  onPage.set(mcid, element)
}
