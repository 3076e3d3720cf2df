/** A book of thirty forms of all kinds, read back by readers that know nothing of the product. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress } from '../../src/press/create.node.ts'
import type { Press } from '../../src/press/types.ts'
import { problemsOf } from '../conformance/rules.ts'
import { type Element, elementsIn, readTags } from '../conformance/tags.ts'
import { seeds } from '../seeds.ts'
import { asDict, type InspectedPdf, inspectPdf, nameOf, textOf } from '../support/inspect-pdf.ts'
import { type PageContent, readPages } from '../support/page-content.ts'
import { linksOf, type OutlineItem, outlineIn, type PrintedBook, printBook, thirtyForms } from './books.ts'

const CLAIMS = { part: 3, conformance: 'A', tagged: true } as const
const MM = 72 / 25.4

let press: Press
let data: readonly object[]
let book: PrintedBook
let duplex: PrintedBook
beforeAll(async () => {
  press = await createPress()
  data = await thirtyForms(press)
  book = await printBook(press, data)
  duplex = await printBook(press, data, { duplex: true, filing: true })
})

const fieldOf = (form: object, name: string): unknown => new Map(Object.entries(form)).get(name)
const nameOfForm = (form: object): string => String(fieldOf(form, 'name') ?? '')
const textsOf = (page: PageContent | undefined) => (page?.glyphs ?? []).map(({ text }) => text).join('')
const frontOf = ({ forms, summary, bytes }: PrintedBook): number => {
  const labels = inspectPdf(bytes).dict('Root', 'PageLabels').get('Nums')
  expect([forms.length, summary.ok]).toEqual([30, true])
  return Array.isArray(labels) ? Number(labels[4]) : Number.NaN
}

/** What is printed on a page behind its table of contents, by the number on it. */
const bodyText = (pages: readonly PageContent[], front: number, number: number) =>
  textsOf(pages[front + number - 1])

