import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { md5 } from '../../src/writers/pdf/md5.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('md5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('digests %j as RFC 1321, A.5 says', (text, digest) => {
    expect(hex(md5(new TextEncoder().encode(text)))).toBe(digest)
  })

  it('agrees with OpenSSL on any bytes, at every length around a block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(7), (bytes, offset) => {
        const view = new Uint8Array([...new Uint8Array(offset), ...bytes]).subarray(offset)
        expect(hex(md5(view))).toBe(createHash('md5').update(bytes).digest('hex'))
      }),
    )
  })
})
