// Renews the pictures of docs/templates.md and the form that it builds. Look at each before committing it.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/docs'], {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, FORMPRESS_RENEW: '1' },
})
process.exit(status ?? 1)
