/** Name trees and number trees (ISO 32000-2, 7.9.6 and 7.9.7): sorted entries, in leaves where they are many. */

import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-values.ts'

/** Most entries of one node; what is longer gets a level of leaves. */
const LEAF = 512

/** A tree whose entries come in their order. Full leaves are written at once: nothing of them is kept. */
export interface SearchTree<Key> {
  add(key: Key, value: PdfValue): void
  /** Writes what is left and gives the root; undefined for a tree without entries. */
  finish(): PdfDictionary | undefined
}

/** A tree by numbers, which ascend. */
export function numberTree(container: PdfContainer): SearchTree<number> {
  return searchTree(container, { entries: 'Nums', keyOf: key => key })
}

/** A tree by names, which ascend by their bytes. */
export function nameTree(container: PdfContainer): SearchTree<string> {
  return searchTree(container, { entries: 'Names', keyOf: pdfText })
}

interface Kind<Key> {
  readonly entries: 'Nums' | 'Names'
  readonly keyOf: (key: Key) => PdfValue
}

function searchTree<Key>(container: PdfContainer, { entries, keyOf }: Kind<Key>): SearchTree<Key> {
  const leaves: PdfReference[] = []
  let open: (readonly [PdfValue, PdfValue])[] = []
  const close = () => {
    const limits = [open[0]?.[0] ?? 0, open.at(-1)?.[0] ?? 0]
    leaves.push(container.add({ Limits: limits, [entries]: open.flat() }))
    open = []
  }
  return {
    add(key, value) {
      if (open.length === LEAF) close()
      open.push([keyOf(key), value])
    },
    finish() {
      if (leaves.length === 0) return open.length === 0 ? undefined : { [entries]: open.flat() }
      close()
      return { Kids: leaves }
    },
  }
}
