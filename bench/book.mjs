// One document of many different forms: CPU time and peak memory by the number of forms, in a process that has just
// started and in one that has printed other books. The forms' data is made while the book is written, as a reader
// would hand it over; pages leave as they are made. `node bench/book.mjs 10 100 1000`, and --json as JSON;
// `npm run bench` prints 10 and 100.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const PROFILES = ['plain', 'a3a-ua1']
/** Forms of a book by which a process gets warm, and how many of those it prints. */
const WARM_UP = { forms: 1000, books: 6 }
const [command, ...given] = process.argv.slice(2)

function* declarations(form, count, from) {
  for (let n = 0; n < count; n++) yield { data: form(from + n) }
}

/** Prints one book and measures it; what it costs to start is told by a book of one form before it. */
async function one(count, profile, warm) {
  const { createPress } = await import('../dist/press/create.node.js')
  const { form } = await import('./forms.mjs')
  const press = await createPress()
  const print = async (many, from = 0) => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of press.book(declarations(form, many, from), { profile })) {
      bytes += chunk.length
      hash.update(chunk)
    }
    return { bytes, sha256: hash.digest('hex') }
  }
  await print(1)
  for (let n = 1; warm && n <= WARM_UP.books; n++) await print(WARM_UP.forms, count + n * WARM_UP.forms)
  const start = process.cpuUsage()
  const begun = performance.now()
  const made = await print(count)
  const { user, system } = process.cpuUsage(start)
  const wall = (performance.now() - begun) / 1000
  const memory = process.resourceUsage().maxRSS / 1024
  return { count, profile, warm, cpu: (user + system) / 1e6, wall, memory, ...made }
}

function measured(count, profile, warm) {
  const args = [fileURLToPath(import.meta.url), 'one', String(count), profile, warm ? 'warm' : 'new']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

if (command === 'one') {
  console.log(JSON.stringify(await one(Number(given[0]), given[1], given[2] === 'warm')))
} else {
  const sizes = [command, ...given].map(Number).filter(size => size > 0)
  const counts = sizes.length > 0 ? sizes : [10, 100, 1000]
  const results = PROFILES.flatMap(profile =>
    counts.flatMap(count => [false, true].map(warm => measured(count, profile, warm))),
  )
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
  else {
    console.log('book       forms process    CPU s   ms a form   wall s   peak MB   KB a form')
    for (const { count, profile, warm, cpu, wall, memory, bytes } of results) {
      const cells = [
        profile.padEnd(8),
        String(count).padStart(7),
        (warm ? 'warm' : 'new').padStart(7),
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
