/** The structure tree of a document (ISO 32000-2, 14.7): its nodes as objects, and the ways back from pages. */
import type { StructureNode } from '../../display/types.ts'
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-values.ts'
import type { PdfContainer } from './pdfkit-bridge.ts'

/** A page with the nodes of its marked sequences, by their MCIDs. */
export interface TaggedPage {
  readonly page: PdfReference
  readonly nodes: readonly number[]
}

/** A marked sequence: where a node's content stands. */
interface Sequence {
  readonly page: PdfReference
  readonly mcid: number
}

/** Most entries of one node of a name or number tree; what is longer gets a level of leaves (7.9.6). */
const LEAF = 512

/**
 * Writes the tree and gives what the catalog says of it: `StructTreeRoot`, `MarkInfo`.
 *
 * A node that goes on over pages is one node. Nodes without content stay: an empty cell has its place in the
 * row. Element identifiers are for headers, see {@link tableAttributes}.
 */
export function addStructureTree(
  nodes: readonly StructureNode[],
  pages: readonly TaggedPage[],
  container: PdfContainer,
): PdfDictionary {
  const root = container.reserve()
  const references = nodes.map(() => container.reserve())
  const kids = childrenOf(nodes)
  const sequences = sequencesOf(nodes.length, pages)
  const identified = new Set(nodes.flatMap(node => node.headers ?? []))
  const tops: PdfReference[] = []
  for (const [n, node] of nodes.entries()) {
    const place = references[n]
    if (place === undefined) continue
    if (node.parent === undefined) tops.push(place)
    const children = (kids[n] ?? []).flatMap(kid => references[kid] ?? [])
    container.add(
      {
        S: node.role,
        P: (node.parent === undefined ? undefined : references[node.parent]) ?? root,
        ...(identified.has(n) ? { ID: identifierOf(n) } : {}),
        ...(children.length > 0 ? { K: children } : contentOf(sequences[n] ?? [])),
        ...tableAttributes(node),
      },
      place,
    )
  }
  const names = [...identified].map((n): [string, PdfReference] => [`h${n}`, references[n] ?? root])
  container.add(
    {
      Type: 'StructTreeRoot',
      K: tops,
      ParentTree: container.add(numberTree(pages, references, container)),
      ParentTreeNextKey: pages.length,
      ...(names.length > 0 ? { IDTree: nameTree(names, container) } : {}),
    },
    root,
  )
  return { StructTreeRoot: root, MarkInfo: { Marked: true } }
}

/** What a page says of its structure: the key of its sequences in the parent tree, and the order of tabs. */
export function pageStructure(index: number): PdfDictionary {
  return { StructParents: index, Tabs: 'S' }
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
  for (const { page, nodes } of pages) {
    for (const [mcid, node] of nodes.entries()) sequences[node]?.push({ page, mcid })
  }
  return sequences
}

/** The content of a node: MCIDs of its first page, and references to those of others (14.7.5). */
function contentOf(sequences: readonly Sequence[]): PdfDictionary {
  const [first] = sequences
  if (first === undefined) return {}
  const content = sequences.map(
    ({ page, mcid }): PdfValue => (page === first.page ? mcid : { Type: 'MCR', Pg: page, MCID: mcid }),
  )
  const [only] = content
  return { Pg: first.page, K: content.length === 1 && only !== undefined ? only : content }
}

/** Standard attributes of table cells (14.8.5.7); a span of 1 and no scope are what is left out. */
function tableAttributes({ rowSpan = 1, columnSpan = 1, scope, headers }: StructureNode): PdfDictionary {
  const attributes = {
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(headers === undefined ? {} : { Headers: headers.map(identifierOf) }),
  }
  return Object.keys(attributes).length === 0 ? {} : { A: { O: 'Table', ...attributes } }
}

function identifierOf(node: number) {
  return pdfText(`h${node}`)
}

/** For each page the elements of its sequences in the order of MCIDs (14.7.5.4). */
function numberTree(
  pages: readonly TaggedPage[],
  references: readonly PdfReference[],
  container: PdfContainer,
): PdfDictionary {
  const entries = pages.map(({ nodes }, i): readonly [number, PdfValue] => [
    i,
    nodes.flatMap(node => references[node] ?? []),
  ])
  if (entries.length <= LEAF) return { Nums: entries.flat() }
  const leaves = chunks(entries).map(leaf =>
    container.add({ Limits: [leaf[0]?.[0] ?? 0, leaf.at(-1)?.[0] ?? 0], Nums: leaf.flat() }),
  )
  return { Kids: leaves }
}

/** Elements by their identifiers, which stand in the order of their bytes (7.9.6). */
function nameTree(
  names: readonly (readonly [string, PdfReference])[],
  container: PdfContainer,
): PdfDictionary {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  const listed = (leaf: typeof sorted) => leaf.flatMap(([name, element]) => [pdfText(name), element])
  if (sorted.length <= LEAF) return { Names: listed(sorted) }
  const leaves = chunks(sorted).map(leaf => {
    const limits = [pdfText(leaf[0]?.[0] ?? ''), pdfText(leaf.at(-1)?.[0] ?? '')]
    return container.add({ Limits: limits, Names: listed(leaf) })
  })
  return { Kids: leaves }
}

function chunks<T>(list: readonly T[]): readonly T[][] {
  return Array.from({ length: Math.ceil(list.length / LEAF) }, (_, i) => list.slice(i * LEAF, (i + 1) * LEAF))
}
