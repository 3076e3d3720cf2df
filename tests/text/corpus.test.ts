/** The goal texts and table texts of the seeds, at every width: what no line may do, and what none may lose. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakText } from '../../src/text/break.ts'
import { openRole } from '../font/faces.ts'
import { textOf } from './fixed-face.ts'

const source = readFileSync('seeds/songjiang-2024.md', 'utf8')
const cells = [
  ...new Set(
    source.split(/[|\n]|<\/?p>/).flatMap(cell => (/[\u4e00-\u9fff]/.test(cell) ? [cell.trim()] : [])),
  ),
]
const goals = cells.filter(cell => cell.length > 35)

/** Sentences with every mark, for what the seeds do not have. */
const made = [
  '根据《上海市财政支出绩效评价管理办法》（沪财绩〔2023〕5号）的要求，“十四五”期间——即2021-01-01至2025-12-31——全市预算安排￥1,234,567.89元，完成率≥95.00%，较上年增长12.5％……其中：“一网通办”、“一网统管”等《重点项目》不少于35个！',
  '项目负责人阿卜杜拉·买买提（工号SX-2024-A01）表示：“服务对象满意度达到98%～100%，平均用时≤15.5分钟/件；建筑面积1,200㎡，温度保持在20℃～25℃？”——摘自《年度报告》。',
]

const FORBIDDEN_START = /^[，。、；：？！）》」』】”’％…—·～,.;:?!)\]}%]/
const FORBIDDEN_END = /[（《「『【“‘￥(]$/

const song = { chain: [openRole('song')], size: 10_500 }

describe('the corpus', () => {
  it('has the seeds’ goal texts', () => {
    expect(goals.length).toBeGreaterThanOrEqual(4)
    expect(goals.some(goal => goal.length === 182)).toBe(true)
  })

  it.each(
    Array.from({ length: 41 }, (_, i) => i + 5),
  )('at %i em keeps 禁则 and the width, and loses nothing', width => {
    for (const text of [...cells, ...made]) {
      const lines = breakText(text, song, width * song.size)
      expect(lines.map(textOf).join('')).toBe(text)
      for (const line of lines) {
        expect(line.width).toBeLessThanOrEqual(width * song.size)
        expect(textOf(line)).not.toMatch(FORBIDDEN_START)
        expect(textOf(line)).not.toMatch(FORBIDDEN_END)
      }
    }
  })

  it.each(
    Array.from({ length: 35 }, (_, i) => i + 11),
  )('at %i em tears no number, date, code, —— or ……', width => {
    const whole = [
      '13000',
      '3000',
      '2021-01-01',
      '2025-12-31',
      '￥1,234,567.89',
      '≥95.00%',
      '12.5％',
      '——',
      '……',
      'SX-2024-A01',
      '≤15.5',
      '1,200㎡',
      '98%',
      '20℃',
    ]
    for (const text of [...goals, ...made]) {
      const printed = breakText(text, song, width * song.size)
        .map(textOf)
        .join('\n')
      for (const token of whole) {
        expect(printed.split(token).length, token).toBe(text.split(token).length)
      }
    }
  })

  it.each(
    Array.from({ length: 41 }, (_, i) => i + 5),
  )('at %i em leaves no character alone on a last line', width => {
    for (const goal of goals) {
      const last =
        breakText(goal, song, width * song.size)
          .map(textOf)
          .at(-1) ?? ''
      expect(last.replace(/[，。、！？；：”）]/g, '').length).toBeGreaterThanOrEqual(2)
    }
  })
})
