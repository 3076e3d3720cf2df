/** Which headings a reader is told with a cell, and in which order. */
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { headingsOf } from '../../src/layout/headings.ts'
import { parseTemplate } from '../../src/template/parse.ts'

/** Texts of the headings of each cell, by the cell's own text. */
function headed(columns: number, rows: string, value: { readonly [name: string]: Value } = {}) {
  const head = `---\nform: t\ncolumns: [${Array(columns).fill('1fr').join(', ')}]\n---\n`
  const template = parseTemplate(head + rows)
  const form = template.ok ? bindTemplate(template.value, value) : template
  if (!form.ok) throw new Error(JSON.stringify(form.findings))
  const grid = form.value.blocks.find(block => block.kind === 'grid')
  if (grid?.kind !== 'grid') throw new Error('no grid')
  const { headers } = headingsOf(grid)
  const texts = (of: readonly number[] = []) => of.map(i => grid.cells[i]?.text.replace('\n', '')).join(' ')
  return Object.fromEntries(grid.cells.map((cell, i) => [cell.text, texts(headers[i])]))
}

describe('headings of rows', () => {
  it('are those before a value in its own rows, from the left', () => {
    const rows = `| 项目资金 | 项目总额 | {a} | 年度总额 | {b} |
| ^ | 其中：财政 | {c} | 其中：当年 | {d} |
`
    expect(headed(5, rows, { a: '1', b: '2', c: '3', d: '4' })).toMatchObject({
      1: '项目资金 项目总额',
      2: '项目资金 年度总额',
      3: '项目资金 其中：财政',
      4: '项目资金 其中：当年',
      '其中：当年': '项目资金',
    })
  })

  it('of a value over several rows are those of all its rows', () => {
    const rows = `| 资金 | 甲 | {a} |
| ^ | 乙 | ^ |
| ^ | 丙 | ^ |
`
    expect(headed(3, rows, { a: '1' })).toMatchObject({ 1: '资金 甲 乙 丙' })
  })

  it('are those of an array’s own element, its tenth and eleventh too', () => {
    const list = (name: string) =>
      Array.from({ length: 12 }, (_, i) => ({ name: `${name}${i}`, v: `${name}值${i}` }))
    const rows = '| {left[].name:group} | {left[].v} | {right[].name:group} | {right[].v} |\n'
    const found = headed(4, rows, { left: list('左'), right: list('右') })
    for (const i of [0, 9, 10, 11]) {
      expect(found).toMatchObject({ [`左值${i}`]: `左${i}`, [`右值${i}`]: `右${i}`, [`右${i}`]: '' })
    }
  })
})

describe('headings of columns', () => {
  it('stand behind those of rows that head them too', () => {
    const rows = `| 绩效指标 | 一级指标 | 名称 | 指标值 | {header}
| ^ | {rows[].level:group} | {rows[].name} | {rows[].value} |
`
    const found = headed(4, rows, {
      rows: [
        { level: '产出', name: '件数', value: '9' },
        { level: '产出', name: '时限', value: '8' },
        { level: '效益', name: '满意', value: '7' },
      ],
    })
    expect(found).toMatchObject({
      指标值: '绩效指标',
      产出: '绩效指标 一级指标',
      时限: '名称 绩效指标 产出',
      9: '指标值 绩效指标 产出 件数',
      7: '指标值 绩效指标 效益 满意',
    })
  })

  it('are told from the top where they touch each other', () => {
    const rows = `| 年度 | < | 备注 | {header}
| 预算 | 决算 | ^ | {header}
| {a} | {b} | {c} |
`
    expect(headed(3, rows, { a: '1', b: '2', c: '3' })).toMatchObject({
      1: '年度 预算',
      2: '年度 决算',
      3: '备注',
    })
  })
})
