/** The elements of a structure tree (ISO 32000-2, 14.7.2), written from nodes and what pages show of them. */
import type { StructureNode } from '../../display/types.ts'
import { type PdfBytes, pdfBytes, putInteger, putText, written } from './pdf-bytes.ts'
import type { PdfContainer } from './pdf-container.ts'
import type { PdfReference } from './pdf-values.ts'

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

/** Pages and the nodes that they show. */
interface Part {
  readonly nodes: readonly StructureNode[]
  readonly pages: readonly TaggedPage[]
}

/** How a part stands in the tree. */
interface PartSetting {
  readonly parent: PdfReference
  /** What its identifiers begin with, so that they are no other part's. */
  readonly prefix: string
  readonly asPart: boolean
}

/** Writes the elements of a part; those that others name come sorted by their names. */
export function addNodes(
  { nodes, pages }: Part,
  { parent, prefix, asPart }: PartSetting,
  container: PdfContainer,
) {
  const references = nodes.map(container.reserve)
  const contents = contentsOf(nodes, pages, references)
  const identified = new Set<number>()
  for (const { headers = [] } of nodes) for (const header of headers) identified.add(header)
  const tops: PdfReference[] = []
  const out = pdfBytes(256)
  for (let n = 0; n < nodes.length; n++) {
    const [node, place] = [nodes[n], references[n]]
    if (node === undefined || place === undefined) continue
    const isTop = node.parent === undefined
    if (isTop) tops.push(place)
    const above = (node.parent === undefined ? undefined : references[node.parent]) ?? parent
    out.length = 0
    putText(out, `<</S/${isTop && asPart ? 'Part' : node.role}/P `)
    putReference(out, above)
    if (identified.has(n)) putIdentifier(out, '/ID', { prefix, node: n })
    putContent(out, contents[n])
    putAttributes(out, node, prefix)
    putText(out, '>>')
    container.addSource(written(out), place)
  }
  const named = [...identified].map((n): [string, PdfReference] => [
    `${prefix}h${n}`,
    references[n] ?? parent,
  ])
  return { references, tops, identified: named.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

/** What is in a node: its children, or its marked sequences and the annotations of its links. */
interface Content {
  readonly children: PdfReference[]
  readonly sequences: Sequence[]
}

/** What is in each node; undefined for one that is empty. */
function contentsOf(
  nodes: readonly StructureNode[],
  pages: readonly TaggedPage[],
  references: readonly PdfReference[],
): readonly (Content | undefined)[] {
  const contents: (Content | undefined)[] = nodes.map(() => undefined)
  const contentOf = (node: number): Content => {
    contents[node] ??= { children: [], sequences: [] }
    return contents[node]
  }
  for (let n = 0; n < nodes.length; n++) {
    const parent = nodes[n]?.parent
    const reference = references[n]
    if (parent !== undefined && reference) contentOf(parent).children.push(reference)
  }
  for (const { page, nodes: own, links } of pages) {
    for (let mcid = 0; mcid < own.length; mcid++) {
      contentOf(own[mcid] ?? 0).sequences.push({ page, content: mcid })
    }
    for (const { node, annotation } of links) contentOf(node).sequences.push({ page, content: annotation })
  }
  return contents
}

/** MCIDs of a node's first page stand as they are, those of others and links with what they are (14.7.5). */
function putContent(out: PdfBytes, content: Content | undefined): void {
  const { children = [], sequences = [] } = content ?? {}
  const [first] = sequences
  if (children.length > 0) {
    putText(out, '/K[')
    putEach(out, children, putReference)
    putText(out, ']')
  } else if (first !== undefined) {
    putText(out, '/Pg ')
    putReference(out, first.page)
    putText(out, sequences.length === 1 ? '/K ' : '/K [')
    putEach(out, sequences, (_, sequence) => putSequence(out, sequence, first.page))
    if (sequences.length > 1) putText(out, ']')
  }
}

function putSequence(out: PdfBytes, { page, content }: Sequence, first: PdfReference): void {
  const isMarked = typeof content === 'number'
  if (isMarked && page === first) {
    putInteger(out, content)
    return
  }
  putText(out, isMarked ? '<</Type/MCR/Pg ' : '<</Type/OBJR/Pg ')
  putReference(out, page)
  putText(out, isMarked ? '/MCID ' : '/Obj ')
  if (isMarked) putInteger(out, content)
  else putReference(out, content)
  putText(out, '>>')
}

function putEach<One>(out: PdfBytes, all: readonly One[], put: (out: PdfBytes, one: One) => void): void {
  for (let i = 0; i < all.length; i++) {
    if (i > 0) putText(out, ' ')
    const one = all[i]
    if (one !== undefined) put(out, one)
  }
}

/** Standard attributes of table cells (14.8.5.7); a span of 1 and no scope are what is left out. */
function putAttributes(
  out: PdfBytes,
  { rowSpan = 1, columnSpan = 1, scope, headers }: StructureNode,
  prefix: string,
): void {
  if (rowSpan <= 1 && columnSpan <= 1 && scope === undefined && headers === undefined) return
  putText(out, '/A<</O/Table')
  if (rowSpan > 1) putText(out, `/RowSpan ${rowSpan}`)
  if (columnSpan > 1) putText(out, `/ColSpan ${columnSpan}`)
  if (scope !== undefined) putText(out, `/Scope/${scope}`)
  if (headers !== undefined) {
    putText(out, '/Headers[')
    for (const node of headers) putIdentifier(out, '', { prefix, node })
    putText(out, ']')
  }
  putText(out, '>>')
}

function putIdentifier(
  out: PdfBytes,
  key: string,
  { prefix, node }: { readonly prefix: string; readonly node: number },
): void {
  putText(out, key)
  putText(out, '(')
  putText(out, prefix)
  putText(out, 'h')
  putInteger(out, node)
  putText(out, ')')
}

function putReference(out: PdfBytes, { id }: PdfReference): void {
  putInteger(out, id)
  putText(out, ' 0 R')
}
