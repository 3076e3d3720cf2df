// One engine in a process of its own: `node worker.mjs <engine> <plain|tagged> <first|warm>`. `first` prints one
// form and ends; `warm` prints 200 varied ones after a warm-up, and says what a form took.
import { form } from './forms.mjs'

const FORMS = 200
/** Each engine has the same time to get warm. */
const WARM_UP_SECONDS = 10

const [name, profile, mode] = process.argv.slice(2)
const { engine } = await import(`./engines/${name}.mjs`)
const render = await engine(profile === 'tagged')
const first = await render(form(0))
if (mode === 'warm') {
  const end = performance.now() + WARM_UP_SECONDS * 1000
  for (let n = 0; performance.now() < end; n++) await render(form(FORMS + n))
  const forms = Array.from({ length: FORMS }, (_, n) => form(n))
  const start = process.cpuUsage()
  let bytes = 0
  for (const data of forms) bytes += (await render(data)).length
  const { user, system } = process.cpuUsage(start)
  console.log(
    JSON.stringify({
      warm: (user + system) / 1000 / FORMS,
      kb: bytes / FORMS / 1000,
      rss: process.resourceUsage().maxRSS / 1000,
    }),
  )
} else if (first.length === 0) throw new Error('no form')
