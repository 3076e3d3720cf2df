/** Filled forms in web pages: as programs write them, as Word and Excel save them, damaged and hostile. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/geometry/limits.ts'
import { readHtml } from '../../src/readers/html.ts'
import { decodeHtml } from '../../src/readers/html-encoding.ts'
import { importFile } from '../../src/readers/import-file.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import { readXls } from '../../src/readers/sheets/workbook/xls.ts'
import { seeds } from '../seeds.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { type DamageKind, damages } from './damage.ts'
import {
  codesOf,
  drawnMarkdown,
  drawnSeeds,
  excelPage,
  gbk,
  pageOf,
  plainPage,
  wordPage,
} from './filled-forms.ts'
import { forms, seedParts, seedText } from './known-forms.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const importPage = (html: string, file = 'x.html') => importFile(utf8(html), { file, forms, readXls })

async function textsOf(html: string): Promise<readonly (readonly string[])[]> {
  const read = await readHtml(html)
  return read.ok ? read.value.rows.map(row => row.cells.map(cell => cell.text)) : []
}

async function columnsOf(html: string): Promise<readonly string[]> {
  const read = await readHtml(html)
  return read.ok ? read.value.rows.flatMap(row => row.cells.map(cell => `${cell.text}${cell.column}`)) : []
}

describe('forms in a web page', () => {
  for (const [name, style] of Object.entries({ plainPage, wordPage, excelPage })) {
    it(`come back as they were printed: ${name}`, async () => {
      const bytes = style === plainPage ? utf8(pageOf(drawnSeeds, style)) : gbk(pageOf(drawnSeeds, style))
      const { declarations, findings } = await importFile(bytes, { file: 'x.htm', forms, readXls })
      expect(declarations.map(form => form.data)).toEqual(seeds)
      expect(findings).toEqual([])
      for (const form of declarations) expect(form.findings).toEqual([])
    })
  }

  it('come back from the damaged tables of the seeds', async () => {
    const { declarations } = await importPage(pageOf([drawnMarkdown(seedText)], plainPage))
    expect(declarations.map(form => form.data)).toEqual(seeds)
    expect(declarations.flatMap(form => form.findings.map(f => f.code))).toEqual(['reader.cell-split'])
  })

  const kinds: readonly DamageKind[] = ['drop', 'double', 'glue', 'swap-next', 'drop-row']
  it.each(kinds)('read like Markdown with the same damage, and say the same: %s', async kind => {
    const all = seedParts.flatMap(part => [...damages(part, kind)]).filter((_, index) => index % 5 === 0)
    for (const { text, where } of all) {
      const page = await importPage(pageOf([drawnMarkdown(text)], plainPage))
      const markdown = importForms(text, { forms })
      expect(
        page.declarations.map(form => form.data),
        where,
      ).toEqual(markdown.declarations.map(form => form.data))
      expect(page.declarations.map(codesOf), where).toEqual(markdown.declarations.map(codesOf))
    }
  })

  it('have the line of the page as their place', async () => {
    const page = pageOf(drawnSeeds, plainPage)
    const { declarations } = await importPage(page)
    const line = page.slice(0, page.indexOf('工伤鉴定')).split('\n').length
    expect(line).toBeGreaterThan(3)
    expect(declarations[0]?.source.locate('name')).toMatchObject({ file: 'x.html', line })
  })

  it('are found where a table lays out the page', async () => {
    const page = pageOf(drawnSeeds.slice(0, 1), {
      ...plainPage,
      head: '<table><tr><td>导航</td><td>',
      tail: '</td></tr></table>',
    })
    const { declarations, findings } = await importPage(page)
    expect(declarations.map(form => form.data)).toEqual(seeds.slice(0, 1))
    expect(findings).toMatchObject([{ code: 'reader.outside', facts: { texts: ['导航'] } }])
  })

  it('say where the thread was lost, and keep what they have', async () => {
    const [form = []] = drawnSeeds
    const cut = form.map(part => (typeof part === 'string' ? part : part.slice(0, 3)))
    const { declarations } = await importPage(pageOf([cut], plainPage))
    expect(declarations[0]?.data).toMatchObject({ name: '工伤鉴定', start: '2024-01-01' })
    const lost = declarations[0]?.findings.find(f => f.code === 'reader.thread-lost')
    expect(lost?.facts).toMatchObject({ after: '计划完成日期' })
  })
})

describe('the text of a page', () => {
  it('has blanks as a browser shows them', async () => {
    const html = '<p>费用\n  执行 <b>合理</b>&nbsp;合规\n2024 \n 年</p><p> &ge;15&#40;元&#x29;<br>及时</p>'
    expect(await textsOf(html)).toEqual([['费用执行 合理 合规 2024 年'], ['≥15(元)'], ['及时']])
  })

  it('has no scripts, styles, comments and titles in it, and what is deleted is named', async () => {
    const html =
      '<title>T</title><script>"<td>"</script><style>p{}</style><!--c--><p>甲<del>乙</del><ins>丙</ins></p>'
    expect(await textsOf(html)).toEqual([['甲丙']])
    expect((await readHtml(html)).findings).toMatchObject([
      { code: 'reader.deleted-text', facts: { texts: ['乙'] } },
    ])
  })

  it('goes on behind a deletion that does not end', async () => {
    expect(await textsOf('<table><tr><td><del>甲<td>乙<del>丙</td></tr></table><p>丁</p>')).toEqual([
      ['', '乙'],
      ['丁'],
    ])
  })

  it('has the values of text fields in it', async () => {
    expect(await textsOf('<p>项目名称<input value="甲&amp;乙"><input type=hidden value=x></p>')).toEqual([
      ['项目名称甲&乙'],
    ])
  })

  it('lacks the numbers of ordered lists, and says so', async () => {
    const read = await readHtml('<ol><li>甲<ul><li>丙</ul><li>乙</ol><ul><li>丙</ul>')
    expect(read.findings).toMatchObject([{ code: 'reader.numbering-lost', facts: { count: 2 } }])
  })

  it('counts columns over merged cells', async () => {
    const html =
      '<table><tr><td rowspan=2>a<td colspan=2>b<th rowspan=0>c<tr><td>d<td>e<td>f</table>' +
      '<table><tr><td colspan=x>a<td rowspan=-1>b</table>'
    expect(await columnsOf(html)).toEqual(['a0', 'b1', 'c3', 'd1', 'e2', 'f4', 'a0', 'b1'])
  })

  it('stays in its cell whatever formatting is nested badly', async () => {
    expect(await textsOf('<table><tr><td><b>甲</td><td></b>乙</i></td></tr></table>')).toEqual([['甲', '乙']])
  })
})

describe('the encoding of a page', () => {
  const produced = Uint8Array.from([0xb2, 0xfa, 0xb3, 0xf6])
  const page = (head: string, bytes: Uint8Array) => Uint8Array.from([...utf8(head), ...bytes])
  it.each([
    ['declared by Word', '<meta http-equiv=Content-Type content="text/html; charset=gb2312">'],
    ['declared as HTML 5 does', '<meta charset="GBK">'],
    ['not declared', '<p>'],
    ['declared wrongly', '<meta charset=utf-8>'],
  ])('is GB 18030: %s', (_, head) => {
    expect(decodeHtml(page(head, produced))).toMatchObject({ ok: true, value: `${head}产出` })
  })

  it('has the characters that GB 2312 lacks, whatever the page calls itself', () => {
    const rare = page('<meta charset=gb2312>', Uint8Array.from([0x95, 0x32, 0x82, 0x36]))
    expect(decodeHtml(rare)).toMatchObject({ value: '<meta charset=gb2312>\u{20000}' })
  })

  it('is that of the byte order mark', () => {
    expect(decodeHtml(Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0]))).toMatchObject({ value: '<p' })
    expect(decodeHtml(page('\uFEFF<meta charset=gbk>', utf8('产出')))).toMatchObject({
      value: '<meta charset=gbk>产出',
    })
  })

  it('is a finding where nothing fits', () => {
    const unknown = decodeHtml(page('<meta charset=klingon>', Uint8Array.from([0xff, 0xff])))
    expect(unknown.findings).toMatchObject([
      { code: 'reader.encoding-unknown', facts: { declared: 'klingon' } },
    ])
  })
})

describe('a hostile page', () => {
  it.each([
    ['formatting without end', '<b id=1><i>'.repeat(300_000)],
    ['tables inside tables', '<table><tr><td>x'.repeat(100_000)],
    ['a tag of attributes', `<td ${'a=1 '.repeat(500_000)}>`],
    ['huge spans', `<table>${'<tr><td colspan=999999999 rowspan=999999999>x'.repeat(50_000)}`],
    ['paragraphs', '<p>'.repeat(500_000)],
    ['unclosed comments', '<!--'.repeat(300_000)],
    ['entities', '&amp'.repeat(500_000)],
  ])('is read in bounded time: %s', async (_, html) => {
    const before = cpuMs()
    const { declarations, findings } = await importPage(`<html>${html}`)
    expect(cpuMs() - before).toBeLessThan(10_000)
    expect(declarations).toEqual([])
    expect(findings.map(f => f.code)).toContain('reader.no-form')
  })

  it('is read up to the limit of cells', async () => {
    const read = await readHtml(`<table>${'<tr><td>x<td>'.repeat(LIMITS.sourceCells / 2 + 2)}`)
    expect(read.ok && read.value.beyond).toMatchObject({ line: 1 })
  })

  it('never throws', async () => {
    const pieces = [
      '<table>',
      '<tr>',
      '<td rowspan=2>',
      '</table>',
      '</td>',
      '甲',
      '<del>',
      '<li>',
      '<!--',
      '&#55296;',
      '<ol>',
      '"',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 }),
        async parts => {
          const read = await readHtml(parts.join(''))
          expect(read.ok).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
