/** What a screen reader says of each cell: its headers by ISO 32000-2, 14.8.4.8.3, and its text. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { longSeed, type Seed, seeds } from '../seeds.ts'
import { inspectPdf } from '../support/inspect-pdf.ts'
import { announced, elementsIn, placeCells, readTags } from './tags.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function tagsOf(data: unknown, template?: string) {
  const printed = await press.render(data, { template })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return readTags(inspectPdf(printed.bytes))
}

async function heard(data: unknown, template?: string): Promise<readonly string[]> {
  const { top } = await tagsOf(data, template)
  const tables = top.flatMap(elementsIn).filter(({ role }) => role === 'Table')
  return tables.flatMap(table => {
    const cells = placeCells(table)
    return cells.map(cell => [...announced(cell, cells), cell.element.text].join(', '))
  })
}

const money = (amount: string | null) => (amount === null ? '' : amount.replace(/\B(?=(\d{3})+\.)/g, ','))

/** Every cell of the official form, in reading order. */
function official(s: Seed): readonly string[] {
  const { project, annual } = s.funds
  const pair = (label: string, value: string) => [label, `${label}, ${value}`]
  const fund = (label: string, value: string | null) => [
    `项目资金（元）, ${label}`,
    `项目资金（元）, ${label}, ${money(value)}`,
  ]
  const goal = (label: string) => `项目绩效目标, ${label}`
  return [
    ...pair('项目名称', s.name),
    ...pair('项目性质', s.nature),
    ...pair('项目类别', s.category),
    ...pair('主管部门', s.department),
    ...pair('实施单位', s.unit),
    ...pair('计划开始日期', s.start),
    ...pair('计划完成日期', s.end),
    '项目资金（元）',
    ...fund('项目资金总额', project.total),
    ...fund('年度资金申请总额', annual.total),
    ...fund('其中：财政资金', project.fiscal),
    ...fund('其中：当年财政拨款', annual.appropriation),
    ...fund('上年结转资金', annual.carryover),
    ...fund('其他资金', project.other),
    ...fund('其他资金', annual.other),
    '项目绩效目标',
    goal('项目总目标'),
    goal('年度总体目标'),
    `${goal('项目总目标')}, ${s.goals.project}`,
    `${goal('年度总体目标')}, ${s.goals.annual}`,
    '绩效指标',
    ...['一级指标', '二级指标', '三级指标', '年度(/项目)指标值'].map(label => `绩效指标, ${label}`),
    ...s.indicators.flatMap((one, i) => indicator(s, one, i)),
  ]
}

function indicator(s: Seed, one: Seed['indicators'][number], i: number): readonly string[] {
  const { level1, level2, name, target: t } = one
  const above = s.indicators[i - 1]
  const same1 = above?.level1 === level1
  const same2 = same1 && above?.level2 === level2
  const target = typeof t === 'string' ? t : `${t.operator}${Number(t.value).toFixed(2)}(${t.unit})`
  return [
    ...(same1 ? [] : [`绩效指标, 一级指标, ${level1}`]),
    ...(same2 ? [] : [`二级指标, 绩效指标, ${level1}, ${level2}`]),
    `三级指标, 绩效指标, ${level1}, ${level2}, ${name}`,
    `年度(/项目)指标值, 绩效指标, ${level1}, ${level2}, ${name}, ${target}`,
  ]
}

describe('what is heard of the official form', () => {
  for (const [i, seed] of seeds.entries()) {
    it(`is right in every cell of seed ${i + 1}`, async () => {
      expect(await heard({ form: 'shanghai-project-target', ...seed })).toEqual(official(seed))
    })
  }

  it('names levels and name before an indicator’s value', async () => {
    const all = await heard({ form: 'shanghai-project-target', ...seeds[0] })
    expect(
      all.filter(text => text.endsWith('绩效指标, 产出指标, 数量指标, 完成鉴定任务件数, ≥3000.00(件)')),
    ).toHaveLength(1)
  })

  it('is one table over three pages, its copies not heard', async () => {
    const seed = longSeed(57)
    const { top, pages } = await tagsOf({ form: 'shanghai-project-target', ...seed })
    expect(pages).toHaveLength(3)
    const all = top.flatMap(elementsIn)
    expect(all.filter(({ role }) => role === 'Table')).toHaveLength(1)
    expect(await heard({ form: 'shanghai-project-target', ...seed })).toEqual(official(seed))
    const copies = pages[1]?.reading.sequences
      .filter(one => one.artifact)
      .map(one => one.text)
      .join('')
    expect(copies).toContain('一级指标')
  })

  it('starts with the title as a heading, then the year', async () => {
    const { top } = await tagsOf({ form: 'shanghai-project-target', ...seeds[0] })
    const [document] = top
    expect(document?.kids.map(({ role, text }) => [role, text]).slice(0, 2)).toEqual([
      ['H1', '财政项目支出绩效目标申报表'],
      ['P', '(2024年度)'],
    ])
  })
})

