/** The structure tree of a document (ISO 32000-2, 14.7): its nodes as objects, and the ways back from pages. */
import type { StructureNode } from '../../display/types.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, pdfRaw } from './pdf-values.ts'
import { nameTree, numberTree } from './search-trees.ts'
import { addNodes, type TaggedPage } from './structure-elements.ts'

/**
 * The tree in the making. Nodes without content stay: an empty cell has its place in the row. Element identifiers
 * are for the headers that cells name.
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
        ways.add(key, container.add(pdfRaw(`[${own.map(n => refer(added.references[n])).join(' ')}]`)))
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

function refer(reference: PdfReference | undefined): string {
  if (reference === undefined) throw new RangeError('a node that the structure does not have')
  return `${reference.id} 0 R`
}
