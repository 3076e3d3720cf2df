/** Books for tests: declarations of all kinds, and what a printed book is read back to. */
import type { BookForm, BookOptions, BookSummary, Press } from '../../src/press/types.ts'
import { longSeed, seeds } from '../seeds.ts'
import { asDict, type InspectedPdf, textOf } from '../support/inspect-pdf.ts'
import { type PdfDict, PdfRef, type PdfValue } from '../support/pdf-syntax.ts'

/** Thirty declarations: seeds, one of three pages, and samples of every form, upright and landscape. */
export async function thirtyForms(press: Press): Promise<readonly object[]> {
  const samples: object[] = []
  for (const { form } of await press.forms()) {
    const sample = await press.sample({ form })
    if (sample.ok) samples.push({ form, ...sample.value })
  }
  const seeded = [...seeds, longSeed(57)].map(seed => ({ form: 'shanghai-project-target', ...seed }))
  const once = [...seeded, ...samples]
  return Array.from({ length: 30 }, (_, i) => ({ ...once[i % once.length] }))
}

export interface PrintedBook {
  readonly bytes: Uint8Array
  readonly chunks: number
  readonly forms: readonly BookForm[]
  readonly summary: BookSummary
}

/** Prints a book and reads its stream to the end. */
export async function printBook(
  press: Press,
  data: Iterable<unknown>,
  options: BookOptions = {},
): Promise<PrintedBook> {
  const forms: BookForm[] = []
  const items = Array.from(data, one => ({ data: one }))
  const stream = press.book(items, { ...options, onForm: form => void forms.push(form) })
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = await stream.next()
    if (next.done === true) {
      return { bytes: Buffer.concat(chunks), chunks: chunks.length, forms, summary: next.value }
    }
    chunks.push(next.value)
  }
}

/** The ids of the pages in their order. */
export function pageIds(pdf: InspectedPdf): readonly number[] {
  return list(pdf.dict('Root', 'Pages').get('Kids')).map(kid => (kid instanceof PdfRef ? kid.id : -1))
}

export interface Jump {
  readonly says: string
  /** Counted from 0. */
  readonly page: number
  /** In pt from the page's lower left corner. */
  readonly rect: readonly number[]
}

/** The links of a page. */
export function linksOf(pdf: InspectedPdf, page: number): readonly Jump[] {
  const ids = pageIds(pdf)
  const dict = asDict(pdf.objects.get(ids[page] ?? -1)?.value)
  return list(pdf.resolve(dict.get('Annots'))).map(reference => {
    const annotation = asDict(pdf.resolve(reference))
    return {
      says: textOf(annotation.get('Contents')),
      page: target(annotation, ids),
      rect: list(annotation.get('Rect')).map(Number),
    }
  })
}

export interface OutlineItem {
  readonly title: string
  readonly page: number
  readonly kids: readonly OutlineItem[]
}

/** The outline as it is linked; every way back is walked as well. */
export function outlineIn(pdf: InspectedPdf): readonly OutlineItem[] {
  const ids = pageIds(pdf)
  const level = (parent: PdfDict): readonly OutlineItem[] => {
    const items: OutlineItem[] = []
    let previous: PdfValue | undefined
    for (let at = parent.get('First'); at !== undefined; ) {
      const item = asDict(pdf.resolve(at))
      if (pdf.resolve(item.get('Parent')) !== parent) throw new Error('an entry has another parent')
      if (pdf.resolve(item.get('Prev')) !== pdf.resolve(previous)) throw new Error('a way back is broken')
      const kids = item.has('First') ? level(item) : []
      items.push({ title: textOf(item.get('Title')), page: target(item, ids), kids })
      previous = at
      at = item.get('Next')
    }
    if (pdf.resolve(parent.get('Last')) !== pdf.resolve(previous)) throw new Error('the last is not the last')
    return items
  }
  return level(pdf.dict('Root', 'Outlines'))
}

function target(dict: PdfDict, ids: readonly number[]): number {
  const [page] = list(dict.get('Dest'))
  return page instanceof PdfRef ? ids.indexOf(page.id) : -1
}

function list(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : []
}
