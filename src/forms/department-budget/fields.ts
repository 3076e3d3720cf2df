/** What the tables of 部门预算 share: who publishes them, the rows of a classification, totals and a note. */
import { z } from 'zod'
import { amount, code, integer, text } from '../../declaration/fields.ts'
import { YEARS } from '../years.ts'

/** The edition that all of them begin with, and the years it is for. */
export const EDITION = { edition: '2024', valid: { from: 2024, to: undefined } } as const

/** Fields above and below each table. */
export function frame<I extends string>(id: I) {
  return {
    form: z.literal(id).meta({ title: '表' }),
    edition: code({ title: '版本' }),
    year: integer({ title: '年度', required: true, ...YEARS, examples: [2024] }),
    department: text({ title: '编制部门', description: '部门全称', required: true }),
    note: text({ title: '注', description: '表下的说明，连同“注：”一起写', examples: ['注：本表无数据。'] }),
  }
}

/** 功能分类科目: a row is a 类, a 款 or a 项, by how many of the codes it has. */
export function functionCodes() {
  return {
    category: code({ title: '类', description: '三位数字', examples: ['208'] }),
    section: code({ title: '款', description: '两位数字，类的合计行留空', examples: ['01'] }),
    item: code({ title: '项', description: '两位数字，款的合计行留空', examples: ['01'] }),
    name: text({ title: '功能分类科目名称', required: true, examples: ['社会保障和就业支出'] }),
  }
}

/** 部门预算经济分类科目: a row is a 类 or a 款. */
export function economicCodes() {
  return {
    category: code({ title: '类', description: '三位数字', examples: ['301'] }),
    section: code({ title: '款', description: '两位数字，类的合计行留空', examples: ['01'] }),
    name: text({ title: '经济分类科目名称', required: true, examples: ['工资福利支出'] }),
  }
}

/** Columns of amounts and their titles: the total first, then its parts. */
export type AmountColumns = readonly { readonly field: string; readonly label: string }[]

export const INCOME: AmountColumns = [
  { field: 'total', label: '合计' },
  { field: 'appropriation', label: '财政拨款收入' },
  { field: 'services', label: '事业收入' },
  { field: 'operations', label: '事业单位经营收入' },
  { field: 'other', label: '其他收入' },
]

export const EXPENDITURE: AmountColumns = [
  { field: 'total', label: '合计' },
  { field: 'basic', label: '基本支出' },
  { field: 'project', label: '项目支出' },
]

export const BASIC: AmountColumns = [
  { field: 'total', label: '合计' },
  { field: 'personnel', label: '人员经费' },
  { field: 'running', label: '公用经费' },
]

/** The fields of such columns. */
export function amounts(columns: AmountColumns) {
  return Object.fromEntries(columns.map(({ field, label }) => [field, amount({ title: label })]))
}
