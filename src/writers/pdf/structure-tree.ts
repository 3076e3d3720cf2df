/** The structure tree of a document (ISO 32000-2, 14.7): its nodes as objects, and the ways back from pages. */
import type { StructureNode } from '../../display/types.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, pdfRaw } from './pdf-values.ts'
import { nameTree, numberTree } from './search-trees.ts'

/** A page with the nodes of its marked sequences, by their MCIDs. */
export interface TaggedPage {
  readonly page: PdfReference
  /** Its key in the parent tree. */
  readonly key: number
  readonly nodes: readonly number[]
  readonly links: readonly TaggedLink[]
}

/** An annotation and the node of role Link that it belongs to. */
export interface TaggedLink {
  readonly node: number
  readonly key: number
  readonly annotation: PdfReference
}

/** A marked sequence, or the annotation of a link: where a node's content stands. */
interface Sequence {
  readonly page: PdfReference
  readonly content: number | PdfReference
}

/**
 * The tree in the making. Nodes without content stay: an empty cell has its place in the row. Element identifiers
 * are for headers, see {@link tableAttributes}.
 */
export interface StructureTree {
  /** A key in the parent tree: for a page, then for each of its annotations. */
  takeKey(): number
  /**
   * Writes the nodes of a part, a node that goes on over pages once.
   *
   * @param pages those of the part, with keys that ascend over all parts
   * @param front whether the part is heard before those that are not
   */
  add(nodes: readonly StructureNode[], pages: readonly TaggedPage[], front: boolean): void
  /** Writes the root and gives what the catalog says of it: `StructTreeRoot`, `MarkInfo`. */
  finish(): PdfDictionary
}

/**
 * Begins a tree.
 *
 * @param parts whether there are several documents in one: each becomes a Part of it (14.8.4.3)
 */
export function createStructureTree(container: PdfContainer, parts: boolean): StructureTree {
  const root = container.reserve()
  const whole = parts ? container.reserve() : undefined
  const top = whole ?? root
  const tops: { readonly front: PdfReference[]; readonly body: PdfReference[] } = { front: [], body: [] }
  const ways = numberTree(container)
  const identifiers = nameTree(container)
  let keys = 0
  let count = 0
  return {
    takeKey: () => keys++,
    add(nodes, pages, front) {
      const prefix = parts ? `p${String(++count).padStart(6, '0')}` : ''
      const added = addNodes({ nodes, pages }, { parent: top, prefix, asPart: parts }, container)
      tops[front ? 'front' : 'body'].push(...added.tops)
      for (const [name, element] of added.identified) identifiers.add(name, element)
      for (const { key, nodes: own, links } of pages) {
        // An array of its own: a long document would keep the elements of its pages until the tree's end.
        ways.add(key, container.add(pdfRaw(`[${own.flatMap(n => refer(added.references[n])).join(' ')}]`)))
        for (const link of links) ways.add(link.key, added.references[link.node] ?? root)
      }
    },
    finish() {
      const kids = [...tops.front, ...tops.body]
      if (whole) container.add({ S: 'Document', P: root, K: kids }, whole)
      const names = identifiers.finish()
      const numbers = ways.finish()
      container.add(
        {
          Type: 'StructTreeRoot',
          K: whole ? [whole] : kids,
          ...(numbers ? { ParentTree: container.add(numbers) } : {}),
          ParentTreeNextKey: keys,
          ...(names ? { IDTree: names } : {}),
        },
        root,
      )
      return { StructTreeRoot: root, MarkInfo: { Marked: true } }
    },
  }
}

/** What a page says of its structure: the key of its sequences in the parent tree, and the order of tabs. */
export function pageStructure(key: number): PdfDictionary {
  return { StructParents: key, Tabs: 'S' }
}

interface Part {
  readonly nodes: readonly StructureNode[]
  readonly pages: readonly TaggedPage[]
}

