/** Boxes, ticks and rules to write on, as operators of a page. */
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/display/types.ts'
import { boxOf } from '../../src/geometry/drawn-marks.ts'
import { drawMarks } from '../../src/layout/draw-marks.ts'
import { MARKS_FACE } from '../../src/layout/marks-face.ts'
import { breakText } from '../../src/text/break.ts'
import { pageContent } from '../../src/writers/pdf/content.ts'
import { latin1 } from '../support/pdf-syntax.ts'

const TAG = { node: 3 }

/** Marks at 10 pt, from 100 pt to the right and 50 pt down on a page of 200 pt. */
function drawings(text: string): ReturnType<typeof drawMarks> {
  const [line] = breakText(text, { chain: [MARKS_FACE], size: 10_000 }, 100_000)
  return (line?.runs ?? []).flatMap(run =>
    drawMarks(run, { x: 100_000 + run.x, y: 50_000, size: 10_000, tag: TAG }),
  )
}

function operators(items: Page['items']): readonly string[] {
  const content = pageContent({ width: 200_000, height: 200_000, items }, new Map())
  return latin1(content).trim().split('\n')
}

describe('a box', () => {
  it('is a closed path, a tick an open one on top; both belong to the cell', () => {
    const [empty, ticked, ...others] = drawings(boxOf(false) + boxOf(true))
    expect(others).toEqual([])
    if (empty?.kind !== 'drawing' || ticked?.kind !== 'drawing') throw new Error('no boxes')
    expect([empty.shows, empty.tag, empty.lines.length]).toEqual(['empty-box', TAG, 1])
    expect([ticked.shows, ticked.tag, ticked.lines.map(line => line.closed)]).toEqual([
      'ticked-box',
      TAG,
      [true, false],
    ])
    expect(operators([empty])).toEqual(['.48 w 101.2 150 m 108.8 150 l 108.8 157.6 l 101.2 157.6 l s'])
    expect(operators([ticked])[1]).toMatch(/^\.9 w .* m .* l .* l S$/)
  })
})

describe('a rule to write on', () => {
  it('is one rule from end to end, like those of grids', () => {
    const rule = '\ufdd9\ufdd3' // 128 + 2 hundredths of an em
    expect(drawings(rule)).toEqual([
      { kind: 'stroke', x1: 100_000, y1: 51_200, x2: 113_000, y2: 51_200, width: 500 },
    ])
  })

  it('ends where a space begins', () => {
    const ends = drawings('\ufdd9\ufde8\ufdd9').map(item => item.kind === 'stroke' && [item.x1, item.x2])
    expect(ends).toEqual([
      [100_000, 112_800],
      [125_600, 138_400],
    ])
  })
})
