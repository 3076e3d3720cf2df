/** Runs the property tests with new cases, once for each count given (default 1): `npm run fuzz -- 5`. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts'))
  .map(file => join('tests', file))
  .filter(file => readFileSync(file, 'utf8').includes("from 'fast-check'"))

for (let run = 0; run < Number(process.argv[2] ?? 1); run++) {
  const FUZZ_SEED = String(Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`seed ${FUZZ_SEED}\n`)
  const env = { ...process.env, FUZZ_SEED }
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...files], {
    env,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
