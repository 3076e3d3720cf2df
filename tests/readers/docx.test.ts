/** Filled forms in Word documents: merged as the official form is, damaged, with tracked changes, hostile. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx.ts'
import { importFile } from '../../src/readers/import-file.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import { readXls } from '../../src/readers/sheets/workbook/xls.ts'
import { seeds } from '../seeds.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { type DamageKind, damages } from './damage.ts'
import { codesOf, docxOf, docxWith, drawnMarkdown, drawnSeeds, paragraph } from './filled-forms.ts'
import { forms, seedParts, seedText } from './known-forms.ts'

const importDocx = (bytes: Uint8Array, file = 'x.docx') => importFile(bytes, { file, forms, readXls })

function rowsOf(body: string): readonly (readonly string[])[] {
  const read = readDocx(docxWith(body))
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.value.rows.map(row =>
    row.cells.map(cell => (row.table === undefined ? cell.text : `${cell.text}@${cell.column}`)),
  )
}

const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

describe('forms in a Word document', () => {
  it('come back as they were printed', async () => {
    const { declarations, findings } = await importDocx(docxOf(drawnSeeds))
    expect(declarations.map(form => form.data)).toEqual(seeds)
    expect(findings).toEqual([])
    for (const form of declarations) expect(form.findings).toEqual([])
  })

  it('come back from the damaged tables of the seeds', async () => {
    const { declarations } = await importDocx(docxOf([drawnMarkdown(seedText)]))
    expect(declarations.map(form => form.data)).toEqual(seeds)
  })

  const kinds: readonly DamageKind[] = ['blank', 'double', 'glue-blank', 'swap-below']
  it.each(kinds)('read like Markdown with the same damage, and say the same: %s', async kind => {
    const all = seedParts.flatMap(part => [...damages(part, kind)]).filter((_, index) => index % 6 === 0)
    for (const { text, where } of all) {
      const document = await importDocx(docxOf([drawnMarkdown(text)]))
      const markdown = importForms(text, { forms })
      expect(
        document.declarations.map(form => form.data),
        where,
      ).toEqual(markdown.declarations.map(form => form.data))
      expect(document.declarations.map(codesOf), where).toEqual(markdown.declarations.map(codesOf))
    }
  })

  it('come back where a program fills every slot of a merged cell', async () => {
    let above = ''
    const repeating = drawnSeeds.map(form =>
      form.map(part => {
        if (typeof part === 'string') return part
        const texts = new Map<number, string>()
        return part.map(slots =>
          slots.map(slot => {
            above = slot.continues ? (texts.get(slot.column) ?? '') : slot.text
            texts.set(slot.column, above)
            return { ...slot, text: above }
          }),
        )
      }),
    )
    const { declarations } = await importDocx(docxOf(repeating))
    expect(declarations.map(form => form.data)).toEqual(seeds)
    for (const form of declarations) expect(form.findings).toEqual([])
  })

  it('have their table and cell as their place', async () => {
    const { declarations } = await importDocx(docxOf(drawnSeeds))
    expect(declarations[1]?.source.locate('name')).toEqual({ file: 'x.docx', cell: 'T2!C1' })
  })
})

describe('the text of a Word document', () => {
  it('is that of its paragraphs and cells, with columns counted over merged cells', () => {
    const table =
      `<w:tbl><w:tr>${cell(paragraph('甲'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}${cell(paragraph('乙'))}</w:tr>` +
      `<w:tr>${cell(paragraph(''), '<w:gridSpan w:val="2"/><w:vMerge/>')}${cell(paragraph('丙') + paragraph('丁'))}</w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('<w:p/>')}${cell(paragraph('戊'))}</w:tr></w:tbl>`
    expect(rowsOf(paragraph('标题') + table)).toEqual([
      ['标题'],
      ['甲@0', '乙@2'],
      ['@0', '丙\n丁@2'],
      ['@2', '戊@3'],
    ])
  })

  it('is taken as it stands after tracked changes, and what was deleted is named', () => {
    const body =
      `<w:p>${run('完成')}<w:del w:id="1"><w:r><w:br/><w:delText>2000</w:delText></w:r></w:del>` +
      `<w:ins w:id="2">${run('3000')}</w:ins><w:moveFrom w:id="3">${run('移走')}</w:moveFrom>${run('件')}</w:p>`
    expect(rowsOf(body)).toEqual([['完成3000件']])
    const read = readDocx(docxWith(body))
    expect(read.findings).toMatchObject([{ code: 'reader.deleted-text', facts: { texts: ['2000'] } }])
  })

  it('has tabs, breaks, symbols, fields and text boxes in it, each once', () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`
    const body =
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/>` +
      `<w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:instrText>PAGE</w:instrText></w:r></w:p>` +
      `<w:p><mc:AlternateContent xmlns:mc="x"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(rowsOf(body)).toEqual([['甲 乙'], ['-\uf0fe'], ['框']])
  })

  it('lacks automatic numbers, and says so', () => {
    const numbered = (id: string) =>
      `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`
    const read = readDocx(
      docxWith(
        paragraph('甲', numbered('3')) + paragraph('乙', numbered('0')) + paragraph('', numbered('3')),
      ),
    )
    expect(read.findings).toMatchObject([
      { code: 'reader.numbering-lost', facts: { count: 1 }, at: { line: 1 } },
    ])
  })

  it('has the rows of a table in a cell behind what stands before them', () => {
    const inner = `<w:tbl><w:tr>${cell(paragraph('内'))}</w:tr></w:tbl>`
    const table = `<w:tbl><w:tr>${cell(paragraph('前'))}${cell(paragraph('上') + inner + paragraph('下'))}${cell(paragraph('后'))}</w:tr></w:tbl>`
    expect(rowsOf(table)).toEqual([['前@0'], ['上'], ['内@0'], ['下'], ['后@2']])
  })
})

describe('a document that is none, or means harm', () => {
  const problemOf = (bytes: Uint8Array) => readDocx(bytes).findings.map(f => f.facts)

  it('is refused', () => {
    expect(problemOf(strToU8('PK no archive'))).toEqual([{ problem: 'archive' }])
    expect(problemOf(zipSync({ 'a.txt': strToU8('x') }))).toEqual([{ problem: 'no-text' }])
    expect(problemOf(docxOf(drawnSeeds).slice(0, -40))).toEqual([{ problem: 'archive' }])
    expect(problemOf(docxWith('<w:p>'))).toEqual([{ problem: 'content' }])
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    expect(problemOf(docxWith(paragraph('&e;'), entity))).toEqual([{ problem: 'entities' }])
    expect(problemOf(docxWith('<w:sdt>'.repeat(2000)))).toEqual([{ problem: 'too-deep' }])
  })

  it('is no bomb', () => {
    const bomb = docxWith('<w:p/>'.repeat(45_000_000))
    expect(bomb.length).toBeLessThan(2_000_000)
    const before = cpuMs()
    expect(problemOf(bomb)).toEqual([{ problem: 'inflates' }])
    expect(cpuMs() - before).toBeLessThan(5000)
  })

  it('never throws, whatever its bytes', async () => {
    const whole = docxOf(drawnSeeds.slice(0, 1))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async changes => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          const { declarations, findings } = await importDocx(bytes)
          expect(declarations.length + findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever its markup', () => {
    const pieces = [
      '<w:tbl>',
      '<w:tr>',
      '<w:tc>',
      '<w:tcPr><w:vMerge/></w:tcPr>',
      '<w:p>',
      run('甲'),
      '<w:del>',
      '</w:tbl>',
      '</w:tc>',
      '<w:pPr>',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        const bytes = docxWith(closed(parts))
        expect(readDocx(bytes).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** Well-formed markup of the same elements in any nesting: what does not close is closed, in order. */
function closed(parts: readonly string[]): string {
  const open: string[] = []
  let markup = ''
  for (const part of parts) {
    const [, slash, name = ''] = /^<(\/?)(w:\w+)>$/.exec(part) ?? []
    if (slash === '/' && open.at(-1) !== name) continue
    if (slash === '/') open.pop()
    else if (name !== '') open.push(name)
    markup += part
  }
  return (
    markup +
    open
      .reverse()
      .map(name => `</${name}>`)
      .join('')
  )
}
