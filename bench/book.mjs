// One document of many different forms: CPU time and peak memory by the number of forms, each book in a process of
// its own. The forms' data is made while the book is written, as a reader would hand it over; pages leave as they
// are made. `node bench/book.mjs 10 100 1000`, and --json as JSON; `npm run bench` prints 10 and 100.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const PROFILES = ['plain', 'a3a-ua1']
const [command, ...given] = process.argv.slice(2)

function* declarations(form, count) {
  for (let n = 0; n < count; n++) yield { data: form(n) }
}

/** Prints one book and measures it; what it costs to start is told by a book of one form before it. */
async function one(count, profile) {
  const { createPress } = await import('../dist/press/create.node.js')
  const { form } = await import('./forms.mjs')
  const press = await createPress()
  const print = async many => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of press.book(declarations(form, many), { profile })) {
      bytes += chunk.length
      hash.update(chunk)
    }
    return { bytes, sha256: hash.digest('hex') }
  }
  await print(1)
  const start = process.cpuUsage()
  const begun = performance.now()
  const made = await print(count)
  const { user, system } = process.cpuUsage(start)
  const wall = (performance.now() - begun) / 1000
  const memory = process.resourceUsage().maxRSS / 1024
  return { count, profile, cpu: (user + system) / 1e6, wall, memory, ...made }
}

function measured(count, profile) {
  const args = [fileURLToPath(import.meta.url), 'one', String(count), profile]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

if (command === 'one') {
  console.log(JSON.stringify(await one(Number(given[0]), given[1])))
} else {
  const sizes = [command, ...given].map(Number).filter(size => size > 0)
  const counts = sizes.length > 0 ? sizes : [10, 100, 1000]
  const results = PROFILES.flatMap(profile => counts.map(count => measured(count, profile)))
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
  else {
    console.log('book       forms    CPU s   ms a form   wall s   peak MB   KB a form')
    for (const { count, profile, cpu, wall, memory, bytes } of results) {
      const cells = [
        profile.padEnd(8),
        String(count).padStart(7),
        cpu.toFixed(2).padStart(8),
        ((cpu * 1000) / count).toFixed(2).padStart(11),
        wall.toFixed(2).padStart(8),
        memory.toFixed(0).padStart(9),
        (bytes / 1024 / count).toFixed(1).padStart(11),
      ]
      console.log(cells.join(' '))
    }
  }
}
