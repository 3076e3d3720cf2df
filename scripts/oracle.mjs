// Renews tests/data/line-breaks.json: our line breaks of real sentences beside those of headless Chromium, and
// for each difference the rule that explains it. Give the program's path if it is not `chromium`.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/text/line-breaks.test.ts'], {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, FORMPRESS_CHROMIUM: process.argv[2] ?? 'chromium' },
})
process.exit(status ?? 1)
