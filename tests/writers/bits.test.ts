import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Adler, addBytes, addSums, startAdler } from '../../src/writers/pdf/adler32.ts'
import { type BitSink, bytesOf, copyBits, createSinks, putBits } from '../../src/writers/pdf/bits.ts'

const sinkFor = createSinks()

/** Bits in the order in which they go out, from the lowest of a value on. */
function bitsOf(value: number, count: number): string {
  return Array.from({ length: count }, (_, i) => (value / 2 ** i) & 1).join('')
}

function written(sink: BitSink): string {
  return Array.from(bytesOf(sink), byte => bitsOf(byte, 8)).join('')
}

const padded = (bits: string) => bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')

const piece = fc
  .integer({ min: 0, max: 32 })
  .chain(count => fc.tuple(fc.integer({ min: 0, max: 2 ** count - 1 }), fc.constant(count)))

describe('a bit sink', () => {
  it('holds what was put, from the lowest bit of each byte on', () => {
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const sink = sinkFor(pieces.length * 4)
        for (const [value, count] of pieces) putBits(sink, value, count)
        expect(written(sink)).toBe(padded(pieces.map(([value, count]) => bitsOf(value, count)).join('')))
      }),
    )
  })

  it('holds what was copied, from any bit to any other', () => {
    const words = fc.uint32Array({ minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, piece, fc.nat(), fc.nat(), (array, [value, count], a, b) => {
        const all = array.length * 32
        const [from, to] = [a % (all + 1), b % (all + 1)].sort((x, y) => x - y) as [number, number]
        const sink = sinkFor(all / 8 + 5)
        putBits(sink, value, count)
        copyBits(sink, Uint32Array.of(...array, 0), from, to - from)
        putBits(sink, 5, 3)
        const bits = Array.from(array, word => bitsOf(word, 32)).join('')
        expect(written(sink)).toBe(padded(bitsOf(value, count) + bits.slice(from, to) + bitsOf(5, 3)))
      }),
    )
  })
})

describe('sinks that share their words', () => {
  it('leave what was taken from the one before as it is, and none of it in the next', () => {
    const first = sinkFor(8)
    putBits(first, 0xabcd, 16)
    putBits(first, 0xffffffff, 32)
    const taken = bytesOf(first)
    const second = sinkFor(8)
    putBits(second, 1, 3)
    expect([...bytesOf(second)]).toEqual([1])
    expect([...taken]).toEqual([0xcd, 0xab, 0xff, 0xff, 0xff, 0xff])
  })

  it('have room for a book', () => {
    const sink = sinkFor(3_000_000)
    for (let i = 0; i < 700_000; i++) putBits(sink, i, 32)
    expect(new DataView(bytesOf(sink).buffer).getUint32(699_999 * 4, true)).toBe(699_999)
  })
})

describe('Adler-32', () => {
  const ofZlib = (bytes: Uint8Array) => deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4)
  const whole = ({ a, b }: Adler) => b * 2 ** 16 + a

  it('is zlib’s, of bytes added at once', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => 255 - (i % 3))
    const sums = startAdler()
    addBytes(sums, bytes, 0, bytes.length)
    expect(whole(sums)).toBe(ofZlib(bytes))
  })

  it('is zlib’s, of parts whose sums are known', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 8 }), parts => {
        const sums = startAdler()
        for (const part of parts) {
          const own = { a: 0, b: 0 }
          addBytes(own, part, 0, part.length)
          addSums(sums, own.a, own.b, part.length)
        }
        expect(whole(sums)).toBe(ofZlib(Buffer.concat(parts)))
      }),
    )
  })
})
