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
  basicColumns,
  EDITION,
  economicCodes,
  expenditureColumns,
  frame,
  functionCodes,
  incomeColumns,
} from './fields.ts'

const FUNCTION_CODES = ['category', 'section', 'item']
const ECONOMIC_CODES = ['category', 'section']

function rulesOf(codes: readonly string[], amounts: AmountColumns) {
  const columns = Object.entries(amounts).map(([field, schema]) => ({
    field,
    label: schema.meta()?.title ?? field,
  }))
  const table = { list: 'rows', totals: 'total', codes, columns }
  return [rowsHold(table), parentsHold(table), totalsHold(table), noPlaceholders]
}

function income(): FormDefinition {
  const id = 'budget-income'
  const schema = z.object({
    ...frame(id),
    rows: z.array(z.object({ ...functionCodes, ...incomeColumns })).meta({ title: '收入' }),
    total: z.object(incomeColumns).meta({ title: '合计' }),
  })
  const rules = rulesOf(FUNCTION_CODES, incomeColumns)
  return { id, title: '部门收入预算总表', editions: [defineEdition({ form: id, ...EDITION, schema, rules })] }
}

function expenditure(id: string, title: string): FormDefinition {
  const schema = z.object({
    ...frame(id),
    rows: z.array(z.object({ ...functionCodes, ...expenditureColumns })).meta({ title: '支出' }),
    total: z.object(expenditureColumns).meta({ title: '合计' }),
  })
  const rules = rulesOf(FUNCTION_CODES, expenditureColumns)
  return { id, title, editions: [defineEdition({ form: id, ...EDITION, schema, rules })] }
}

function basicExpenditure(): FormDefinition {
  const id = 'budget-basic-expenditure'
  const title = '一般公共预算基本支出部门预算经济分类预算表'
  const schema = z.object({
    ...frame(id),
    rows: z.array(z.object({ ...economicCodes, ...basicColumns })).meta({ title: '基本支出' }),
    total: z.object(basicColumns).meta({ title: '合计' }),
  })
  const rules = rulesOf(ECONOMIC_CODES, basicColumns)
  return { id, title, editions: [defineEdition({ form: id, ...EDITION, schema, rules })] }
}

/** Six tables of one department's budget. */
export const departmentBudget: readonly FormDefinition[] = [
  income(),
  expenditure('budget-expenditure', '部门支出预算总表'),
  expenditure('budget-general-public', '一般公共预算支出功能分类预算表'),
  expenditure('budget-government-fund', '政府性基金预算支出功能分类预算表'),
  expenditure('budget-state-capital', '国有资本经营预算支出功能分类预算表'),
  basicExpenditure(),
]
