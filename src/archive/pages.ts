import { drawPage } from './pdf/draw.ts'
import type { Drawn } from './pdf/drawn.ts'
import { startEffort } from './pdf/effort.ts'
import type { PdfFile } from './pdf/file.ts'
import { type PageFont, readFont } from './pdf/page-fonts.ts'
import { type PdfPage, pagesOf } from './pdf/pages.ts'
import { type ContentElement, type Sequences, sequencesOf } from './pdf/structure.ts'
import { isKind, type PdfValue } from './pdf/values.ts'
import type { Signatures } from './signatures.ts'

/** The pages of a file as they are compared, each drawn when it is asked for. */
export interface ComparedPages {
  readonly count: number
  readonly frame: (page: number) => string
  /** Whether a page has annotations other than invisible signatures. */
  readonly annotated: (page: number) => boolean
  readonly drawn: (page: number) => readonly Drawn[]
  /** The element of the structure tree that something on a page belongs to. */
  readonly elementOf: (page: number, drawn: Drawn) => ContentElement | undefined
  /** Names and programs of the fonts that pages name. */
  readonly fonts: () => ReadonlyMap<string, string>
}

/** Opens a file's pages for comparing. Faults of the file are thrown, now and when a page is drawn. */
export function comparedPages(file: PdfFile, signatures: Signatures): ComparedPages {
  const pages = pagesOf(file)
  const effort = startEffort()
  const fonts = new Map<PdfValue, PageFont>()
  let sequences: Sequences | undefined
  // One page is asked for several times in a row.
  let last: { readonly index: number; readonly drawn: readonly Drawn[] } | undefined
  const fontOf = (value: PdfValue): PageFont => {
    const key = file.resolve(value)
    const font = fonts.get(key) ?? readFont(file, key, effort)
    fonts.set(key, font)
    return font
  }
  const page = (index: number): PdfPage => {
    const found = pages[index]
    if (found === undefined) throw new RangeError(`no page ${index}`)
    return found
  }
  return {
    count: pages.length,
    frame: index => page(index).frame,
    annotated: index => {
      const { dict } = page(index)
      const annotations = file.entry(dict, 'Annots')
      const some = isKind(annotations, 'array') ? annotations.items.length > 0 : annotations !== null
      return some && signatures.additions.get(dict)?.has('Annots') !== true
    },
    drawn: index => {
      if (last?.index !== index) last = { index, drawn: drawPage(file, page(index), { fontOf, effort }) }
      return last.drawn
    },
    elementOf: (index, { mcid }) => {
      if (mcid === undefined) return undefined
      sequences ??= sequencesOf(file)
      return sequences.get(page(index).dict)?.get(mcid)
    },
    fonts: () =>
      new Map(
        pages
          .flatMap(({ resources }) => fontsIn(file, resources).map(fontOf))
          .map(({ name, key }) => [name, key]),
      ),
  }
}

function fontsIn(file: PdfFile, resources: PdfValue): readonly PdfValue[] {
  const fonts = file.entry(resources, 'Font')
  return isKind(fonts, 'dict') ? [...fonts.entries.values()] : []
}
