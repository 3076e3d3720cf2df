import { describe, expect, it } from 'vitest'
import type { Fields } from '../../../src/forms/indicators.ts'
import { parentsHold, rowsHold, totalsHold } from '../../../src/forms/rules/tables.ts'
import { broken, facts } from './support.ts'

const TABLE = {
  list: 'rows',
  totals: 'total',
  codes: ['category', 'section', 'item'],
  columns: [
    { field: 'total', label: '合计' },
    { field: 'basic', label: '基本支出' },
    { field: 'project', label: '项目支出' },
  ],
}

/** `208 01`, then the total and its two parts. */
function row(code: string, total: string, basic: string | null, project: string | null) {
  const [category = null, section = null, item = null] = code === '' ? [] : code.split(' ')
  return { category, section, item, name: code, total, basic, project }
}

const table = (total: ReturnType<typeof row>, ...rows: readonly ReturnType<typeof row>[]): Fields => ({
  rows,
  total,
})

const GOOD = table(
  row('', '35.00', '25.00', '10.00'),
  row('208', '30.00', '20.00', '10.00'),
  row('208 01', '20.00', '20.00', null),
  row('208 01 01', '20.00', '20.00', null),
  row('208 05', '10.00', null, '10.00'),
  row('210', '5.00', '5.00', '0.00'),
)

describe('tables of amounts', () => {
  it('hold where all sums do, blanks counting 0', () => {
    for (const rule of [rowsHold, parentsHold, totalsHold]) expect(broken(rule(TABLE), GOOD)).toEqual([])
  })

  it('find a row whose columns do not add up, and totals likewise', () => {
    const fields = table(row('', '9.00', '5.00', '5.00'), row('208', '10.00', '5.00', '4.99'))
    expect(broken(rowsHold(TABLE), fields)).toEqual(['rows[0].total', 'total.total'])
    expect(facts(rowsHold(TABLE), fields)[0]).toEqual({
      total: '10.00',
      sum: '9.99',
      difference: '0.01',
      parts: ['基本支出', '项目支出'],
    })
  })

  it('find a 类 that is not the sum of its 款, whatever stands between them', () => {
    const fields = table(
      row('', '0', null, null),
      row('208', '30.00', '30.00', null),
      row('210', '1.00', '1.00', null),
      row('208 01', '10.00', '10.00', null),
      row('208 05', '19.00', '19.00', null),
    )
    expect(broken(parentsHold(TABLE), fields)).toEqual(['rows[0].total', 'rows[0].basic'])
    expect(facts(parentsHold(TABLE), fields)[0]).toMatchObject({ sum: '29.00', parts: ['208 01', '208 05'] })
  })

  it('count each amount once in the totals, also where a 类 has no row of its own', () => {
    const rows = [row('208 01', '20.00', '20.00', null), row('210', '5.00', '5.00', null)]
    expect(broken(totalsHold(TABLE), table(row('', '25.00', '25.00', null), ...rows))).toEqual([])
    expect(broken(totalsHold(TABLE), table(row('', '24.00', '24.00', null), ...rows))).toEqual([
      'total.total',
      'total.basic',
    ])
  })

  it('say nothing of the totals of an empty table', () => {
    expect(broken(totalsHold(TABLE), table(row('', '7.00', '7.00', null)))).toEqual([])
  })

  it('take time in proportion to the rows, and name only some of many parts', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => row(`208 ${i}`, '1.00', '1.00', null))
    const fields = table(row('', '1.00', '1.00', null), row('208', '1.00', '1.00', null), ...many)
    const [first] = facts(parentsHold(TABLE), fields)
    expect(first).toMatchObject({ sum: '20000.00', parts: ['208 0', '208 1', '208 2', '…'] })
  })
})
