/** The command line as it ships: bundled, by itself, and loading no more than a command needs. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress } from '../../src/index.ts'
import { seedFiles, seeds } from '../seeds.ts'

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formpress-cold-'))
  await mkdir(join(folder, 'dist'))
  await cp('dist/cli', join(folder, 'dist/cli'), { recursive: true })
  for (const part of ['fonts', 'templates']) await cp(part, join(folder, part), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the copy, with no package anywhere above it, and lists the files that it loaded. */
async function loadedBy(...args: string[]): Promise<readonly string[]> {
  const list = `process.on('exit', () => console.error('\\nloaded ' + Object.keys(require.cache).join('\\nloaded ')))`
  await writeFile(join(folder, 'list.cjs'), list)
  const words = ['-r', './list.cjs', join(folder, 'dist/cli/main.js'), ...args]
  const { stderr } = await run(process.execPath, words, { cwd: folder })
  return [...stderr.matchAll(/^loaded (.+)$/gm)].map(([, file = '']) => basename(file))
}

describe('the bundled command line', () => {
  it('prints without any package beside it, to the same bytes as the library', async () => {
    const press = await createPress()
    for (const [i, name] of seedFiles.slice(0, 2).entries()) {
      const [file, target] = [resolve('seeds', name), join(folder, 'one.pdf')]
      await run(process.execPath, [join(folder, 'dist/cli/main.js'), 'render', file, '-o', target])
      const printed = await press.render({ form: 'shanghai-project-target', ...seeds[i] })
      if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
      expect(Buffer.compare(await readFile(target), printed.bytes), file).toBe(0)
    }
  })

  it('loads readers of sheets and filled forms only for the commands that want them', async () => {
    const printing = await loadedBy('render', resolve('seeds', seedFiles[0] ?? ''), '-o', 'two.pdf')
    expect(printing).toContain('main.js')
    const heavy = /^(?:xlsx|cpexcel|docx|html|import|read-workbook|batch)-/
    expect(printing.filter(file => heavy.test(file))).toEqual([])
    const helping = await loadedBy('--help')
    expect(helping.filter(file => /^(?:create|pdfkit|templates|yaml)/.test(file))).toEqual([])
  })
})

describe('parts of pdfkit that are left out', () => {
  it('say so where they are called', async () => {
    const parts: Readonly<Record<string, () => unknown>> = await import(
      resolve('scripts/bundle/unreached.mjs')
    )
    expect(Object.keys(parts).sort()).toEqual(['cbc', 'create', 'default', 'ecb'])
    for (const part of Object.values(parts)) expect(part).toThrow('left this part of pdfkit out')
  })
})
