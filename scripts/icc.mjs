/**
 * Writes src/writers/pdf/srgb-icc.gen.ts: a compact sRGB display profile (ICC.1:2001-04, version 2.4) for
 * the output intent of archival files. Made from public numbers alone:
 *
 * - primaries, white and transfer function of sRGB: IEC 61966-2-1
 * - its colorants adapted to D50 with the Bradford matrix, as the ICC prints them for its own sRGB profiles
 * - the transfer function in 64 steps: between them a straight line is off by less than 1/10,000
 */
import { writeFileSync } from 'node:fs'

const D50 = [0.9642, 1.0, 0.8249]
const COLORANTS = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
}
const STEPS = 64

const ascii = text => [...text].map(character => character.charCodeAt(0))
const u16 = n => [n >> 8, n & 0xff]
const u32 = n => [(n >>> 24) & 0xff, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff]
const fixed = x => u32(Math.round(x * 65_536))
const xyz = values => [...ascii('XYZ '), ...u32(0), ...values.flatMap(fixed)]

function linear(encoded) {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

function curve() {
  const values = Array.from({ length: STEPS }, (_, i) => Math.round(linear(i / (STEPS - 1)) * 65_535))
  return [...ascii('curv'), ...u32(0), ...u32(STEPS), ...values.flatMap(u16)]
}

/** textDescriptionType (6.5.17): ASCII; no Unicode, no Macintosh script. */
function description(text) {
  const none = new Array(4 + 4 + 2 + 1 + 67).fill(0)
  return [...ascii('desc'), ...u32(0), ...u32(text.length + 1), ...ascii(text), 0, ...none]
}

const text = words => [...ascii('text'), ...u32(0), ...ascii(words), 0]

/** Tags in their order; the three curves are one. */
const tags = [
  ['desc', description('sRGB IEC61966-2.1')],
  ['cprt', text('No copyright, use freely')],
  ['wtpt', xyz(D50)],
  ...Object.entries(COLORANTS).map(([name, values]) => [name, xyz(values)]),
  ['rTRC', curve()],
  ['gTRC', undefined],
  ['bTRC', undefined],
]

function profile() {
  const table = []
  const data = []
  let place
  for (const [name, bytes] of tags) {
    if (bytes) {
      while (data.length % 4) data.push(0)
      place = [128 + 4 + tags.length * 12 + data.length, bytes.length]
      data.push(...bytes)
    }
    table.push(...ascii(name), ...u32(place[0]), ...u32(place[1]))
  }
  while (data.length % 4) data.push(0)
  const size = 128 + 4 + table.length + data.length
  const head = [
    ...u32(size),
    ...u32(0), // preferred colour management: none
    ...u32(0x02400000),
    ...ascii('mntrRGB XYZ '),
    ...[2024, 1, 1, 0, 0, 0].flatMap(u16),
    ...ascii('acsp'),
    ...u32(0), // primary platform: none
    ...u32(0),
    ...u32(0), // manufacturer: none
    ...u32(0), // model: none
    ...u32(0),
    ...u32(0), // device attributes: reflective, glossy, positive, colour
    ...u32(0), // rendering intent: perceptual
    ...D50.flatMap(fixed),
    ...u32(0), // creator: none
  ]
  while (head.length < 128) head.push(0)
  return Uint8Array.from([...head, ...u32(tags.length), ...table, ...data])
}

const base64 = Buffer.from(profile()).toString('base64')
const lines = base64.match(/.{1,100}/g).map(line => `  '${line}'`)
writeFileSync(
  new URL('../src/writers/pdf/srgb-icc.gen.ts', import.meta.url),
  `/** Made by scripts/icc.mjs from the public numbers of IEC 61966-2-1; free of copyright. Base64. */\nexport const SRGB_ICC: string =\n${lines.join(' +\n')}\n`,
)
