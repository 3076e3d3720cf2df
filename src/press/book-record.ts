import type { Declaration } from '../declaration/types.ts'
import type { Code } from '../diagnostics/finding.ts'
import type { BoundForm } from '../grid/types.ts'
import type { DocumentInfo } from '../writers/pdf/document-info.ts'
import type { Provenance } from '../writers/pdf/xmp.ts'
import type { BookEntry } from './book-contents.ts'
import type { CoverTexts } from './book-front.ts'
import { textOf } from './info.ts'
import type { BookOptions } from './types.ts'
import { VERSION } from './version.ts'

/** What is kept of the forms of a book while it is written: a line of its contents each, and what they share. */
export interface BookRecord {
  readonly entries: readonly BookEntry[]
  /** @param page the number of the form's first page */
  add(form: RecordedForm, page: number): void
  /** What the cover says: what is given, and else what the forms have in common. */
  cover(): CoverTexts
  /** What the document says of itself. */
  info(): DocumentInfo
  provenance(): Provenance
}

export interface RecordedForm {
  readonly declaration: Declaration
  readonly form: BoundForm
  /** Codes of the errors that were let pass. */
  readonly passed: readonly Code[]
}

/** The title of a book whose forms have several. */
const SEVERAL = '绩效与预算表汇编'

/** Nothing is known of any form yet. */
export function createBookRecord({ cover = {}, date, duplex, filing }: BookOptions): BookRecord {
  const entries: BookEntry[] = []
  const titles = new Set<string>()
  const departments = new Set<string>()
  const units = new Set<string>()
  const allowed = new Set<Code>()
  let years: readonly [first: number, last: number] | undefined
  const coverTexts = (): CoverTexts => ({
    title: cover.title ?? only(titles) ?? SEVERAL,
    unit: cover.unit ?? only(departments) ?? only(units) ?? '',
    year: cover.year ?? (years === undefined ? '' : [...new Set(years)].join('—')),
  })
  return {
    entries,
    add({ declaration: { value }, form, passed }, page) {
      const name = textOf(value.name) ?? form.title
      const unit = textOf(value.unit) ?? textOf(value.department) ?? ''
      entries.push({ name, unit, page })
      titles.add(form.title)
      departments.add(textOf(value.department) ?? '')
      units.add(unit)
      for (const code of passed) allowed.add(code)
      const year = Number(value.year)
      if (Number.isInteger(year) && year > 0) {
        years = years ? [Math.min(years[0], year), Math.max(years[1], year)] : [year, year]
      }
    },
    cover: coverTexts,
    info() {
      const { title, unit, year } = coverTexts()
      const codes = [...allowed].sort()
      return {
        title: [year === '' ? '' : `${year}年度`, title].join(''),
        author: unit === '' ? undefined : unit,
        keywords: codes.length === 0 ? undefined : `allowed: ${codes.join(', ')}`,
        language: LANGUAGE,
        date,
      }
    },
    provenance: () => ({
      tool: `formpress ${VERSION}`,
      layout: ['book', ...(duplex ? ['duplex'] : []), ...(filing ? ['filing'] : [])].join(' '),
      allowed: [...allowed].sort(),
    }),
  }
}

/** The language of books, as of all forms. */
export const LANGUAGE = 'zh-CN'

/** What all have in common: the one text there is, unless it is blank. */
function only(texts: ReadonlySet<string>): string | undefined {
  const [text, second] = texts
  return second === undefined && text !== '' ? text : undefined
}
