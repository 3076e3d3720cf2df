// Time against size of ways to compress the outlines of 200 varied forms: what formpress does beside zlib's
// levels, in one process and in turns. Medians of rounds.
import { deflateSync } from 'node:zlib'
import { openPackageBook } from '../dist/font/load.node.js'
import { subsetFace } from '../dist/font/subset.js'
import { BUILT_IN_FORMS, createRegistry } from '../dist/forms/registry.js'
import { compose } from '../dist/layout/compose.js'
import { layOut } from '../dist/layout/lay-out.js'
import { openFaces } from '../dist/press/faces.js'
import { prepare } from '../dist/press/prepare.js'
import { packagedTemplates } from '../dist/press/resources.node.js'
import { createTemplateFaults } from '../dist/press/template-faults.js'
import { createTemplateLibrary } from '../dist/press/templates.js'
import { nodeDeflate } from '../dist/writers/pdf/deflate.node.js'
import { collectGlyphUse } from '../dist/writers/pdf/glyph-usage.js'
import { createPdfMemory } from '../dist/writers/pdf/memory.js'
import { deflateSubset } from '../dist/writers/pdf/outline-deflate.js'
import { form } from './forms.mjs'

const FORMS = 200
const ROUNDS = 7
/** The face of the text: titles are remembered whole. */
const FEWEST = 32

const book = await openPackageBook()
if (!book.ok) throw new Error(JSON.stringify(book.findings))
const lookup = {
  registry: createRegistry(BUILT_IN_FORMS),
  library: createTemplateLibrary(packagedTemplates),
  faultsOf: createTemplateFaults(),
}

async function subsetOf(n) {
  const { form: bound } = await prepare(form(n), {}, lookup)
  const { opened } = await openFaces(bound, book.value)
  const { measured, pages } = layOut(bound, opened.chains)
  const [id, uses] = [...collectGlyphUse(compose(measured, pages))].find(([, all]) => all.length > FEWEST)
  const face = opened.faces.get(id)
  const made = subsetFace(face, uses)
  if (!made.ok) throw new Error(JSON.stringify(made.findings))
  return { face, subset: made.value }
}

const subsets = []
for (let n = 0; n < FORMS; n++) subsets.push(await subsetOf(n))
const memory = createPdfMemory(nodeDeflate)
const ways = {
  'parts kept ready': ({ face, subset }) => deflateSubset(subset, memory.of(face).prepare, memory.sinkFor),
  'the same, nothing kept': ({ face, subset }) =>
    deflateSubset(subset, createPdfMemory(nodeDeflate).of(face).prepare, memory.sinkFor),
  'zlib 9': ({ subset }) => deflateSync(subset.bytes, { level: 9 }),
  'zlib 6': ({ subset }) => deflateSync(subset.bytes),
  'zlib 3': ({ subset }) => deflateSync(subset.bytes, { level: 3 }),
  'zlib 1': ({ subset }) => deflateSync(subset.bytes, { level: 1 }),
  stored: ({ subset }) => deflateSync(subset.bytes, { level: 0 }),
}
const times = Object.fromEntries(Object.keys(ways).map(name => [name, []]))
const sizes = {}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, compress] of Object.entries(ways)) {
    const start = process.cpuUsage()
    let bytes = 0
    for (const one of subsets) bytes += (await compress(one)).length
    const { user, system } = process.cpuUsage(start)
    times[name].push((user + system) / 1000 / FORMS)
    sizes[name] = bytes / FORMS / 1000
  }
}
console.log('| outlines of a form | CPU ms | KB | against zlib 6 |\n| --- | --- | --- | --- |')
for (const name of Object.keys(ways)) {
  const ms = times[name].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
  const more = (sizes[name] / sizes['zlib 6'] - 1) * 100
  console.log(
    `| ${name} | ${ms.toFixed(2)} | ${sizes[name].toFixed(1)} | ${more < 0 ? '' : '+'}${more.toFixed(1)} % |`,
  )
}
