import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteSink } from '../../src/writers/pdf/byte-sink.ts'

describe('byteSink', () => {
  it('gives back what was written, short texts and long arrays in any order', () => {
    const size = fc.oneof(fc.nat(40), fc.integer({ min: 8000, max: 9000 }), fc.constant(70_000))
    const piece = fc.record({ size, text: fc.boolean(), fill: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const sink = byteSink()
        const expected: number[] = []
        for (const { size, text, fill } of pieces) {
          const written = sink.write(
            text ? String.fromCharCode(fill).repeat(size) : new Uint8Array(size).fill(fill),
          )
          expect(written).toBe(size)
          for (let i = 0; i < size; i++) expected.push(fill)
        }
        expect(Buffer.compare(sink.take(), Uint8Array.from(expected))).toBe(0)
        expect(sink.take()).toHaveLength(0)
      }),
      { numRuns: 40 },
    )
  })
})
