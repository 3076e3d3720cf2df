// A batch of the four seeds in turns, each project with a name of its own, archival, a file each: one core and two,
// in turns. `node bench/batch.mjs 10000 3`: so many forms, so many times. Nothing is deleted before the end: for some
// minutes ext4 does not use again what a deleted file has left, and looks longer for each new one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurns, spread } from './rounds.mjs'

const SELF = fileURLToPath(import.meta.url)
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url))
const CORES = [1, 2]
const [command, ...given] = process.argv.slice(2)

/** Prints a batch in this process, and says at its end what it took. */
async function one(file, folder, jobs) {
  process.argv.splice(1, process.argv.length, MAIN, 'batch', file, '-o', folder, '--jobs', jobs, '--quiet')
  const begun = performance.now()
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cpu = (userCPUTime + systemCPUTime) / 1e6
    console.log(JSON.stringify({ wall: (performance.now() - begun) / 1000, cpu, memory: maxRSS / 1024 }))
  })
  await import(MAIN)
}

function measured(file, folder, cores) {
  // Threads of the collector and of the compiler go where the process may go.
  const processors = Array.from({ length: cores }, (_, i) => i).join(',')
  const args = ['-c', processors, process.execPath, SELF, 'one', file, folder, String(cores)]
  const out = execFileSync('taskset', args, { encoding: 'utf8' })
  return JSON.parse(out.trim().split('\n').at(-1))
}

function writeForms(file, count) {
  const seeds = readdirSync(SEEDS)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(SEEDS, name), 'utf8')))
  const forms = Array.from({ length: count }, (_, n) => {
    const seed = seeds[n % seeds.length]
    return JSON.stringify({ ...seed, name: `${seed.name}第${n}号` })
  })
  writeFileSync(file, `${forms.join('\n')}\n`)
}

function compare(count, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'formpress-batch-'))
  try {
    const file = join(folder, 'forms.ndjson')
    writeForms(file, count)
    return inTurns(rounds, CORES, (cores, round) => measured(file, join(folder, `${round}-${cores}`), cores))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (command === 'one') await one(...given)
else if (process.platform !== 'linux') console.log('batch: only Linux can be asked for one core (taskset)')
else {
  const [count = 2000, rounds = 3] = [command, ...given].map(Number).filter(number => number > 0)
  const results = compare(count, rounds)
  const [alone, both] = results
  const ratios = alone.map(({ wall }, i) => wall / both[i].wall)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ count, results, ratios }, null, 2))
  else {
    console.log(`batch of ${count}   wall s  forms a second    CPU s   peak MB`)
    for (const [i, runs] of results.entries()) {
      const of = key => spread(runs.map(run => run[key])).median
      const cells = [
        `cores ${CORES[i]}`.padEnd(14),
        of('wall').toFixed(1).padStart(8),
        (count / of('wall')).toFixed(0).padStart(15),
        of('cpu').toFixed(1).padStart(8),
        of('memory').toFixed(0).padStart(9),
      ]
      console.log(cells.join(' '))
    }
    console.log(`two cores to one: ${ratios.map(ratio => ratio.toFixed(2)).join(', ')}`)
  }
}
