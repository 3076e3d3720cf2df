import type { DisplayList, Item, NodeTag, PageLink, StructureNode } from '../display/types.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'

/** One form of a book, as its table of contents and its outline have it. */
export interface BookEntry {
  readonly name: string
  readonly unit: string
  /** The number of its first page. */
  readonly page: number
}

/** The table of contents as data for its template. */
export function contentsOf(entries: readonly BookEntry[]) {
  const items = entries.map(({ name, unit, page }, i) => ({
    number: String(i + 1),
    name,
    unit,
    page: String(page),
  }))
  return { items }
}

/** The cell of a row that a reader follows: the name. */
const NAME_COLUMN = 1

/**
 * The table of contents with a link in each of its rows: what stands in the cell of the name belongs to a node of
 * role Link, and the whole row can be clicked (ISO 14289-1, 7.18.5).
 *
 * @param entries one for each row below the header
 */
export function withLinks(list: DisplayList, entries: readonly BookEntry[]): DisplayList {
  const table = list.structure.findIndex(({ role }) => role === 'Table')
  const structure: StructureNode[] = [...list.structure]
  const rowOf = new Map<number, number>()
  const linkOf = new Map<number, number>()
  const links = rowsOf(list.structure, table).map((cells, row) => {
    for (const cell of cells) rowOf.set(cell, row)
    const parent = cells[NAME_COLUMN]
    const node = structure.push({ role: 'Link', parent }) - 1
    if (parent !== undefined) linkOf.set(parent, node)
    return node
  })
  const retag = retagger(linkOf)
  const pages = list.pages.map(page => {
    const boxes = rowBoxes(page.items, rowOf)
    const areas = [...boxes].flatMap(([row, box]): readonly PageLink[] => {
      const entry = entries[row]
      const node = links[row]
      if (!entry || node === undefined) return []
      return [{ ...box, node, page: entry.page - 1, says: `${entry.name}，第${entry.page}页` }]
    })
    return { ...page, items: page.items.map(retag), links: areas }
  })
  return { pages, structure }
}

/** The nodes of the cells of each row of a table, but for its header. */
function rowsOf(structure: readonly StructureNode[], table: number): readonly (readonly number[])[] {
  const rows = new Map<number, number[]>()
  for (const [n, { role, parent }] of structure.entries()) {
    if (role === 'TR' && parent === table) rows.set(n, [])
    else if (parent !== undefined) rows.get(parent)?.push(n)
  }
  return [...rows.values()].slice(1)
}

/** Gives what belongs to a cell to the link in it. Tags that were one object stay one. */
function retagger(linkOf: ReadonlyMap<number, number>): (item: Item) => Item {
  const tags = new Map<NodeTag, NodeTag>()
  return item => {
    if (item.kind === 'stroke' || item.kind === 'fill' || typeof item.tag === 'string') return item
    const node = linkOf.get(item.tag.node)
    if (node === undefined) return item
    const tag = tags.get(item.tag) ?? { ...item.tag, node }
    tags.set(item.tag, tag)
    return { ...item, tag }
  }
}

type RowBox = Pick<PageLink, 'x' | 'y' | 'width' | 'height'>

/** The em box of a line reaches from 0.88 em above its baseline to 0.12 em below. */
const ASCENT = 880

/** The area that the texts of each row take on a page. */
function rowBoxes(items: readonly Item[], rowOf: ReadonlyMap<number, number>): ReadonlyMap<number, RowBox> {
  const boxes = new Map<number, RowBox>()
  for (const item of items) {
    if (item.kind !== 'glyphs' || typeof item.tag === 'string') continue
    const row = rowOf.get(item.tag.node)
    if (row === undefined) continue
    const y = item.y - scaleEm(ASCENT, item.size)
    const width = item.advances.reduce((sum, advance) => sum + advance, 0)
    boxes.set(row, around(boxes.get(row), { x: item.x, y, width, height: item.size }))
  }
  return boxes
}

function around(one: RowBox | undefined, other: RowBox): RowBox {
  if (one === undefined) return other
  const [x, width] = span([one.x, one.width], [other.x, other.width])
  const [y, height] = span([one.y, one.height], [other.y, other.height])
  return { x, y, width, height }
}

type Extent = readonly [from: MilliPt, length: MilliPt]

function span([a, aLength]: Extent, [b, bLength]: Extent): Extent {
  const from = Math.min(a, b)
  return [from, Math.max(a + aLength, b + bLength) - from]
}
