/** Facts to try the messages of the rules of filling with, one sample for each wording. */
import type { RuleFacts } from '../../src/diagnostics/rule-codes.ts'

export const RULE_SAMPLES: { readonly [C in keyof RuleFacts]: readonly RuleFacts[C][] } = {
  'rule.sum': [{ total: '1.00', sum: '2.00', difference: '1.00', parts: ['财政资金', '其他资金'] }],
  'rule.points-total': [{ sum: '95.00' }],
  'rule.score-exceeds': [{ score: '12', points: '10' }],
  'rule.dates-reversed': [{ start: '2024-12-31', end: '2024-01-01' }],
  'rule.year-outside': [
    { year: 2024, start: '2025-01-01', end: '2025-12-31' },
    { year: 2024, start: undefined, end: '2023-12-31' },
    { year: 2024, start: '2025-01-01', end: undefined },
  ],
  'rule.annual-exceeds-project': [{ annual: '2.00', project: '1.00', difference: '1.00' }],
  'rule.placeholder': [{ text: '≥**%' }],
  'rule.level-unknown': [
    { level: '产出指标值', known: ['产出指标'], nearest: '产出指标' },
    { level: '其他', known: ['产出指标'], nearest: undefined },
  ],
  'rule.level-misplaced': [
    { level: '时效指标', under: '效益指标', belongs: '产出指标', usual: ['社会效益指标'] },
    { level: '其他', under: '效益指标', belongs: undefined, usual: [] },
  ],
  'rule.level-missing': [{ levels: ['产出指标', '效益指标'] }],
  'rule.level-expected': [{ levels: ['成本指标'] }],
  'rule.cost-floor': [
    { target: '≥15.00(元)', ceiling: '≤15.00(元)' },
    { target: '不低于15元', ceiling: undefined },
  ],
  'rule.cost-unit': [
    { unit: '件', units: ['元', '万元'] },
    { unit: '', units: ['元', '万元'] },
  ],
  'rule.money-unit-mixed': [{ target: '≥16.66(万元)', unit: '元', converted: '166600' }],
  'rule.percent-range': [{ target: '≥120.00(%)' }],
  'rule.zero-target': [{ target: '=0.00(%)' }],
  'rule.not-whole': [{ value: '2.5', unit: '人' }],
  'rule.name-repeated': [{ name: '群众满意度', row: 15 }],
  'rule.name-similar': [{ name: '群众满意度', other: '服务对象群众满意度', row: 15 }],
  'rule.targets-contradict': [{ target: '≤90.00(%)', other: '≥95.00(%)', row: 15 }],
  'rule.cost-quantity': [{ parts: ['1750元 × 5次'], product: '8750.00', budget: '7000.00' }],
}
