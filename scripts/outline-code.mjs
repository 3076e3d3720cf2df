// Writes src/writers/pdf/outline-code.gen.ts, the Huffman codes that fonts are compressed with, and frequent-grams.gen.ts,
// where their repetitions are looked for, made from the glyphs of fonts/ as a form uses them. Run it after
// `npm run build`. Its results are committed; they change the bytes of every PDF.
import { readFileSync, writeFileSync } from 'node:fs'
import { openFace } from '../dist/font/face.js'
import { bytesSource } from '../dist/font/source.js'
import { subsetFace } from '../dist/font/subset.js'
import { nodeDeflate } from '../dist/writers/pdf/deflate.node.js'
import { createPdfMemory } from '../dist/writers/pdf/memory.js'
import { deflateSubset } from '../dist/writers/pdf/outline-deflate.js'
import { gramHashes, PLACE_BITS } from '../dist/writers/pdf/outline-glyph.js'
import { deflateCMap, toUnicodeCMap } from '../dist/writers/pdf/to-unicode.js'
import { blocksOf } from './deflate-symbols.mjs'

/** How much each face counts: most of a form is in the first. */
const FACES = {
  'NotoSerifSC_400Regular.ttf': 4,
  'NotoSerifSC_600SemiBold.ttf': 1,
  'NotoSansSC_400Regular.ttf': 1,
}
const FORMS = 40
/** How many of the common characters share a gram that is frequent, and how many have it as the lowest of a stretch. */
const [SHARED, CHOSEN] = [20, 30]
const STRETCH = 10
const NONE = Number.POSITIVE_INFINITY
const MARKS = Array.from('0123456789.,()%/-：，。、（）“”≥≤', c => c.codePointAt(0))

/** 通用规范汉字表, level 1. */
const common = Array.from(readFileSync('tests/data/tgh8105.txt', 'utf8').trim(), c => c.codePointAt(0)).slice(
  0,
  3500,
)

const counts = { outline: newCounts(), table: newCounts(), character: newCounts() }
for (const [file, weight] of Object.entries(FACES)) {
  const face = open(file)
  const memory = createPdfMemory(nodeDeflate)
  const { prepare } = memory.of(face)
  for (let n = 0; n < FORMS; n++) {
    const subset = subsetFace(face, usesOf(face, n)).value
    const [outlines, tables] = blocksOf(deflateSubset(subset, prepare, memory.sinkFor))
    const [characters] = blocksOf(
      deflateCMap(toUnicodeCMap(subset.uses.map(use => use.codePoint)), memory.sinkFor),
    )
    count(outlines, counts.outline, weight)
    count(tables, counts.table, weight)
    count(characters, counts.character, weight)
  }
}
writeFileSync(
  'src/writers/pdf/outline-code.gen.ts',
  `// Made by scripts/outline-code.mjs; do not edit.
import type { WrittenCode } from './block-code.ts'

${[
  written('OUTLINE_CODE', counts.outline, false),
  written('TABLE_CODE', counts.table, true),
  written('CHARACTER_CODE', counts.character, true),
].join('\n')}`,
)

writeFileSync(
  'src/writers/pdf/frequent-grams.gen.ts',
  `// Made by scripts/outline-code.mjs; do not edit.
/** Hashes of 20 bits, ascending: how far each is from the one before, in base 36. */
export const FREQUENT_GRAMS =
  '${gapsOf(frequentGrams(open(Object.keys(FACES)[0])))
    .match(/.{1,96}/g)
    .join("' +\n  '")}'
`,
)

/**
 * Hashes of what is worth looking for: of what stands in many of the common characters' outlines, what has the lowest
 * hash of its neighbours in many (winnowing, Schleimer, Wilkerson and Aiken 2003), so that few of them overlap.
 */
function frequentGrams(face) {
  const all = common.map(codePoint =>
    Array.from(gramHashes(face.outlines.descriptionOf(face.glyphOf(codePoint))), hash => hash >>> PLACE_BITS),
  )
  const frequent = inMany(all, SHARED)
  return [
    ...inMany(
      all.map(hashes => lowestOf(hashes.map(hash => (frequent.has(hash) ? hash : NONE)))),
      CHOSEN,
    ),
  ]
}

/** The hashes that stand in at least `least` of the lists. */
function inMany(lists, least) {
  const counts = new Map()
  for (const hashes of lists)
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= least).map(([hash]) => hash))
}

/** The lowest hash of each stretch. */
function lowestOf(hashes) {
  return hashes.map((_, i) => Math.min(...hashes.slice(i, i + STRETCH))).filter(hash => hash !== NONE)
}

