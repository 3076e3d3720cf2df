// `npm run soak [forms]`: prints forms in one process, 100,000 unless told otherwise, each different from those
// before, and shows what memory is in use after a full collection. Growth ends with exit code 1.
import { createPress } from '../dist/index.js'
import { form } from './forms.mjs'

const COUNT = Number(process.argv[2] ?? 100_000)
const SAMPLES = 20
/** What V8 and the allocator of the system may hold more or less of at any time, in MB. */
const SLACK = 24

const { gc } = globalThis
if (!gc) throw new Error('run with --expose-gc')
const press = await createPress()
const samples = []
const start = performance.now()
for (let n = 0; n < COUNT; n++) {
  const printed = await press.render(form(n), { profile: n % 2 === 0 ? 'plain' : 'a3a-ua1' })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  if ((n + 1) % Math.ceil(COUNT / SAMPLES) !== 0) continue
  gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  samples.push({ forms: n + 1, heap: heapUsed / 1e6, external: external / 1e6, rss: rss / 1e6 })
  const { forms, heap, external: outside, rss: all } = samples.at(-1)
  const speed = (performance.now() - start) / forms
  console.log(
    `${forms} forms: heap ${heap.toFixed(1)} MB, external ${outside.toFixed(1)} MB, RSS ${all.toFixed(0)} MB, ${speed.toFixed(1)} ms a form`,
  )
}
// What the collector has let go is given back in the background, a little later: the least of each half counts.
const middle = Math.floor(samples.length / 2)
const least = part => Math.min(...part.map(({ heap, external }) => heap + external))
const growth = least(samples.slice(middle)) - least(samples.slice(0, middle))
console.log(`growth from the first half to the second: ${growth.toFixed(1)} MB`)
if (growth > SLACK) process.exitCode = 1
