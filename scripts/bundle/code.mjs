/**
 * Has the bundle print forms, by its command line and as a library, and keeps the code that V8 makes of it meanwhile
 * in dist/cli/code: see load.cjs. It is good for the Node that builds and for no other, so it does not go into the
 * package.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'

const own = name => fileURLToPath(new URL(name, import.meta.url))

/**
 * @param {string} root the repository, for its seeds
 * @param {string} dist where the bundle is; of a folder without the library only the command line is run
 * @param {string} node the Node that it is for
 */
export function keepCode(root, dist, node = process.execPath) {
  const folder = mkdtempSync(join(tmpdir(), 'formpress-code-'))
  const seeds = globSync('seeds/*.json', { cwd: root, absolute: true })
  const keep = words => execFileSync(node, [own('keep-code.cjs'), dist, ...words], { stdio: 'pipe' })
  keep([join(dist, 'cli/main.js'), 'render', ...seeds, '-o', folder])
  if (existsSync(join(dist, 'index.js'))) keep([own('print-seeds.mjs'), dist, ...seeds])
  rmSync(folder, { recursive: true, force: true })
  // npm packs everything that it is not told to leave out.
  writeFileSync(join(dist, 'cli/code/.npmignore'), '*\n')
}
