// Renews the reference images from today's pages; those of editions in templates/lock.json stay.
// Look at every page that changes before committing it.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    'tests/references.test.ts',
    'tests/forms/family.test.ts',
    'tests/template/constructs.test.ts',
    'tests/text/set-page.test.ts',
    'tests/support',
  ],
  {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, FORMPRESS_RENEW: '1' },
  },
)
process.exit(status ?? 1)
