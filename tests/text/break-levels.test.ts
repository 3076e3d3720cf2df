import { describe, expect, it } from 'vitest'
import { breakLevels, FREELY, NEVER } from '../../src/text/break-levels.ts'
import { shadowOf } from '../../src/text/shadow.ts'

/** A paragraph with `|` wherever a line may freely break. */
function marked(paragraph: string): string {
  const levels = breakLevels(paragraph)
  return Array.from(paragraph, (_, i) => i)
    .map(i => (i > 0 && levels[i] === FREELY ? '|' : '') + paragraph.charAt(i))
    .join('')
}

describe('a line may break', () => {
  it.each([
    // Numbers keep sign and unit.
    '≥15.00|件',
    '至|≥15.00(元)|止',
    '95%|以|上',
    '95％|以|上',
    '￥1,000.00|元',
    '为|￥1,000|元',
    '13000|件',
    '2024-01-01|起',
    '2024/01/01|起',
    '5℃|时',
    '共|35㎡|房',
    '１２，|３',
    '１２．５％|多',
    '约|－５|度',
    '降|至|-5%|时',
    '２－３|人',
    '5%-10%|间',
    '增|长|±5%|等',
    '第|①|项',
    // Chinese marks stay with what they belong to.
    '实|施，|完|成。',
    '他|说：|“好”|的',
    '《“甲”》',
    '见|（附|件）|等',
    '专|家|人|(次)|均',
    '15.00|（含|税）',
    '得|分|=Σ|（甲）',
    'AI|“引|领”|区',
    '〔2024〕|5|号',
    '甲、|乙；|丙？|丁！|戊',
    // Dashes, ellipses, dots and tildes never begin a line.
    '他|说——|好',
    '好……|好',
    '北|京—|上|海',
    '阿|卜·|买|买',
    '5～|10|天',
    '5%~|10%',
    '北|京－|上|海',
    '和／|或',
    '每|人/|次',
    // Words and codes are whole.
    'GB/T |15834|标|准',
    '编|号|SX-2024-A01|的',
    '速|度|60km/h|内',
    'N95|口|罩',
    'well-known |words',
    '我|don’t|说',
    // A label of the form.
    '年|度|(/项|目)|指|标|值',
    // Blanks: within a line a break follows them; leading ones are an indent.
    'a |b  |c',
    '甲　|乙',
    '　　甲|乙',
    '  1.|完|成',
  ])('%s', expected => {
    expect(marked(expected.replaceAll('|', ''))).toBe(expected)
  })

  it('inside an address of a web page that is longer than a code', () => {
    const address = 'www.example.com/one-two/three-four/five'
    expect(marked(address)).toBe('www.example.com/|one-|two/|three-|four/|five')
  })
})

describe('a line never breaks', () => {
  const pairs = [
    '甲。',
    '甲”',
    '甲％',
    '甲…',
    '……',
    '甲—',
    '——',
    '（甲',
    '“甲',
    '￥甲',
    '甲)',
    '(甲',
    '甲\u0301',
    '甲\ufe00',
  ]
  it.each(pairs)('in the middle of %s, whatever the need', pair => {
    expect(breakLevels(`文${pair}`)[2]).toBe(NEVER)
  })

  it('between the halves of a rare character', () => {
    expect(Array.from(breakLevels('甲𠮷乙'))).toEqual([NEVER, FREELY, 1, FREELY])
  })
})

describe('the shadow text', () => {
  it('has the length of the text, unit for unit', () => {
    const text = '他说：“保障——工伤…”，１２．５～－８，35㎡\t𠮷·don’t~5%~6'
    expect(shadowOf(text)).toHaveLength(text.length)
    expect(shadowOf(text)).toBe('他说：「保障……工伤…」，00.0々+0，35% 𠮷々don’t~5%々6')
  })

  it('of a text without such characters is the text', () => {
    expect(shadowOf('绩效目标，2024年。')).toBe('绩效目标，2024年。')
  })
})