describe('a book', () => {
  it('has every page of every form as it is by itself, with a number that goes on', async () => {
    const front = frontOf(book)
    const pages = await readPages(book.bytes)
    let number = 0
    for (const [i, form] of data.entries()) {
      const printed = await press.render(form)
      if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
      expect(book.forms[i]).toMatchObject({ index: i, ok: true, page: number + 1, pages: printed.pages })
      for (const page of await readPages(printed.bytes)) {
        number++
        expect(bodyText(pages, front, number)).toBe(`${textsOf(page)}— ${number} —`)
      }
    }
    expect(pages).toHaveLength(front + number)
    expect(book.summary).toMatchObject({ forms: 30, refused: 0, pages: pages.length, findings: [] })
    expect(book.forms.some(({ pages: own }) => own === 3)).toBe(true)
    expect(new Set(pages.map(({ width, height }) => width > height)).size).toBe(2)
  })

  it('has contents whose page numbers are true, each with a link to its page', async () => {
    const front = frontOf(book)
    const pdf = inspectPdf(book.bytes)
    const [document] = readTags(pdf).top
    const table = document?.kids[1]?.kids.find(({ role }) => role === 'Table')
    const [head, ...rows] = (table?.kids ?? []).map(row => row.kids.map(textIn))
    expect(head).toEqual(['序号', '项目名称', '单位', '页码'])
    expect(rows).toHaveLength(30)
    const links = Array.from({ length: front }, (_, page) => linksOf(pdf, page)).flat()
    expect(links).toHaveLength(30)
    for (const [i, [number, name = '', , page]] of rows.entries()) {
      const form = book.forms[i]
      expect([number, Number(page)]).toEqual([String(i + 1), form?.page])
      expect(links[i]).toMatchObject({ says: `${name}，第${page}页`, page: front + Number(page) - 1 })
      expect(name).toContain(nameOfForm(data[i] ?? {}))
    }
    const [, first] = await readPages(book.bytes)
    for (const { rect, says } of linksOf(pdf, 1)) {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect
      const inside = (first?.glyphs ?? []).filter(({ x, baseline }) => {
        const y = (first?.height ?? 0) - baseline
        return x >= left - 0.01 && x < right && y > bottom && y < top
      })
      expect(inside.map(({ text }) => text).join('')).toContain(says.split('，')[0])
    }
  })

  it('has an outline by unit and project', () => {
    const front = frontOf(book)
    const outline = outlineIn(inspectPdf(book.bytes))
    expect(outline.slice(0, 2)).toEqual([
      { title: '封面', page: 0, kids: [] },
      { title: '目录', page: 1, kids: [] },
    ])
    const leaves = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
      items.flatMap(item => (item.kids.length > 0 ? leaves(item.kids) : [item]))
    const projects = leaves(outline.slice(2))
    expect(projects.map(({ page }) => page).sort((a, b) => a - b)).toEqual(
      book.forms.map(({ page = 0 }) => front + page - 1),
    )
    const unit = outline.find(({ title }) => title === seeds[0]?.unit)
    expect(unit?.page).toBe(front)
    expect(unit?.kids.slice(0, 4).map(({ title }) => title)).toEqual(seeds.map(({ name }) => name))
    expect(new Set(outline.map(({ title }) => title)).size).toBe(outline.length)
  })

  it('embeds each face once', () => {
    const names = inspectPdf(book.bytes)
      .ofType('FontDescriptor')
      .map(font => nameOf(font.get('FontName'))?.replace(/^[A-Z]{6}\+/, ''))
    expect(names.length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
  })

  it('carries every declaration, and each template once', () => {
    const pdf = inspectPdf(book.bytes)
    const files = attachedTo(pdf)
    const declared = [...files].filter(([name]) => name.startsWith('declaration-'))
    expect(declared.map(([name]) => name)).toEqual(
      data.map((_, i) => `declaration-${String(i + 1).padStart(4, '0')}.json`),
    )
    for (const [i, [, bytes]] of declared.entries()) {
      const found: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
      expect(found).toMatchObject({ form: fieldOf(data[i] ?? {}, 'form') })
      expect(JSON.stringify(found)).toContain(JSON.stringify(nameOfForm(data[i] ?? {})).slice(1, -1))
    }
    const templates = [...files.keys()].filter(name => !name.startsWith('declaration-'))
    const kinds = new Set(data.map(form => fieldOf(form, 'form')))
    expect(templates).toHaveLength(kinds.size)
    expect(templates).toContain('template-shanghai-project-target-2024.md')
  })

  it('keeps the rules of PDF/A-3a and PDF/UA-1, a part for each form', () => {
    for (const { bytes } of [book, duplex]) {
      expect(problemsOf(bytes, CLAIMS)).toEqual([])
      const pdf = inspectPdf(bytes)
      expect(pdf.orphans).toEqual([])
      const [document, ...more] = readTags(pdf).top
      expect([document?.role, more.length]).toEqual(['Document', 0])
      expect(document?.kids.map(({ role }) => role)).toEqual(Array.from({ length: 32 }, () => 'Part'))
      const titles = (document?.kids ?? []).map(
        part => elementsIn(part).find(({ role }) => role === 'H1')?.text,
      )
      expect(titles.slice(1, 3)).toEqual(['目录', '财政项目支出绩效目标申报表'])
    }
  })

  it('is the same bytes from any press, however it is read', async () => {
    const other = await createPress()
    await other.render(data[7])
    const again = await printBook(other, data)
    expect(Buffer.compare(again.bytes, book.bytes)).toBe(0)
    expect(again.chunks).toBeGreaterThan(30)
  })

  it('numbers its pages for viewers as they are printed', () => {
    const { pages } = book.summary
    const labels = inspectPdf(duplex.bytes).dict('Root', 'PageLabels').get('Nums')
    const ranges = Array.isArray(labels) ? labels : []
    expect(ranges.filter((_, i) => i % 2 === 0)).toEqual([0, 2, 4])
    expect(nameOf(asDict(ranges[3]).get('S'))).toBe('R')
    expect(nameOf(asDict(ranges[5]).get('S'))).toBe('D')
    expect(pages).toBeGreaterThan(30)
  })

  it('says on its cover what it is', async () => {
    const cover = { title: '2024年度项目汇编', unit: '某局', year: '2024' }
    const [own] = await readPages((await printBook(press, data.slice(0, 2), { cover })).bytes)
    expect(textsOf(own)).toBe('2024年度项目汇编2024年度编制单位某局份数2份')
    const [common] = await readPages((await printBook(press, seeds.map(asForm))).bytes)
    expect(textsOf(common)).toBe(`财政项目支出绩效目标申报表2024年度编制单位${seeds[0]?.department}份数4份`)
    const [mixed] = await readPages(book.bytes)
    expect(textsOf(mixed)).toBe('绩效与预算表汇编2022—2024年度份数30份')
  })
})

describe('a book for both sides of the paper', () => {
  it('starts each form on a right-hand page, after a blank one where it must', async () => {
    const front = frontOf(duplex)
    const pages = await readPages(duplex.bytes)
    const tags = readTags(inspectPdf(duplex.bytes)).pages
    expect(front % 2).toBe(0)
    const filled = new Set<number>()
    for (const { page = 0, pages: own } of duplex.forms) {
      expect(page % 2).toBe(1)
      for (let i = 0; i < own; i++) filled.add(front + page - 1 + i)
    }
    const blank = pages.flatMap((_, i) => (i >= front && !filled.has(i) ? [i] : []))
    expect(blank.length).toBeGreaterThan(20)
    for (const i of [1, ...blank]) {
      expect(pages[i]?.glyphs).toEqual([])
      expect(pages[i]?.rulings).toEqual([])
      expect(tags[i]?.reading.sequences).toEqual([])
    }
  })

  it('keeps the binding edge clear and the number outside, left on left-hand pages', async () => {
    const front = frontOf(duplex)
    const pages = await readPages(duplex.bytes)
    for (const { page = 0, pages: own } of duplex.forms) {
      for (let number = page; number < page + own; number++) {
        const { width, height, glyphs, rulings } = pages[front + number - 1] ?? failing()
        const right = number % 2 === 1
        const upright = height > width
        // Across the edge that is bound: the left or right one, or the head or foot of a landscape page.
        const drawn = glyphs.flatMap(({ x, baseline, width: w, size, turned }) =>
          upright ? [x, x + w] : turned ? [baseline, baseline + w] : [baseline - size, baseline],
        )
        const across = upright ? 'vertical' : 'horizontal'
        const ruled = rulings.flatMap(({ at, from, to, direction }) =>
          direction === across ? [at] : [from, to],
        )
        const far = upright ? width : height
        const clear = [...drawn, ...ruled].map(at => (right ? at : far - at))
        expect(Math.min(...clear)).toBeGreaterThanOrEqual(25 * MM - 0.5)
        const dash = glyphs.at(-1)
        expect(dash?.text).toBe('—')
        const along = upright ? (dash?.x ?? 0) / width : (dash?.baseline ?? 0) / height
        expect(right ? along > 0.7 : along < 0.3).toBe(true)
      }
    }
  })
})

function asForm(seed: object): object {
  return { form: 'shanghai-project-target', ...seed }
}

function textIn(element: Element): string {
  return elementsIn(element)
    .map(({ text }) => text)
    .join('')
}

function failing(): never {
  throw new Error('there is no such page')
}

/** The attached files by their names, in the order of the name tree. */
function attachedTo(pdf: InspectedPdf): ReadonlyMap<string, Uint8Array> {
  const names = pdf.dict('Root', 'Names', 'EmbeddedFiles').get('Names')
  const entries = Array.isArray(names) ? names : []
  const files = new Map<string, Uint8Array>()
  for (let i = 0; i < entries.length; i += 2) {
    const specification = asDict(pdf.resolve(entries[i + 1]))
    const reference = asDict(pdf.resolve(specification.get('EF'))).get('F')
    files.set(textOf(entries[i]), pdf.stream(reference))
  }
  return files
}
