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
export const functionCodes = {
  category: code({ title: '类', description: '三位数字', examples: ['208'] }),
  section: code({ title: '款', description: '两位数字，类的合计行留空', examples: ['01'] }),
  item: code({ title: '项', description: '两位数字，款的合计行留空', examples: ['01'] }),
  name: text({ title: '功能分类科目名称', required: true, examples: ['社会保障和就业支出'] }),
}

/** 部门预算经济分类科目: a row is a 类 or a 款. */
export const economicCodes = {
  category: code({ title: '类', description: '三位数字', examples: ['301'] }),
  section: code({ title: '款', description: '两位数字，类的合计行留空', examples: ['01'] }),
  name: text({ title: '经济分类科目名称', required: true, examples: ['工资福利支出'] }),
}

/** Columns of amounts: the total first, then its parts. */
export type AmountColumns = Readonly<Record<string, z.ZodType>>

export const incomeColumns = {
  total: amount({ title: '合计' }),
  appropriation: amount({ title: '财政拨款收入' }),
  services: amount({ title: '事业收入' }),
  operations: amount({ title: '事业单位经营收入' }),
  other: amount({ title: '其他收入' }),
}

export const expenditureColumns = {
  total: amount({ title: '合计' }),
  basic: amount({ title: '基本支出' }),
  project: amount({ title: '项目支出' }),
}

export const basicColumns = {
  total: amount({ title: '合计' }),
  personnel: amount({ title: '人员经费' }),
  running: amount({ title: '公用经费' }),
}