interface PartSetting {
  readonly parent: PdfReference
  /** What its identifiers begin with, so that they are no other part's. */
  readonly prefix: string
  readonly asPart: boolean
}

/** Writes the elements of a part; those that others name come sorted by their names. */
function addNodes({ nodes, pages }: Part, { parent, prefix, asPart }: PartSetting, container: PdfContainer) {
  const references = nodes.map(() => container.reserve())
  const kids = childrenOf(nodes)
  const sequences = sequencesOf(nodes.length, pages)
  const identified = new Set(nodes.flatMap(node => node.headers ?? []))
  const tops: PdfReference[] = []
  for (const [n, node] of nodes.entries()) {
    const place = references[n]
    if (place === undefined) continue
    const isTop = node.parent === undefined
    if (isTop) tops.push(place)
    const role = isTop && asPart ? 'Part' : node.role
    const above = (node.parent === undefined ? undefined : references[node.parent]) ?? parent
    const children = (kids[n] ?? []).map(kid => refer(references[kid]))
    const content = children.length > 0 ? `/K[${children.join(' ')}]` : contentOf(sequences[n] ?? [])
    const identifier = identified.has(n) ? `/ID${identifierOf(n, prefix)}` : ''
    const keys = `/S/${role}/P ${refer(above)}${identifier}${content}${tableAttributes(node, prefix)}`
    container.add(pdfRaw(`<<${keys}>>`), place)
  }
  const named = [...identified].map((n): [string, PdfReference] => [
    `${prefix}h${n}`,
    references[n] ?? parent,
  ])
  return { references, tops, identified: named.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

function childrenOf(nodes: readonly StructureNode[]): readonly number[][] {
  const children: number[][] = nodes.map(() => [])
  for (const [n, { parent }] of nodes.entries()) {
    if (parent !== undefined) children[parent]?.push(n)
  }
  return children
}

function sequencesOf(count: number, pages: readonly TaggedPage[]): readonly Sequence[][] {
  const sequences: Sequence[][] = Array.from({ length: count }, () => [])
  for (const { page, nodes, links } of pages) {
    for (const [mcid, node] of nodes.entries()) sequences[node]?.push({ page, content: mcid })
    for (const { node, annotation } of links) sequences[node]?.push({ page, content: annotation })
  }
  return sequences
}

/** The content of a node: MCIDs of its first page, and references to those of others and to links (14.7.5). */
function contentOf(sequences: readonly Sequence[]): string {
  const [first] = sequences
  if (first === undefined) return ''
  const content = sequences.map(one => {
    if (typeof one.content !== 'number')
      return `<</Type/OBJR/Pg ${refer(one.page)}/Obj ${refer(one.content)}>>`
    return one.page === first.page ? one.content : `<</Type/MCR/Pg ${refer(one.page)}/MCID ${one.content}>>`
  })
  const [only] = content
  return `/Pg ${refer(first.page)}/K ${content.length === 1 ? only : `[${content.join(' ')}]`}`
}

/** Standard attributes of table cells (14.8.5.7); a span of 1 and no scope are what is left out. */
function tableAttributes(
  { rowSpan = 1, columnSpan = 1, scope, headers }: StructureNode,
  prefix: string,
): string {
  const attributes =
    (rowSpan > 1 ? `/RowSpan ${rowSpan}` : '') +
    (columnSpan > 1 ? `/ColSpan ${columnSpan}` : '') +
    (scope === undefined ? '' : `/Scope/${scope}`) +
    (headers === undefined ? '' : `/Headers[${headers.map(n => identifierOf(n, prefix)).join('')}]`)
  return attributes === '' ? '' : `/A<</O/Table${attributes}>>`
}

function identifierOf(node: number, prefix: string): string {
  return `(${prefix}h${node})`
}

function refer(reference: PdfReference | undefined): string {
  if (reference === undefined) throw new RangeError('a node that the structure does not have')
  return `${reference.id} 0 R`
}
