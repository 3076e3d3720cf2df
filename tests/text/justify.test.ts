import { describe, expect, it } from 'vitest'
import { breakText } from '../../src/text/break.ts'
import { distributeLine, justifyLine } from '../../src/text/justify.ts'
import type { Line } from '../../src/text/types.ts'
import { em, positions, style, textOf } from './fixed-face.ts'

function lineOf(text: string): Line {
  const [line] = breakText(text, style, 1000 * em)
  if (!line) throw new Error('no line')
  return line
}

const justified = (text: string, width: number) => positions(justifyLine(lineOf(text), width))
const distributed = (text: string, width: number) => positions(distributeLine(lineOf(text), width))

describe('a justified line', () => {
  it('parts all characters evenly, those beside marks no more than others', () => {
    // 1 em missing; nothing goes between 乙 and its mark, so three gaps share it.
    expect(justified('甲乙，丙丁', 6 * em)).toEqual([0, 13_334, 23_334, 36_667, 50_000, 60_000])
  })

  it('widens blanks first, by up to a quarter em each', () => {
    expect(justified('甲乙 丙丁', 4 * em + 5000 + 2500)).toEqual([0, em, 2 * em, 27_500, 37_500, 47_500])
  })

  it('shares to the last unit what does not divide', () => {
    expect(justified('甲乙丙丁', 4 * em + 7)).toEqual([0, em + 3, 2 * em + 5, 3 * em + 7, 4 * em + 7])
  })

  it('never parts numbers, Latin words, —— and ……, signs and units', () => {
    const text = '计≥15.00%及￥1,000——约word……35㎡'
    const before = lineOf(text)
    const after = justifyLine(before, before.width + 50_000)
    const [from, to] = [positions(before), positions(after)]
    const parted = Array.from(text).filter(
      (_, i) => (to[i + 1] ?? 0) - (to[i] ?? 0) > (from[i + 1] ?? 0) - (from[i] ?? 0),
    )
    expect(parted.join('')).toBe('计%及0—约d…')
    expect(to.at(-1)).toBe(before.width + 50_000)
  })

  it('widens at blanks, but not at an indent or at blanks that hang', () => {
    const line = justifyLine(lineOf('　　ab cd  '), 6 * em)
    expect(line.width).toBe(6 * em)
    expect(positions(line)).toEqual([0, 1, 2, 2.5, 3, 5, 5.5, 6, 6.5, 7].map(n => n * em))
  })

  it('widens beside apostrophes of Latin words no more than elsewhere in them', () => {
    const [before, after] = [positions(lineOf('甲don’t乙')), justified('甲don’t乙', 7 * em)]
    const grown = after.map((x, i) => x - (before[i] ?? 0))
    expect(new Set(grown.slice(1, 6)).size).toBe(1)
  })

  it('is returned as it is where it is wide enough or has no gap', () => {
    for (const [text, width] of [
      ['甲乙', 2 * em],
      ['甲乙', em],
      ['word', 9 * em],
      ['甲', 9 * em],
      ['', em],
    ] as const) {
      const line = lineOf(text)
      expect(justifyLine(line, width)).toBe(line)
    }
  })

  it('moves the runs of other faces along', () => {
    const line = lineOf('甲乙')
    const [run] = line.runs
    if (!run) throw new Error('no run')
    const split: Line = {
      ...line,
      runs: [0, 1].map(i => ({
        ...run,
        x: i * em,
        glyphs: run.glyphs.slice(i, i + 1),
        codePoints: run.codePoints.slice(i, i + 1),
        advances: run.advances.slice(i, i + 1),
      })),
    }
    expect(justifyLine(split, 3 * em).runs.map(r => [r.x, ...r.advances])).toEqual([
      [0, 2 * em],
      [2 * em, em],
    ])
  })
})

describe('a distributed line', () => {
  it('sets labels of two to six characters to one width', () => {
    expect(distributed('项目', 6 * em)).toEqual([0, 5 * em, 6 * em])
    expect(distributed('负责人', 6 * em)).toEqual([0, 2.5 * em, 5 * em, 6 * em])
    expect(distributed('项目名称', 6 * em)).toEqual([0, 16_667, 33_334, 50_000, 6 * em])
    expect(distributed('年度资金总额', 6 * em)).toEqual([0, 1, 2, 3, 4, 5, 6].map(n => n * em))
  })

  it('centres a single character', () => {
    expect(distributed('元', 6 * em)).toEqual([2.5 * em, 3.5 * em])
  })

  it('keeps the text and the width asked for', () => {
    const line = distributeLine(lineOf('单位（章）'), 8 * em)
    expect([textOf(line), line.width]).toEqual(['单位（章）', 8 * em])
  })
})
