/** What stands before the forms of a book: its cover and its table of contents, through templates of their own. */
import type { Value } from '../declaration/types.ts'
import type { Finding, Outcome } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { bindTemplate } from '../grid/bind.ts'
import type { BoundForm } from '../grid/types.ts'
import type { PageLabel } from '../writers/pdf/page-labels.ts'
import { type BookEntry, contentsOf, withLinks } from './book-contents.ts'
import type { Numberer } from './book-number.ts'
import { type Binding, inBook } from './book-page.ts'
import { type Typeset, typeset } from './typeset.ts'
import type { Workshop } from './workshop.ts'

/** What the cover says. */
export interface CoverTexts {
  readonly title: string
  readonly unit: string
  readonly year: string
}

/** Front pages, and how viewers number a book's pages. */
export interface Front {
  readonly parts: readonly Pick<Typeset, 'list' | 'faces'>[]
  readonly labels: readonly PageLabel[]
  /** Where the table of contents begins, counted from 0. */
  readonly contents: number
  readonly pages: number
}

/** What the front is made with. */
export interface FrontSetting {
  readonly binding: Binding
  readonly numberer: Numberer
  readonly workshop: Workshop
}

/**
 * Sets cover and table of contents. On both sides of the paper each begins on a right-hand page, and so do the
 * forms behind them.
 *
 * Findings: those of {@link typeset}.
 */
export async function frontOf(
  cover: CoverTexts,
  entries: readonly BookEntry[],
  setting: FrontSetting,
): Promise<Outcome<Front>> {
  const { binding, numberer } = setting
  const covered = await setFront('book-cover', coverValue(cover, entries.length), setting)
  const listed = await setFront('book-contents', contentsOf(entries), setting)
  const findings: readonly Finding[] = [...covered.findings, ...listed.findings]
  if (!covered.ok || !listed.ok) return { ok: false, findings }
  const { form, set } = listed.value
  const contents = numberer.number(form, withLinks(set.list, entries), 1, romanOf)
  const faces = new Map([...set.faces, ...numberer.faces])
  const first = covered.value.set
  const parts = [first, ...padding(first, binding), { list: contents, faces }]
  const before = countPages(parts) - contents.pages.length
  parts.push(...padding({ list: contents }, binding))
  const pages = countPages(parts)
  const labels: readonly PageLabel[] = [
    { from: 0, prefix: '封面' },
    { from: before, figures: 'roman' },
    { from: pages, figures: 'arabic' },
  ]
  return { ok: true, value: { parts, labels, contents: before, pages }, findings }
}

function coverValue({ title, unit, year }: CoverTexts, count: number) {
  return { title, unit, year: year === '' ? '' : `${year}年度`, count: `${count}份` }
}

async function setFront(
  name: string,
  value: { readonly [name: string]: Value },
  { binding, workshop }: FrontSetting,
): Promise<Outcome<{ readonly form: BoundForm; readonly set: Typeset }>> {
  const found = await workshop.lookup.library.editionsOf(name)
  const template = found.ok ? found.value.at(-1) : undefined
  if (template === undefined) {
    const faults = found.findings.map(one => one.code).join(', ')
    throw new FormError(`no template ${name} among those of this press: ${faults}`)
  }
  const bound = bindTemplate(template, value)
  if (!bound.ok) return { ok: false, findings: bound.findings }
  const form = inBook(bound.value, binding)
  const set = await typeset(form, {}, workshop)
  return set.ok ? { ...set, value: { form, set: set.value } } : set
}

/** A blank page that fills up the sheet, where there is one to fill. */
export function padding({ list }: Pick<Typeset, 'list'>, { duplex }: Binding): readonly Typeset[] {
  const last = list.pages.at(-1)
  if (!duplex || last === undefined || list.pages.length % 2 === 0) return []
  const { width, height } = last
  const blank = { pages: [{ width, height, items: [] }], structure: [] }
  return [{ list: blank, faces: new Map(), areas: [] }]
}

function countPages(parts: Front['parts']): number {
  return parts.reduce((sum, { list }) => sum + list.pages.length, 0)
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A number in Roman figures: those of the pages before the text. */
export function romanOf(number: number): string {
  let left = number
  let text = ''
  for (const [value, figures] of ROMAN) {
    text += figures.repeat(Math.floor(left / value))
    left %= value
  }
  return text
}
