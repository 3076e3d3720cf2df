import { describe, expect, it } from 'vitest'
import { measureOf } from '../../src/declaration/measure.ts'

describe('what a target measures', () => {
  it.each([
    [{ operator: '≥', value: '16.66', unit: '万元' } as const, ['≥', '16.66', '万元']],
    [{ operator: '=', value: '100.00', unit: '%' } as const, ['=', '100', '%']],
    ['≥15元', ['≥', '15', '元']],
    ['≥ 95 %', ['≥', '95', '%']],
    ['＞＝1,487.50（元）', ['≥', '1487.5', '元']],
    ['≦3(件)', ['≤', '3', '件']],
    ['不低于95%', ['≥', '95', '%']],
    ['小于或等于 5 次', ['≤', '5', '次']],
    ['超过100人', ['>', '100', '人']],
    ['3000件以上', ['≥', '3000', '件']],
    ['3000件及以上', ['≥', '3000', '件']],
    ['15元以内', ['≤', '15', '元']],
    ['985米', [undefined, '985', '米']],
    ['-0.50', [undefined, '-0.5', '']],
    ['０', [undefined, '0', '']],
  ])('%o is %j', (target, [operator, value, unit]) => {
    expect(measureOf(target)).toEqual({ operator, value, unit })
  })

  it.each([
    '及时',
    '',
    '规范',
    '3-5天',
    '1月至6月',
    '第3名',
    '≥**%',
    '100%（含）以上',
    '2024',
    'x'.repeat(41),
  ])('%j measures what it says and no more', text => {
    const measure = measureOf(text)
    expect(measure?.operator).toBeUndefined()
    expect(measure?.unit ?? '').toBe('')
  })

  it('is nothing where nothing is filled in', () => {
    expect(measureOf(null)).toBeUndefined()
  })
})
