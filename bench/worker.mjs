// One engine, one process: a first form, then 200 varied ones, warm.
import { form } from './forms.mjs'

const WARM_UP = 50
const FORMS = 200

const { engine } = await import(`./engines/${process.argv[2]}.mjs`)
const render = await engine()
await render(form(0))
const cold = performance.now() / 1000 // since the process began
for (let n = 0; n < WARM_UP; n++) await render(form(n))
globalThis.gc?.()
const start = process.cpuUsage()
let bytes = 0
for (let n = 0; n < FORMS; n++) bytes += (await render(form(n))).length
const { user, system } = process.cpuUsage(start)
console.log(
  JSON.stringify({
    warm: (user + system) / 1000 / FORMS,
    cold,
    kb: bytes / FORMS / 1000,
    rss: process.resourceUsage().maxRSS / 1000,
  }),
)
