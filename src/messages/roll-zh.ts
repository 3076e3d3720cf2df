/** Chinese texts for rolling last year's forms forward, addressed to the clerk who fills in the new ones. */
import type { RollFacts } from '../diagnostics/roll-codes.ts'
import type { Message } from './types.ts'

/** Chinese texts of the codes in {@link RollFacts}. */
export const rollMessages: {
  readonly [C in keyof RollFacts]: (facts: RollFacts[C]) => Message
} = {
  'roll.year': f => ({ text: `由 ${f.from} 年度的表滚动为 ${f.to} 年度，除年度和日期外都照旧` }),
  'roll.year-missing': () => ({
    text: '没有读到年度，不能滚动到新年度，内容照旧',
    hint: '请先补上年度',
  }),
  'roll.same-year': f => ({ text: `这张表已经是 ${f.year} 年度，没有改动` }),
  'roll.edition': f => ({
    text: `新年度适用另一版本的表：由 ${f.from} 改为 ${f.to}`,
    hint: '请核对新版本的栏目',
  }),
  'roll.date-moved': f => ({ text: `日期由 ${f.from} 改为 ${f.to}`, hint: '请核对新年度的起止日期' }),
  'roll.date-kept': f => ({
    text: `项目不止一年，日期 ${f.date} 没有改动`,
    hint: '请核对项目在新年度是否还在进行',
  }),
  'roll.amounts': f => ({
    text: `金额仍是上一年度的：${f.amounts.join('；')}`,
    hint: '请按新年度预算逐项重填',
  }),
  'roll.carryover': f => ({
    text: `上年结转仍是上一张表的数 ${f.amount}`,
    hint: '请按上一年度的实际结转重填，没有结转就填 0',
  }),
  'roll.year-in-text': f => ({
    text: `文字里写着 ${f.years.join('、')}，没有改动`,
    hint: '请核对这段文字在新年度是否仍然成立',
  }),
  'roll.targets': f => ({ text: `${f.count} 个指标值仍是上一年度的`, hint: '请按新年度的目标逐项核对' }),
}