function gapsOf(hashes) {
  return hashes
    .sort((a, b) => a - b)
    .map((hash, i, all) => (hash - (all[i - 1] ?? 0)).toString(36))
    .join(' ')
}

function open(file) {
  return openFace(bytesSource(readFileSync(`fonts/${file}`)), file, file).value
}

/** What a form draws: a stride through the table for each, of 200 to 500 characters. */
function usesOf(face, n) {
  const size = 200 + n * 8
  const characters = Array.from(
    { length: size },
    (_, i) => common[(n * 977 + i * (7 + 2 * n)) % common.length],
  )
  const codePoints = [...new Set([...MARKS, ...characters])].sort((a, b) => a - b)
  return codePoints.map(codePoint => ({ glyph: face.glyphOf(codePoint), codePoint }))
}

function newCounts() {
  return { literals: new Array(286).fill(1), distances: new Array(30).fill(1) }
}

function count(symbols, { literals, distances }, weight) {
  for (const { literal, distance } of symbols) {
    literals[literal] += weight
    if (distance !== undefined) distances[distance] += weight
  }
}

function written(name, { literals, distances }, last) {
  const lengths = [codeLengths(literals, 15), codeLengths(distances, 15)]
  const header = blockHeader(...lengths, last)
  const words = header.match(/.{1,32}/g).map(bits =>
    Number.parseInt([...bits].reverse().join(''), 2)
      .toString(16)
      .padStart(8, '0'),
  )
  const digits = lengths
    .flat()
    .map(length => length.toString(16))
    .join('')
  const lines = (text, width) => `\n    '${text.match(new RegExp(`.{1,${width}}`, 'g')).join("' +\n    '")}',`
  return `export const ${name}: WrittenCode = {
  lengths:${lines(digits, 79)}
  head:${lines([...words, '00000000'].join(''), 80)}
  headBits: ${header.length},
}
`
}

/** Lengths of a Huffman code of at most `most` bits for symbols of these frequencies, none of them 0. */
function codeLengths(frequencies, most) {
  const used = frequencies
    .map((weight, symbol) => ({ weight, symbols: [symbol] }))
    .filter(one => one.weight > 0)
  const lengths = new Array(frequencies.length).fill(0)
  // Package-merge: the cheapest `most` rounds of pairs (Larmore and Hirschberg, 1990).
  let packages = []
  for (let round = 0; round < most; round++) {
    const all = [...used, ...packages].sort((a, b) => a.weight - b.weight || a.symbols[0] - b.symbols[0])
    packages = []
    for (let i = 0; i + 1 < all.length; i += 2) {
      packages.push({
        weight: all[i].weight + all[i + 1].weight,
        symbols: [...all[i].symbols, ...all[i + 1].symbols],
      })
    }
  }
  for (const { symbols } of packages.slice(0, used.length - 1))
    for (const symbol of symbols) lengths[symbol]++
  return lengths
}

/** The head of a block as a string of bits in the order in which they go out. */
function blockHeader(literals, distances, last) {
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  const runs = runsOf([...literals, ...distances])
  const counts = new Array(19).fill(0)
  for (const { symbol } of runs) counts[symbol]++
  const lengths = codeLengths(counts, 7)
  let sent = 19
  while (lengths[ORDER[sent - 1]] === 0) sent--
  const number = (value, bits) => Array.from({ length: bits }, (_, i) => (value >> i) & 1).join('')
  const codes = codeBits(lengths)
  return [
    number(last ? 1 : 0, 1) +
      number(2, 2) +
      number(literals.length - 257, 5) +
      number(distances.length - 1, 5) +
      number(sent - 4, 4),
    ...ORDER.slice(0, sent).map(symbol => number(lengths[symbol], 3)),
    ...runs.map(({ symbol, extra, bits }) => codes[symbol] + number(extra, bits)),
  ].join('')
}

/** Lengths with repeats of 3 to 6 after the first said as symbol 16 (RFC 1951, 3.2.7); none is 0. */
function runsOf(lengths) {
  const runs = []
  for (let i = 0; i < lengths.length; ) {
    runs.push({ symbol: lengths[i], extra: 0, bits: 0 })
    let end = i + 1
    while (end < lengths.length && end - i < 7 && lengths[end] === lengths[i]) end++
    if (end - i >= 4) runs.push({ symbol: 16, extra: end - i - 4, bits: 2 })
    i = end - i >= 4 ? end : i + 1
  }
  return runs
}

/** Canonical codes as strings of bits, first bit first. */
function codeBits(lengths) {
  let code = 0
  const codes = []
  for (let length = 1; length <= 7; length++) {
    for (const [symbol, own] of lengths.entries()) {
      if (own === length) codes[symbol] = (code++).toString(2).padStart(length, '0')
    }
    code <<= 1
  }
  return codes
}
