/**
 * The official topology, read back out of the printed page: 8 columns × (10 + N) rows, every merge and
 * every text equal to the declaration's.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../src/index.ts'
import { longSeed, type Seed, type SeedIndicator, seeds } from './seeds.ts'
import { readGrid } from './support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(seed: Seed) {
  const printed = await press.render({ form: 'shanghai-project-target', ...seed })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return (await readGrid(printed.bytes)).pages
}

const money = (amount: string | null) => (amount === null ? '' : amount.replace(/\B(?=(\d{3})+\.)/g, ','))
const target = (t: SeedIndicator['target']) =>
  typeof t === 'string' ? t : `${t.operator}${Number(t.value).toFixed(2)}(${t.unit})`

/** The form as the bureau draws it: `<` belongs to the slot on its left, `^` to the one above. */
function drawn(s: Seed): string[][] {
  const { project, annual } = s.funds
  return [
    ['项目名称', '<', s.name, '<', '项目性质', s.nature, '项目类别', s.category],
    ['主管部门', '<', s.department, '<', '实施单位', s.unit, '<', '<'],
    ['计划开始日期', '<', s.start, '<', '计划完成日期', s.end, '<', '<'],
    [
      '项目资金（元）',
      '<',
      '项目资金总额',
      '<',
      money(project.total),
      '年度资金申请总额',
      '<',
      money(annual.total),
    ],
    [
      '^',
      '^',
      '其中：财政资金',
      '<',
      money(project.fiscal),
      '其中：当年财政拨款',
      '<',
      money(annual.appropriation),
    ],
    ['^', '^', '^', '^', '^', '上年结转资金', '<', money(annual.carryover)],
    ['^', '^', '其他资金', '<', money(project.other), '其他资金', '<', money(annual.other)],
    ['项目绩效目标', '项目总目标', '<', '<', '<', '年度总体目标', '<', '<'],
    ['^', s.goals.project, '<', '<', '<', s.goals.annual, '<', '<'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '<', '<', '年度(/项目)指标值', '<'],
    ...s.indicators.map((one, i) => {
      const above = s.indicators[i - 1]
      const same1 = above?.level1 === one.level1
      const same2 = same1 && above?.level2 === one.level2
      return [
        '^',
        same1 ? '^' : one.level1,
        same2 ? '^' : one.level2,
        one.name,
        '<',
        '<',
        target(one.target),
        '<',
      ]
    }),
  ]
}

/** Rows of slots to cells, row by row: each grows over the `<` to its right and the `^` below it. */
function cellsOf(rows: string[][]) {
  return rows.flatMap((slots, row) =>
    slots.flatMap((text, column) => {
      if (text === '<' || text === '^') return []
      let columnSpan = 1
      while (slots[column + columnSpan] === '<') columnSpan++
      let rowSpan = 1
      while (rows[row + rowSpan]?.[column] === '^') rowSpan++
      return [{ row, column, rowSpan, columnSpan, text }]
    }),
  )
}

const plain = (
  cells: readonly { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[],
) =>
  cells
    .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
    .sort((a, b) => a.row - b.row || a.column - b.column)

describe('a printed form', () => {
  for (const [i, seed] of seeds.entries()) {
    it(`has the official grid and the declaration's texts (seed ${i + 1})`, async () => {
      const [page, ...more] = await print(seed)
      expect(more).toEqual([])
      expect(page?.columns).toBe(8)
      expect(page?.rows).toBe(10 + seed.indicators.length)
      expect(plain(page?.cells ?? [])).toEqual(cellsOf(drawn(seed)))
      expect(page?.textOutside).toEqual(['财政项目支出绩效目标申报表', `(${seed.year}年度)`])
    })
  }

  it('repeats its header and its labels on every page', async () => {
    const seed = longSeed(57)
    const pages = await print(seed)
    expect(pages.length).toBe(3)
    // Where only the list stands on a page, no rule parts the columns that its cells span.
    const names = pages.flatMap(page => {
      const span = page.columns === 8 ? 3 : 1
      return page.cells.filter(c => c.column === 3 && c.columnSpan === span).map(c => c.text)
    })
    expect(names.filter(name => name !== '三级指标')).toEqual(seed.indicators.map(one => one.name))
    for (const page of pages.slice(1)) {
      expect(page.cells.slice(0, 2).map(c => c.text)).toEqual(['绩效指标', '一级指标'])
      expect(page.cells[0]?.rowSpan).toBe(page.rows)
      expect(page.textOutside).toEqual([])
    }
  })
})
