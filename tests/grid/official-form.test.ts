/** The topology of 财政项目支出绩效目标申报表, read off real copies: 8 columns, 10 + N rows. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { shanghaiProjectTarget } from '../../src/forms/shanghai-project-target/form.ts'
import type { Grid } from '../../src/grid/types.ts'
import { checkAgainst } from '../../src/template/check-against.ts'
import { parsed } from '../template/support.ts'
import { bound, draw, gridOf, tilingFaults } from './support.ts'

const template = parsed(readFileSync('templates/shanghai-project-target/2024.md', 'utf8'))

const amounts = { total: '1234567.80', fiscal: '0.00', other: null, appropriation: '5.00', carryover: null }

function declaration(...indicators: readonly (readonly [string, string, string, Value])[]) {
  return {
    year: 2024,
    name: '工伤鉴定',
    nature: '其他经常性项目',
    category: '特定目标类',
    department: '主管局',
    unit: '服务中心',
    start: '2024-01-01',
    end: '2024-12-31',
    funds: { project: amounts, annual: amounts },
    goals: { project: '总目标', annual: '年度目标' },
    indicators: indicators.map(([level1, level2, name, target]) => ({ level1, level2, name, target })),
  }
}

/** Rows 11 to 10 + N of N indicators under one label. */
function slotsFor(count: number): readonly number[] {
  return gridOf(
    template,
    declaration(...Array.from({ length: count }, (_, i) => ['产出', '数量', String(i), '1'] as const)),
  ).slots.slice(80)
}

describe('the first form', () => {
  const grid: Grid = gridOf(
    template,
    declaration(
      ['成本指标', '经济成本指标', '人均成本', { operator: '≥', value: '16.66', unit: '万元' }],
      ['产出指标', '数量指标', '件数', '985米'],
      ['产出指标', '数量指标', '人数', '33'],
      ['产出指标', '质量指标', '准确率', '95%'],
      ['效益指标', '质量指标', '满意', '好'],
    ),
  )

  it('has the official rows, merged as on the official sheet', () => {
    expect(draw(grid)).toEqual([
      '项目名称 | < | 工伤鉴定 | < | 项目性质 | 其他经常性项目 | 项目类别 | 特定目标类',
      '主管部门 | < | 主管局 | < | 实施单位 | 服务中心 | < | <',
      '计划开始日期 | < | 2024-01-01 | < | 计划完成日期 | 2024-12-31 | < | <',
      '项目资金\n（元） | < | 项目资金总额 | < | 1,234,567.80 | 年度资金申请总额 | < | 1,234,567.80',
      '^ | < | 其中：财政资金 | < | 0.00 | 其中：当年财政拨款 | < | 5.00',
      '^ | < | ^ | < | ^ | 上年结转资金 | < | ',
      '^ | < | 其他资金 | < |  | 其他资金 | < | ',
      '项目\n绩效\n目标 | 项目总目标 | < | < | < | 年度总体目标 | < | <',
      '^ | 总目标 | < | < | < | 年度目标 | < | <',
      '绩效\n指标 | 一级指标 | 二级指标 | 三级指标 | < | < | 年度(/项目)指标值 | <',
      '^ | 成本指标 | 经济成本指标 | 人均成本 | < | < | ≥16.66(万元) | <',
      '^ | 产出指标 | 数量指标 | 件数 | < | < | 985米 | <',
      '^ | ^ | ^ | 人数 | < | < | 33 | <',
      '^ | ^ | 质量指标 | 准确率 | < | < | 95% | <',
      '^ | 效益指标 | 质量指标 | 满意 | < | < | 好 | <',
    ])
  })

  it('owns every slot once', () => {
    expect(tilingFaults(grid)).toEqual([])
    expect(grid.slots.slice(0, 80)).toEqual([
      ...[0, 0, 1, 1, 2, 3, 4, 5],
      ...[6, 6, 7, 7, 8, 9, 9, 9],
      ...[10, 10, 11, 11, 12, 13, 13, 13],
      ...[14, 14, 15, 15, 16, 17, 17, 18],
      ...[14, 14, 19, 19, 20, 21, 21, 22],
      ...[14, 14, 19, 19, 20, 23, 23, 24],
      ...[14, 14, 25, 25, 26, 27, 27, 28],
      ...[29, 30, 30, 30, 30, 31, 31, 31],
      ...[29, 32, 32, 32, 32, 33, 33, 33],
      ...[34, 35, 36, 37, 37, 37, 38, 38],
    ])
    expect(slotsFor(2)).toEqual([...[34, 39, 40, 41, 41, 41, 42, 42], ...[34, 39, 40, 43, 43, 43, 44, 44]])
  })

  it.each([0, 1, 2, 16, 300])('has 10 + N rows for %i indicators, and an empty one for none', count => {
    expect(slotsFor(count)).toHaveLength(8 * Math.max(1, count))
  })

  it('repeats its header over the indicators, and names its paths', () => {
    expect(grid.headers).toEqual([{ from: 9, to: 10, until: 15 }])
    expect(grid.rows.map(row => row.band)).toEqual([...Array(10).fill(undefined), ...Array(5).fill(0)])
    expect(grid.cells.filter(cell => cell.row === 13).map(cell => cell.paths)).toEqual([
      ['indicators[3].level2'],
      ['indicators[3].name'],
      ['indicators[3].target'],
    ])
  })

  it('fits its registered schema', () => {
    const shapes = shanghaiProjectTarget.editions.map(edition => edition.shape)
    expect(shapes).toHaveLength(1)
    expect(shapes.flatMap(shape => checkAgainst(template, shape))).toEqual([])
  })

  it('has title and year line above the frame', () => {
    const { title, blocks } = bound(template, declaration())
    expect(title).toBe('财政项目支出绩效目标申报表')
    expect(blocks.map(block => (block.kind === 'text' ? `${block.role} ${block.text}` : block.kind))).toEqual(
      ['title 财政项目支出绩效目标申报表', 'caption (2024年度)', 'grid'],
    )
  })
})
