import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BoundForm } from '../../../src/grid/types.ts'
import { createPress, type Press } from '../../../src/index.ts'
import { escapeHtml } from '../../../src/writers/html/escape.ts'
import type { Report, ReportEntry, ReportFinding } from '../../../src/writers/html/types.ts'
import { writeReport } from '../../../src/writers/html/write-report.ts'
import { seeds } from '../../seeds.ts'
import { assertBalanced, type Tag, tagsOf, textOf, valuesOf } from './markup.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const words: Report['words'] = {
  contents: '各份申报',
  columns: {
    number: '序号',
    name: '申报',
    verdict: '结果',
    error: '错误',
    warning: '提醒',
    info: '说明',
    source: '文件',
  },
  files: '文件',
  findings: '问题',
  nothing: '没有发现问题。',
  form: '表格',
  noForm: '不能填入表格。',
  hint: '办法',
  colon: '：',
  back: '回到目录',
}

const finding = (path: string | undefined, over: Partial<ReportFinding> = {}): ReportFinding => ({
  severity: 'warning',
  word: '提醒',
  code: 'rule.cost-floor',
  text: '是下限',
  hint: '改为上限',
  place: '某处',
  position: 'a.json:1:2',
  path,
  ...over,
})

const entry = (over: Partial<ReportEntry> = {}): ReportEntry => ({
  name: '工伤鉴定',
  source: 'a.json',
  verdict: '可以打印',
  summary: '错误 0 个',
  counts: { error: 0, warning: 1, info: 0 },
  findings: [],
  form: undefined,
  ...over,
})

const report = (...entries: readonly ReportEntry[]): Report => ({
  language: 'zh-CN',
  title: '检查结果',
  summary: '共 1 份',
  general: [],
  entries,
  words,
})

async function formOf(over: object = {}): Promise<BoundForm> {
  const { form } = await press.examine({ form: 'shanghai-project-target', ...seeds[0], ...over })
  if (form === undefined) throw new Error('the seed does not parse')
  return form
}

/** Tables as lists of rows of cells. */
function cellsOf(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter(({ name, end }) => !end && (name === 'td' || name === 'th'))
}

