/** Facts to try the messages of editions, parameters and packs with, one sample for each wording. */
import type { EditionFacts } from '../../src/diagnostics/edition-codes.ts'

export const EDITION_SAMPLES: { readonly [C in keyof EditionFacts]: readonly EditionFacts[C][] } = {
  'template.extends-invalid': [{ found: '../x.md' }],
  'template.extends-unknown': [
    { base: 'a@1', known: ['a@2'], nearest: 'a@2' },
    { base: 'a@1', known: [], nearest: undefined },
  ],
  'template.extends-cycle': [{ chain: ['a@1', 'a@2', 'a@1'] }],
  'template.extends-too-deep': [{ limit: 8 }],
  'template.change-without-base': [{ what: '{remove: other}' }],
  'template.change-unplaced': [{}],
  'template.change-rows': [
    { change: '{replace: other}', wanted: true },
    { change: '{remove: other}', wanted: false },
  ],
  'template.row-unknown': [
    { name: 'fund', known: ['funds'], nearest: 'funds' },
    { name: 'fund', known: [], nearest: undefined },
    { name: 'fund', known: ['goals'], nearest: undefined },
  ],
  'template.label-unmatched': [
    { text: '总体目标', nearest: '总目标' },
    { text: '总体目标', nearest: undefined },
  ],
  'template.replacement-invalid': [{ text: 'a|b' }],
  'template.parameter-unknown': [{ name: 'datum', known: ['date'], nearest: undefined }],
  'template.parameter-value': [
    { name: 'zero', value: '1', type: 'option', options: ['0.00', ''] },
    { name: 'from', value: 'x', type: 'integer', options: [] },
    { name: 'note', value: 'x', type: 'text', options: [] },
  ],
  'template.parameter-unused': [{ name: 'zero' }],
  'pack.missing': [{ file: 'pack.yaml' }],
  'pack.form-repeated': [{ form: 'a', edition: '1' }],
  'pack.template-missing': [{ form: 'a', edition: '1' }],
  'pack.form-differs': [{ folder: 'a', form: 'b' }],
  'pack.rule-unknown': [{ code: 'rule.sun', known: ['rule.sum'], nearest: 'rule.sum' }],
  'pack.rule-fixed': [{ code: 'rule.sum' }],
  'pack.path-unfit': [
    { path: 'fund.total', expected: 'amount', nearest: 'funds.total' },
    { path: 'a', expected: 'value', nearest: undefined },
    { path: 'a', expected: 'date', nearest: undefined },
    { path: 'a', expected: 'list', nearest: undefined },
    { path: 'a', expected: 'text', nearest: undefined },
  ],
  'blank.rows': [{ path: 'indicators', rows: 8 }],
}
