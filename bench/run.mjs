// `npm run bench`: CPU a form in one warm process, whole-process time of a first form, KB a file, each engine in
// processes of its own, the engines in turns so that a busy minute falls on all of them; then the stages of
// formpress. As tables, and with --json as JSON.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurns, spread } from './rounds.mjs'

const SERIES = [
  ['formpress', 'plain'],
  ['formpress', 'tagged'],
  ['pdfkit', 'plain'],
  ['pdfmake', 'plain'],
  ['typst', 'plain'],
  ['typst', 'tagged'],
]
const ROUNDS = 5
const FIRST_ROUNDS = 7
const json = process.argv.includes('--json')
const here = name => fileURLToPath(new URL(name, import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'formpress-bench-'))

function warm(engine, profile) {
  const args = [here('worker.mjs'), engine, profile, 'warm']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

/** Wall seconds of a whole process. */
function seconds(args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - start) / 1000
}

/** Typst is optional: it has a binary, which not every platform finds. */
function isThere([engine, profile]) {
  const { status, stderr } = spawnSync(process.execPath, [here('worker.mjs'), engine, profile, 'first'], {
    encoding: 'utf8',
  })
  if (status !== 0)
    console.error(`${engine} ${profile} left out: ${stderr.split('\n').find(l => /Error/.test(l))}`)
  return status === 0
}

const series = SERIES.filter(isThere)
const rounds = inTurns(ROUNDS, series, ([engine, profile]) => warm(engine, profile))
const seed = here(
  `../seeds/${
    readdirSync(here('../seeds'))
      .filter(name => name.endsWith('.json'))
      .sort()[0]
  }`,
)
const firsts = [
  { name: 'node -e 0', args: ['-e', '0'] },
  {
    name: 'formpress render',
    args: [here('../dist/cli/main.js'), 'render', seed, '-o', join(scratch, 'a.pdf')],
  },
  ...series.map(([engine, profile]) => ({
    name: `${engine}, ${profile}, as a library`,
    args: [here('worker.mjs'), engine, profile, 'first'],
  })),
]
const firstTimes = inTurns(FIRST_ROUNDS, firsts, ({ args }) => seconds(args))
rmSync(scratch, { recursive: true })
const stages = JSON.parse(
  execFileSync(process.execPath, [here('stages.mjs'), '--json'], { encoding: 'utf8' }),
)

const environment = {
  node: process.version,
  zlib: process.versions.zlib,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  rounds: ROUNDS,
}
const warmResults = series.map(([engine, profile], i) => ({
  engine,
  profile,
  ...Object.fromEntries(['warm', 'kb', 'rss'].map(key => [key, spread(rounds[i].map(round => round[key]))])),
}))
const firstResults = firsts.map(({ name }, i) => ({ name, seconds: spread(firstTimes[i]) }))
if (json)
  console.log(JSON.stringify({ environment, warm: warmResults, first: firstResults, stages }, null, 2))
else print()

function print() {
  const show = ({ median, min, max }, digits) =>
    `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
  const { node, zlib, cpu, cores, memoryGb, platform } = environment
  console.log(`node ${node}, zlib ${zlib}, ${platform}, ${cores} × ${cpu}, ${memoryGb} GB`)
  console.log(`medians (least–most) of ${ROUNDS} and ${FIRST_ROUNDS} rounds\n`)
  console.log('| engine | | warm: CPU ms a form | × formpress | KB a file | peak MB |')
  console.log('| --- | --- | --- | --- | --- | --- |')
  const base = warmResults[0].warm.median
  for (const { engine, profile, warm: time, kb, rss } of warmResults) {
    const ratio = (time.median / base).toFixed(1)
    const size = `${kb.median.toFixed(1)} | ${rss.median.toFixed(0)}`
    console.log(`| ${engine} | ${profile} | ${show(time, 2)} | ${ratio} | ${size} |`)
  }
  console.log('\n| first form, whole process | s | over `node -e 0` |\n| --- | --- | --- |')
  const least = firstResults[0].seconds.median
  for (const { name, seconds: time } of firstResults) {
    console.log(`| ${name} | ${show(time, 2)} | ${(time.median - least).toFixed(2)} |`)
  }
  console.log('\n| stage of a warm form, plain | CPU ms |\n| --- | --- |')
  for (const { stage, ms } of stages) console.log(`| ${stage} | ${ms.toFixed(2)} |`)
}
