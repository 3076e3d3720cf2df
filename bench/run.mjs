// `npm run bench`: CPU a form in one warm process, whole-process time for a first form, bytes a file; each
// engine in processes of its own, one after another, and the ratios to formpress.
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const ENGINES = ['formpress', 'pdfkit', 'pdfmake']
const ROUNDS = 3
const worker = fileURLToPath(new URL('worker.mjs', import.meta.url))
const json = process.argv.includes('--json')

const runs = ENGINES.map(engine => {
  const rounds = Array.from({ length: ROUNDS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', worker, engine], { encoding: 'utf8' })),
  )
  const of = key => spread(rounds.map(round => round[key]))
  return { engine, warm: of('warm'), cold: of('cold'), kb: of('kb'), rss: of('rss') }
})

/** Median with least and most. */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) }
}

const [ours] = runs
const environment = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, rounds: ROUNDS }
if (json) console.log(JSON.stringify({ environment, runs }, null, 2))
else {
  console.log(
    `node ${environment.node}, ${environment.cores} × ${environment.cpu}, ${ROUNDS} rounds, median (min–max)\n`,
  )
  console.log('| engine | warm CPU ms a form | ratio | first form s | ratio | KB a file | peak MB |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const { engine, warm, cold, kb, rss } of runs) {
    const show = ({ median, min, max }, digits) =>
      `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
    const times = (a, b) => `${(a.median / b.median).toFixed(1)}×`
    console.log(
      `| ${engine} | ${show(warm, 2)} | ${times(warm, ours.warm)} | ${show(cold, 2)} | ${times(cold, ours.cold)} | ${kb.median.toFixed(1)} | ${rss.median.toFixed(0)} |`,
    )
  }
}
