// What a warm form spends its time on: each stage by itself, over 200 varied forms, median of rounds.
// One document of many forms is measured by book.mjs.
import { openPackageBook } from '../dist/font/load.node.js'
import { BUILT_IN_FORMS, createRegistry } from '../dist/forms/registry.js'
import { compose } from '../dist/layout/compose.js'
import { createTextMemory } from '../dist/layout/fit.js'
import { layOut } from '../dist/layout/lay-out.js'
import { openFaces } from '../dist/press/faces.js'
import { documentInfo } from '../dist/press/info.js'
import { prepare } from '../dist/press/prepare.js'
import { packagedTemplates } from '../dist/press/resources.node.js'
import { createTemplateFaults } from '../dist/press/template-faults.js'
import { createTemplateLibrary } from '../dist/press/templates.js'
import { nodeDeflate } from '../dist/writers/pdf/deflate.node.js'
import { embed } from '../dist/writers/pdf/embed.js'
import { collectGlyphUse } from '../dist/writers/pdf/glyph-usage.js'
import { createPdfMemory } from '../dist/writers/pdf/memory.js'
import { writePdf } from '../dist/writers/pdf/write-pdf.js'
import { form } from './forms.mjs'

const FORMS = 200
const WARM_UP_ROUNDS = 15
const ROUNDS = 5

const book = await openPackageBook()
if (!book.ok) throw new Error(JSON.stringify(book.findings))
const lookup = {
  registry: createRegistry(BUILT_IN_FORMS),
  library: createTemplateLibrary(packagedTemplates),
  faultsOf: createTemplateFaults(),
}
const texts = createTextMemory()
const memory = createPdfMemory(nodeDeflate)
const data = Array.from({ length: FORMS }, (_, n) => form(n))

async function timed(inputs, work) {
  const start = process.cpuUsage()
  const results = []
  for (const input of inputs) results.push(await work(input))
  const { user, system } = process.cpuUsage(start)
  return { ms: (user + system) / 1000 / FORMS, results }
}

async function round() {
  const prepared = await timed(data, one => prepare(one, {}, lookup))
  const forms = prepared.results.map(({ form: bound, declared }) => {
    if (!bound || !declared) throw new Error('a form of the bench is refused')
    return { bound, info: documentInfo(bound, declared.declaration, {}) }
  })
  const opened = await timed(forms, ({ bound }) => openFaces(bound, book.value))
  const all = forms.map((one, i) => ({ ...one, ...opened.results[i].opened }))
  const laid = await timed(all, ({ bound, chains }) => layOut(bound, chains, texts))
  const composed = await timed(laid.results, ({ measured, pages }) =>
    compose(measured, pages, { structure: false }),
  )
  const lists = composed.results.map((list, i) => ({ list, ...all[i] }))
  const subset = await timed(lists, async ({ list, faces }) => {
    for (const [id, uses] of collectGlyphUse(list)) await embed(faces.get(id), uses, memory)
  })
  const written = await timed(lists, ({ list, faces, info }) =>
    writePdf(list, { faces, info, deflate: nodeDeflate, memory }),
  )
  return {
    'check and bind': prepared.ms,
    'choose faces': opened.ms,
    'lay out': laid.ms,
    compose: composed.ms,
    subset: subset.ms,
    write: written.ms - subset.ms,
  }
}

for (let i = 0; i < WARM_UP_ROUNDS; i++) await round()
const rounds = []
for (let i = 0; i < ROUNDS; i++) rounds.push(await round())
const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const stages = Object.keys(rounds[0]).map(stage => ({ stage, ms: median(rounds.map(one => one[stage])) }))
if (process.argv.includes('--json')) console.log(JSON.stringify(stages))
else for (const { stage, ms } of stages) console.log(`${stage.padEnd(16)}${ms.toFixed(2)} ms`)