describe('a report', () => {
  it('is whole, balanced and names its language', async () => {
    const html = writeReport(
      report(entry({ form: await formOf(), findings: [finding('indicators[0].target')] }), entry()),
    )
    const tags = tagsOf(html.replace(/<style>[\s\S]*<\/style>/, ''))
    assertBalanced(tags)
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true)
    expect(tags.filter(tag => !tag.end).map(tag => tag.name)).toEqual(
      expect.arrayContaining(['title', 'h1', 'h2', 'h3', 'main', 'nav']),
    )
    const headings = tags.filter(tag => !tag.end && /^h\d$/.test(tag.name)).map(tag => tag.name)
    expect(headings).toEqual(['h1', 'h2', 'h2', 'h3', 'h3', 'h2', 'h3', 'h3'])
  })

  it('needs nothing from elsewhere and runs nothing', async () => {
    const html = writeReport(report(entry({ form: await formOf() })))
    const tags = tagsOf(html.replace(/<style>[\s\S]*<\/style>/, ''))
    const names = new Set(tags.map(tag => tag.name))
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'])
      expect(names).not.toContain(name)
    expect(html).not.toMatch(/https?:|url\(|@import|javascript:|\son[a-z]+=/i)
    expect(html).toContain("default-src 'none'")
  })

  it('links what it says, and no id stands twice', async () => {
    const findings = [
      finding('indicators[0].target'),
      finding('indicators'),
      finding('year'),
      finding(undefined),
    ]
    const html = writeReport({
      ...report(entry({ form: await formOf(), findings }), entry({ form: await formOf(), findings })),
      general: findings,
    })
    const tags = tagsOf(html.replace(/<style>[\s\S]*<\/style>/, ''))
    const ids = valuesOf(tags, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [
      ...valuesOf(tags, 'href').map(href => href.replace(/^#/, '')),
      ...['aria-labelledby', 'headers']
        .flatMap(name => valuesOf(tags, name))
        .flatMap(value => value.split(' ')),
    ]
    expect(targets.filter(id => !ids.includes(id))).toEqual([])
    expect(targets.length).toBeGreaterThan(40)
  })

  it('is the same for the same input', async () => {
    const make = async () => writeReport(report(entry({ form: await formOf(), findings: [finding('name')] })))
    expect(await make()).toBe(await make())
  })
})

describe('a finding', () => {
  it('stands in words in its cell, linked both ways', async () => {
    const form = await formOf()
    const html = writeReport(
      report(entry({ form, findings: [finding('indicators[0].target', { text: '甲<乙' })] })),
    )
    const [, cell = ''] = /<p><a href="#(d1-c[\d-]+)">某处<\/a><\/p>/.exec(html) ?? []
    expect(textOf(html, cell)).toBe('≥15.00(元) 提醒：甲<乙')
    expect(html).toContain('<a class="mark warning" href="#d1-f1">')
    expect(textOf(html, 'd1-f1')).toContain('提醒：甲<乙')
    expect(textOf(html, 'd1-f1')).toContain('办法：改为上限')
    expect(textOf(html, 'd1-f1')).toContain('a.json:1:2 · rule.cost-floor')
  })

  it('of a part of a value, of a merged cell and of a line above the table stands there', async () => {
    const form = await formOf()
    const paths = ['indicators[1].target.unit', 'indicators[3].level1', 'year']
    const html = writeReport(report(entry({ form, findings: paths.map(path => finding(path)) })))
    const cells = [...html.matchAll(/<p><a href="#(d1-c[\d-]+)">/g)].map(([, id = '']) => textOf(html, id))
    expect(cells).toEqual(['≥1487.00(件) 提醒：是下限', '产出指标 提醒：是下限', '(2024年度) 提醒：是下限'])
  })

  it('that has no cell stands in the list alone', async () => {
    const html = writeReport(
      report(entry({ form: await formOf(), findings: [finding('indicators'), finding('nowhere[1].x')] })),
    )
    expect(html).not.toContain('class="mark')
    expect(html.match(/<li id="d1-f/g)).toHaveLength(2)
  })

  it('is told without a table where the declaration does not parse', () => {
    const html = writeReport(report(entry({ findings: [finding('name')] })))
    expect(html).toContain('不能填入表格。')
    expect(html).not.toContain('<table class="form">')
    expect(writeReport(report(entry()))).toContain('没有发现问题。')
  })
})

describe('the table', () => {
  it('has the cells, spans and header cells of the form', async () => {
    const form = await formOf()
    const grid = form.blocks.find(block => block.kind === 'grid')
    const html = writeReport(report(entry({ form })))
    const table = html.slice(html.indexOf('<table class="form">'), html.lastIndexOf('</table>'))
    const cells = cellsOf(tagsOf(`${table}</table>`))
    expect(cells).toHaveLength(grid?.cells.length ?? 0)
    const slots = cells.reduce(
      (sum, { attributes }) =>
        sum + Number(attributes.get('rowspan') ?? 1) * Number(attributes.get('colspan') ?? 1),
      0,
    )
    expect(slots).toBe(8 * (10 + 16))
    const heads = cells.filter(({ name }) => name === 'th')
    expect(heads.every(({ attributes }) => ['row', 'col'].includes(attributes.get('scope') ?? ''))).toBe(true)
  })

  it('names the headers of each value', async () => {
    const html = writeReport(
      report(
        entry({
          form: await formOf(),
          findings: ['funds.project.total', 'goals.annual', 'indicators[2].target', 'name'].map(path =>
            finding(path),
          ),
        }),
      ),
    )
    const spots = [...html.matchAll(/<p><a href="#(d1-c[\d-]+)">/g)].map(([, id = '']) => id)
    const tags = tagsOf(html.replace(/<style>[\s\S]*<\/style>/, ''))
    const headers = spots.map(spot => {
      const cell = tags.find(({ attributes }) => attributes.get('id') === spot)
      return (cell?.attributes.get('headers') ?? '')
        .split(' ')
        .map(id => textOf(html, id).replaceAll('\n', ''))
    })
    expect(headers).toEqual([
      ['项目资金总额', '项目资金（元）'],
      ['年度总体目标'],
      ['数量指标', '产出指标', '绩效指标', '年度(/项目)指标值'],
      ['项目名称'],
    ])
  })
})

describe('texts of strangers', () => {
  it('stay texts', async () => {
    const evil = `</td></table><script>alert('1')</script><img src=x onerror="alert(1)">&amp;`
    const form = await formOf({ name: evil, goals: { project: evil, annual: 'x' } })
    const one = entry({
      name: evil,
      source: evil,
      verdict: evil,
      form,
      findings: [finding('name', { text: evil, hint: evil, place: evil, position: evil })],
    })
    const html = writeReport({ ...report(one), title: evil, general: [finding(undefined, { text: evil })] })
    const tags = tagsOf(html.replace(/<style>[\s\S]*<\/style>/, ''))
    assertBalanced(tags)
    expect(tags.map(tag => tag.name)).not.toContain('script')
    expect(tags.map(tag => tag.name)).not.toContain('img')
    expect(textOf(html, 'top')).toBe(evil)
  })

  it('are never markup, whatever they are', () => {
    const any = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ';'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(any, text => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })

  it('lose what HTML cannot hold', () => {
    expect(escapeHtml('a\u0000b\u001bc\ud800d\te\r\nf𠮷')).toBe('a\ufffdb\ufffdc\ufffdd\te\nf𠮷')
  })
})
