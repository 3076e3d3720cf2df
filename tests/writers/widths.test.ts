import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthArray } from '../../src/writers/pdf/widths.ts'

/** A reader's view of a W array (ISO 32000-2, 9.7.4.3). */
function expand(entries: readonly (number | readonly number[])[], count: number): number[] {
  const widths = new Array<number>(count).fill(1000)
  for (let i = 0; i < entries.length; ) {
    const [first, second, third] = [entries[i], entries[i + 1], entries[i + 2]]
    if (typeof first !== 'number') throw new Error('no CID')
    if (Array.isArray(second)) {
      for (const [offset, width] of second.entries()) widths[first + offset] = width
      i += 2
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') throw new Error('no range')
      widths.fill(third, first, second + 1)
      i += 3
    }
  }
  return widths
}

describe('widthArray', () => {
  it('leaves out what is a Chinese character wide', () => {
    expect(widthArray([1000, 1000, 1000])).toEqual([])
  })

  it('lists widths that differ and gives runs of equal ones as a range', () => {
    expect(widthArray([500, 557, 557, 557, 557, 557, 300, 301, 1000, 250])).toEqual([
      0,
      [500],
      1,
      5,
      557,
      6,
      [300, 301],
      9,
      [250],
    ])
  })

  it('says every width once, whatever the widths', () => {
    const width = fc.constantFrom(250, 500, 557, 1000)
    fc.assert(
      fc.property(fc.array(width, { maxLength: 60 }), widths => {
        expect(expand(widthArray(widths), widths.length)).toEqual(widths)
      }),
    )
  })
})
