// Reads the symbols of a zlib stream, for counting them: a plain inflate that keeps what it reads.
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** The symbols of each block of a stream: { literal } for a byte, { literal, distance } for a repetition. */
export function blocksOf(zlib) {
  let at = 16 // past the two bytes of a zlib header
  const bit = () => (zlib[at >> 3] >> (at++ & 7)) & 1
  const blocks = []
  let last = 0
  while (!last) {
    last = bit()
    blocks.push([...readBlock(bit)])
  }
  return blocks
}

function* readBlock(bit) {
  const number = bits => Array.from({ length: bits }, (_, i) => bit() << i).reduce((a, b) => a | b, 0)
  if (number(2) !== 2) throw new Error('not a block with a code of its own')
  const [literalCount, distanceCount, sent] = [number(5) + 257, number(5) + 1, number(4) + 4]
  const own = new Array(19).fill(0)
  for (const symbol of ORDER.slice(0, sent)) own[symbol] = number(3)
  const lengthCode = decoder(own, bit)
  const lengths = []
  while (lengths.length < literalCount + distanceCount) {
    const symbol = lengthCode()
    if (symbol < 16) lengths.push(symbol)
    else {
      const value = symbol === 16 ? lengths.at(-1) : 0
      const count = symbol === 16 ? 3 + number(2) : symbol === 17 ? 3 + number(3) : 11 + number(7)
      for (let i = 0; i < count; i++) lengths.push(value)
    }
  }
  const literalCode = decoder(lengths.slice(0, literalCount), bit)
  const distanceCode = decoder(lengths.slice(literalCount), bit)
  for (;;) {
    const literal = literalCode()
    if (literal < 257) yield { literal }
    if (literal === 256) return
    if (literal < 257) continue
    const kind = literal - 257
    number(kind < 8 || kind === 28 ? 0 : (kind >> 2) - 1)
    const distance = distanceCode()
    yield { literal, distance }
    number(Math.max(0, (distance >> 1) - 1))
  }
}

/** A function that reads one symbol of a canonical code. */
function decoder(lengths, bit) {
  const codes = new Map()
  let code = 0
  for (let length = 1; length < 16; length++) {
    for (const [symbol, own] of lengths.entries())
      if (own === length) codes.set(`${length} ${code++}`, symbol)
    code <<= 1
  }
  return () => {
    let read = 0
    for (let length = 1; length < 16; length++) {
      read = (read << 1) | bit()
      const symbol = codes.get(`${length} ${read}`)
      if (symbol !== undefined) return symbol
    }
    throw new Error('no such code')
  }
}
