/** Chinese texts of the rules of filling, as a reviewer would say them. */
import type { RuleFacts } from '../diagnostics/rule-codes.ts'
import type { Message } from './types.ts'

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')

/** Chinese texts of the codes in {@link RuleFacts}. */
export const ruleMessages: { readonly [C in keyof RuleFacts]: (facts: RuleFacts[C]) => Message } = {
  'rule.sum': f => ({
    text: `合计 ${f.total} 与各分项之和 ${f.sum} 不符，相差 ${f.difference}`,
    hint: `合计应等于：${f.parts.join(' + ')}（空白按 0 计）`,
  }),
  'rule.points-total': f => ({
    text: `分值合计为 ${f.sum}，应为 100`,
    hint: '预算执行率与各指标的分值相加应为 100 分',
  }),
  'rule.score-exceeds': f => ({ text: `得分 ${f.score} 高于分值 ${f.points}`, hint: '请核对得分与分值' }),
  'rule.dates-reversed': f => ({
    text: `完成日期 ${f.end} 早于开始日期 ${f.start}`,
    hint: '请核对两个日期',
  }),
  'rule.year-outside': f => ({
    text: `${f.year} 年度不在项目起止日期之内（${f.start ?? '未填'} 至 ${f.end ?? '未填'}）`,
    hint: '请核对年度和起止日期',
  }),
  'rule.annual-exceeds-project': f => ({
    text: `年度资金申请总额 ${f.annual} 大于项目资金总额 ${f.project}，多出 ${f.difference}`,
    hint: '年度申请额不应超过整个项目的资金，请核对两处金额和单位',
  }),
  'rule.placeholder': f => ({
    text: `“${f.text}”是占位符，还没有填写`,
    hint: '请填上实际内容；确实没有的，留空或写“无”',
  }),
  'rule.level-unknown': f => ({
    text: `没有“${f.level}”这个一级指标`,
    hint: f.nearest ? `是否想写“${f.nearest}”？` : `一级指标有：${list(f.known)}`,
  }),
  'rule.level-misplaced': f => ({
    text:
      f.belongs === undefined
        ? `“${f.level}”不是“${f.under}”常用的二级指标`
        : `“${f.level}”属于“${f.belongs}”，这里写在了“${f.under}”之下`,
    hint: `“${f.under}”之下通常是：${list(f.usual)}`,
  }),
  'rule.level-missing': f => ({
    text: `缺少一级指标：${list(f.levels)}`,
    hint: '每一类至少填一条三级指标',
  }),
  'rule.level-expected': f => ({
    text: `没有填写${list(f.levels)}`,
    hint: '涉及资金的项目一般应设置，请核对是否遗漏',
  }),
  'rule.cost-floor': f => ({
    text: `成本类指标的指标值“${f.target}”是下限：花得越多越算达标`,
    hint: f.ceiling === undefined ? '成本一般应设上限' : `成本一般应设上限，是否想写“${f.ceiling}”？`,
  }),
  'rule.cost-unit': f => ({
    text:
      f.unit === '' ? '经济成本指标的指标值没有写单位' : `经济成本指标的单位是“${f.unit}”，不是金额的单位`,
    hint: `费用和成本的单位一般为：${list(f.units)}`,
  }),
  'rule.money-unit-mixed': f => ({
    text: `“${f.target}”与本表的金额单位（${f.unit}）不一致`,
    hint: `同一张表请用同一个单位：折合 ${f.converted}${f.unit}`,
  }),
  'rule.percent-range': f => ({
    text: `百分比“${f.target}”不在 0 到 100 之间`,
    hint: '请核对数值；增长率一类确实可能超出的，可以保留',
  }),
  'rule.zero-target': f => ({
    text: `指标值“${f.target}”为 0，评分时无法计算完成比例`,
    hint: '可改用相反的说法，例如把“投诉率 =0%”改为“无投诉率 =100%”，或写成文字',
  }),
  'rule.not-whole': f => ({
    text: `${f.value}${f.unit}：以“${f.unit}”计数的应为整数`,
    hint: '请核对数值和单位',
  }),
  'rule.name-repeated': f => ({
    text: `三级指标“${f.name}”与第 ${f.row} 行重复`,
    hint: '请删去一行，或写明两者的区别',
  }),
  'rule.name-similar': f => ({
    text: `三级指标“${f.name}”与第 ${f.row} 行“${f.other}”相近`,
    hint: '请核对是否为同一指标',
  }),
  'rule.targets-contradict': f => ({
    text: `指标值“${f.target}”与第 ${f.row} 行同一指标的“${f.other}”不能同时满足`,
    hint: '请核对以哪一个为准',
  }),
  'rule.cost-quantity': f => ({
    text: `单位成本乘以数量（${f.parts.join(' + ')}）得 ${f.product} 元，与预算 ${f.budget} 元相差超过 1%`,
    hint: '如果预算还包含其他支出，可以不改',
  }),
}