const head = (more: string) => `---\nform: sample\n${more}\n---\n`

describe('what is heard of other grids', () => {
  it('takes a row’s name for its heading, its codes not, under two levels of columns', async () => {
    const template = `${head('columns: [2em, 2em, 1fr, 6em, 6em]')}
| 科目编码 | < | 科目名称 | 收入预算 | < | {header}
| 类 | 款 | ^ | 合计 | 拨款 | {header}
| {rows[].a} | {rows[].b} | {rows[].name} | {rows[].sum:money} | {rows[].grant:money} |
| 合计 | < | < | {sum:money} | {grant:money} |
`
    const rows = [{ a: '208', b: '01', name: '行政运行', sum: '3.00', grant: '2.00' }]
    const all = await heard({ rows, sum: '3.00', grant: '2.00' }, template)
    expect(all).toEqual([
      '科目编码',
      '科目名称',
      '收入预算',
      '科目编码, 类',
      '科目编码, 款',
      '收入预算, 合计',
      '收入预算, 拨款',
      '科目编码, 类, 208',
      '科目编码, 款, 01',
      '科目名称, 行政运行',
      '收入预算, 合计, 行政运行, 3.00',
      '收入预算, 拨款, 行政运行, 2.00',
      '合计',
      '收入预算, 合计, 合计, 3.00',
      '收入预算, 拨款, 合计, 2.00',
    ])
  })

  it('is no heading that is a figure, a dash or blank, and no value’s beyond another’s label', async () => {
    const template = `${head('columns: [4em, 5em, 5em, 5em]')}
| 资金 | | 预算数 | 分值 |
| ^ | 总额 | {total:money} | 10 |
| ^ | 其他 | {other:money} | — |
| 名称 | {name} | 类别 | {kind} |
`
    const all = await heard({ total: '1.00', other: '0.00', name: '甲', kind: '乙' }, template)
    expect(all).toEqual([
      '资金',
      '资金, ',
      '资金, 预算数',
      '资金, 分值',
      '资金, 总额',
      '预算数, 资金, 总额, 1.00',
      '分值, 资金, 总额, 10',
      '资金, 其他',
      '预算数, 资金, 其他, 0.00',
      '分值, 资金, 其他, —',
      '名称',
      '名称, 甲',
      '类别',
      '类别, 乙',
    ])
  })

  it('does not head one array with another beside it', async () => {
    const template = `${head('columns: [4em, 5em, 5em, 5em, 5em]')}
| 一级指标 | 中期指标 | 指标值 | 年度指标 | 指标值 | {header}
| {rows[].level} | {rows[].term[].name} | {rows[].term[].value} | {rows[].annual[].name} | {rows[].annual[].value} |
`
    const rows = [
      { level: '产出', term: [{ name: '甲', value: '1' }], annual: [{ name: '乙', value: '2' }] },
      { level: '效益', term: [{ name: '丙', value: '3' }], annual: [] },
    ]
    const all = await heard({ rows }, template)
    expect(all.slice(5)).toEqual([
      '一级指标, 产出',
      '中期指标, 产出, 甲',
      '指标值, 产出, 甲, 1',
      '年度指标, 产出, 乙',
      '指标值, 产出, 乙, 2',
      '一级指标, 效益',
      '中期指标, 效益, 丙',
      '指标值, 效益, 丙, 3',
      '年度指标, ',
      '指标值, ',
    ])
  })

  it('reads a vertical and a distributed label as a word, and boxes as chosen or not', async () => {
    const template = `${head('columns: [2em, 8em, 1fr]')}
| 项目绩效目标 {.vertical} | 主管部门 {.distribute} | {kind:check(新增,延续)} |
`
    const [first, second, third] = await heard({ kind: '新增' }, template)
    expect(first).toBe('项目绩效目标')
    expect(second).toBe('主管部门')
    expect(third).toContain('已选新增')
    expect(third).toContain('未选延续')
  })
})
