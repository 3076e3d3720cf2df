/** Boxes and blanks in a text: what stands for them, where lines break beside them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankOf,
  boxOf,
  drawnMark,
  isDrawnMark,
  readable,
  WIDEST_BLANK,
} from '../../src/geometry/drawn-marks.ts'
import { drawnCodePoints } from '../../src/text/break.ts'
import { breakLevels, FREELY } from '../../src/text/break-levels.ts'

/** A text cut where a line may freely break. */
function pieces(text: string): readonly string[] {
  const levels = breakLevels(text)
  const starts = Array.from(text, (_, i) => i).filter(i => i === 0 || levels[i] === FREELY)
  const cut = starts.map((start, s) => text.slice(start, starts[s + 1]))
  return cut.map(readable)
}

describe('a blank', () => {
  it('of any width adds up from its characters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: WIDEST_BLANK }),
        fc.constantFrom('rule', 'space'),
        (width, kind) => {
          const marks = Array.from(blankOf(kind === 'rule' ? 'rule' : 'space', width), one =>
            drawnMark(one.codePointAt(0) ?? 0),
          )
          expect(marks.every(mark => mark?.kind === kind)).toBe(true)
          expect(marks.reduce((sum, mark) => sum + (mark && 'width' in mark ? mark.width : 0), 0)).toBe(width)
        },
      ),
    )
  })

  it('is no character of a font, and every noncharacter of its block is taken', () => {
    expect([...drawnCodePoints(`甲${boxOf(true)}${blankOf('rule', 75)}乙`)]).toEqual([0x7532, 0x4e59])
    const block = Array.from({ length: 0x20 }, (_, i) => 0xfdd0 + i)
    expect(block.every(isDrawnMark)).toBe(true)
    expect([0xfdcf, 0xfdf0, 0x2610, 0xff10].some(isDrawnMark)).toBe(false)
  })
})

describe('lines', () => {
  it('break before a box and between options, never inside a short one', () => {
    const options = `${boxOf(true)}新增　${boxOf(false)}其他经常性项目　${boxOf(false)}延续`
    expect(pieces(options)).toEqual(['☑新增　', '☐其他经常性项目　', '☐延续'])
    expect(pieces(`性质${boxOf(true)}新增`)).toEqual(['性', '质', '☑新增'])
  })

  it('break inside an option as long as a sentence', () => {
    expect(pieces(`${boxOf(true)}${'目'.repeat(20)}`).length).toBe(20)
  })

  it('keep a rule whole and with its label', () => {
    expect(pieces(`填报人：${blankOf('rule', 675)}日期`)).toEqual([
      '填',
      '报',
      '人：______________',
      '日',
      '期',
    ])
  })

  it('break numbers in full-width digits as they did', () => {
    expect(pieces('１２３元')).toEqual(['１２３', '元'])
  })
})
