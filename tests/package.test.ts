/**
 * What a user gets: the packed package, installed in an empty folder without running scripts, and nothing
 * that is not pure JavaScript or WebAssembly.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface LockEntry {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const runtime = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== '' && !entry.dev)
  .map(([path, entry]) => ({
    path,
    entry,
    meta: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
  }))

const LICENCES = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', '(MIT AND Zlib)']

describe('runtime dependencies', () => {
  it('are pure JavaScript or wasm, without install scripts', () => {
    expect(runtime.length).toBeGreaterThan(5)
    for (const { path, entry, meta } of runtime) {
      expect(entry.hasInstallScript ?? false, path).toBe(false)
      expect(Object.keys(meta.scripts ?? {}), path).not.toContain('postinstall')
      const native = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.node'))
      expect(native, path).toEqual([])
    }
  })

  it('have licences that allow any use', () => {
    for (const { path, meta } of runtime) {
      // Some packages name their licence in the file alone.
      const file = existsSync(join(path, 'LICENSE')) ? readFileSync(join(path, 'LICENSE'), 'utf8') : ''
      expect(LICENCES, path).toContain(meta.license ?? /^(MIT) License/.exec(file)?.[1])
    }
  })

  it('are all named in THIRD-PARTY-NOTICES and the SBOM, with the faces', () => {
    const notices = readFileSync('THIRD-PARTY-NOTICES', 'utf8')
    const sbom: { components: { name: string; version: string }[] } = JSON.parse(
      readFileSync('sbom.cdx.json', 'utf8'),
    )
    const components = sbom.components.map(c => `${c.name} ${c.version}`)
    for (const { meta } of runtime) {
      expect(notices).toContain(`\n${meta.name} ${meta.version} (`)
      expect(components).toContain(`${meta.name} ${meta.version}`)
    }
    for (const file of readdirSync('fonts/licenses')) expect(notices).toContain(`fonts/licenses/${file}`)
  })
})

describe('the packed package', () => {
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', shell: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const folder = mkdtempSync(join(tmpdir(), 'formpress-pack-'))
  let packed: { filename: string; files: { path: string }[] }

  beforeAll(() => {
    const [result] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'),
    )
    packed = result
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds what a user needs and no more', () => {
    const tops = new Set(packed.files.map(f => f.path.split('/')[0]))
    expect([...tops].sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'THIRD-PARTY-NOTICES',
      'dist',
      'fonts',
      'package.json',
      'sbom.cdx.json',
      'schemas',
      'templates',
    ])
    expect(packed.files.filter(f => f.path.endsWith('.ttf'))).toHaveLength(6)
    expect(packed.files.filter(f => /\.test\.|\.map$/.test(f.path))).toEqual([])
  })

  it('installs without scripts and prints a form; nothing but the exports map can be imported', () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', packed.filename], folder)
    const seed = readdirSync('seeds').find(f => f.endsWith('.json')) ?? ''
    writeFileSync(join(folder, 'form.json'), readFileSync(join('seeds', seed)))
    npm(['exec', '--offline', '--', 'formpress', 'render', 'form.json', '-o', 'form.pdf'], folder)
    expect(readFileSync(join(folder, 'form.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(existsSync(join(folder, 'node_modules/formpress/src'))).toBe(false)
    const browser = `import('formpress/browser').then(m => console.log(typeof m.createPress))`
    expect(execFileSync('node', ['-e', browser], { cwd: folder, encoding: 'utf8' }).trim()).toBe('function')
    const inner = `import('formpress/dist/press.js').then(() => 1, e => console.log(e.code))`
    expect(execFileSync('node', ['-e', inner], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    )
  }, 240_000)
})
