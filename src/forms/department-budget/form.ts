/**
 * The tables of a department's budget (部门预算), as every district bureau publishes them each year: six forms
 * of one make.
 */
import { z } from 'zod'
import { defineEdition } from '../define.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { parentsHold, rowsHold, totalsHold } from '../rules/tables.ts'
import type { FormDefinition } from '../types.ts'
import {
  type AmountColumns,
  amounts,
  BASIC,
  EDITION,
  EXPENDITURE,
  economicCodes,
  frame,
  functionCodes,
  INCOME,
} from './fields.ts'

const FUNCTION_CODES = ['category', 'section', 'item']
const ECONOMIC_CODES = ['category', 'section']

/** What one of the tables has of its own. */
interface BudgetTable {
  readonly title: string
  /** What stands over its rows. */
  readonly rows: string
  readonly codes: readonly string[]
  readonly fields: () => ReturnType<typeof functionCodes> | ReturnType<typeof economicCodes>
  readonly columns: AmountColumns
}

function budgetTable(id: string, { title, rows, codes, fields, columns }: BudgetTable): FormDefinition {
  const table = { list: 'rows', totals: 'total', codes, columns }
  const schema = () =>
    z.object({
      ...frame(id),
      rows: z.array(z.object({ ...fields(), ...amounts(columns) })).meta({ title: rows }),
      total: z.object(amounts(columns)).meta({ title: '合计' }),
    })
  const rules = [rowsHold(table), parentsHold(table), totalsHold(table), noPlaceholders]
  return { id, title, editions: [defineEdition({ form: id, ...EDITION, schema, rules })] }
}

function expenditure(id: string, title: string): FormDefinition {
  const own = { codes: FUNCTION_CODES, fields: functionCodes, columns: EXPENDITURE }
  return budgetTable(id, { title, rows: '支出', ...own })
}

/** Six tables of one department's budget. */
export const departmentBudget: readonly FormDefinition[] = [
  budgetTable('budget-income', {
    title: '部门收入预算总表',
    rows: '收入',
    codes: FUNCTION_CODES,
    fields: functionCodes,
    columns: INCOME,
  }),
  expenditure('budget-expenditure', '部门支出预算总表'),
  expenditure('budget-general-public', '一般公共预算支出功能分类预算表'),
  expenditure('budget-government-fund', '政府性基金预算支出功能分类预算表'),
  expenditure('budget-state-capital', '国有资本经营预算支出功能分类预算表'),
  budgetTable('budget-basic-expenditure', {
    title: '一般公共预算基本支出部门预算经济分类预算表',
    rows: '基本支出',
    codes: ECONOMIC_CODES,
    fields: economicCodes,
    columns: BASIC,
  }),
]
