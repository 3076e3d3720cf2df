/** Name trees and number trees (ISO 32000-2, 7.9.6 and 7.9.7): sorted entries, in leaves where they are many. */

import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, pdfRaw, pdfText } from './pdf-values.ts'

/** Most entries of one node; what is longer gets a level of leaves. */
const LEAF = 512

/** A tree whose entries come in their order. Full leaves are written at once: nothing of them is kept. */
export interface SearchTree<Key> {
  add(key: Key, value: PdfReference): void
  /** Writes what is left and gives the root; undefined for a tree without entries. */
  finish(): PdfDictionary | undefined
}

/** A tree by numbers, which ascend. */
export function numberTree(container: PdfContainer): SearchTree<number> {
  return searchTree(container, { entries: 'Nums', keyOf: String })
}

/** A tree by names, which ascend by their bytes. */
export function nameTree(container: PdfContainer): SearchTree<string> {
  return searchTree(container, { entries: 'Names', keyOf: name => pdfText(name).source })
}

interface Kind<Key> {
  readonly entries: 'Nums' | 'Names'
  /** A key as PDF writes it. */
  readonly keyOf: (key: Key) => string
}

function searchTree<Key>(container: PdfContainer, { entries, keyOf }: Kind<Key>): SearchTree<Key> {
  const leaves: PdfReference[] = []
  const open: string[] = []
  let first = ''
  let last = ''
  const close = () => {
    const leaf = { Limits: pdfRaw(`[${first} ${last}]`), [entries]: pdfRaw(`[${open.join(' ')}]`) }
    leaves.push(container.add(leaf))
    open.length = 0
  }
  return {
    add(key, { id }) {
      if (open.length === LEAF) close()
      last = keyOf(key)
      if (open.length === 0) first = last
      open.push(`${last} ${id} 0 R`)
    },
    finish() {
      if (leaves.length > 0) {
        close()
        return { Kids: leaves }
      }
      return open.length === 0 ? undefined : { [entries]: pdfRaw(`[${open.join(' ')}]`) }
    },
  }
}
