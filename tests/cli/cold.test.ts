/** The command line as it ships: bundled, by itself, and loading no more than a command needs. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress } from '../../src/index.ts'
import { seedFiles, seeds } from '../seeds.ts'
import { readGrid } from '../support/read-pdf.ts'

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formpress-cold-'))
  await mkdir(join(folder, 'dist'))
  await cp('dist/cli', join(folder, 'dist/cli'), { recursive: true })
  const whole = { recursive: true, dereference: true } // a link would lead back to the templates themselves, which are edited here
  for (const part of ['fonts', 'templates']) await cp(part, join(folder, part), whole)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the copy, with no package anywhere above it, and lists the files that it read. */
async function readBy(...args: string[]): Promise<readonly string[]> {
  const list = `const fs = require('node:fs'), read = fs.readFileSync
fs.readFileSync = (file, ...rest) => { console.error('\\nread ' + file); return read(file, ...rest) }`
  await writeFile(join(folder, 'list.cjs'), list)
  const words = ['-r', './list.cjs', join(folder, 'dist/cli/main.js'), ...args]
  const { stderr } = await run(process.execPath, words, { cwd: folder })
  return [...stderr.matchAll(/^read (.+)$/gm)].map(([, file = '']) => basename(file))
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
    const printing = await readBy('render', resolve('seeds', seedFiles[0] ?? ''), '-o', 'two.pdf')
    expect(printing).toContain('program.js')
    // Nor what parses templates: those of the package come parsed.
    const heavy =
      /^(?:xlsx|cpexcel|docx|html|import|read-workbook|batch|parse|extends|yaml|packs|book|draft)-/
    expect(printing.filter(file => heavy.test(file))).toEqual([])
    const helping = await readBy('--help')
    expect(helping.filter(file => /^(?:print|pdfkit|render|yaml)/.test(file))).toEqual([])
  })
})

describe('the code that V8 made of the bundle', () => {
  it('is taken by the Node that built, for the command line and for the library', async () => {
    const seed = resolve('seeds', seedFiles[0] ?? '')
    const check = `process.on('exit', () => {
  for (const [name, { cachedDataRejected }] of require('./dist/cli/load.js').scripts) {
    console.error('\\ncode ' + name + ' ' + cachedDataRejected)
  }
})`
    await writeFile(join(folder, 'check.cjs'), check)
    const program = ['-r', './check.cjs', join(folder, 'dist/cli/main.js'), 'render', seed, '-o', 'three.pdf']
    const library = ['-r', './check.cjs', '-e', "require('./dist/cli/load.js').load('library.js')"]
    for (const words of [program, library]) {
      const { stderr } = await run(process.execPath, words, { cwd: folder })
      const told = [...stderr.matchAll(/^code (\S+) (\S+)$/gm)].map(([, name = '', rejected]) => ({
        name,
        rejected,
      }))
      expect(told.length).toBeGreaterThan(3)
      expect(told.filter(one => one.rejected !== 'false')).toEqual([])
    }
  })

  it('changes nothing where it is of another V8 or not there', async () => {
    const seed = resolve('seeds', seedFiles[0] ?? '')
    const words = [join(folder, 'dist/cli/main.js'), 'render', seed, '-o']
    await run(process.execPath, [...words, 'with.pdf'], { cwd: folder })
    await run(process.execPath, ['--no-opt', ...words, 'without.pdf'], { cwd: folder })
    const [one, other] = await Promise.all(
      ['with.pdf', 'without.pdf'].map(name => readFile(join(folder, name))),
    )
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('templates that come parsed', () => {
  it('are not used where their source was edited', async () => {
    const file = join(folder, 'templates/shanghai-project-target/2024.md')
    const source = await readFile(file, 'utf8')
    await writeFile(file, source.replace('| 项目名称 |', '| 名称 |'))
    const args = [join(folder, 'dist/cli/main.js'), 'render', resolve('seeds', seedFiles[0] ?? ''), '-o']
    await run(process.execPath, [...args, 'edited.pdf'], { cwd: folder })
    await writeFile(file, source)
    await run(process.execPath, [...args, 'official.pdf'], { cwd: folder })
    const [edited, official] = await Promise.all(
      ['edited.pdf', 'official.pdf'].map(async name =>
        JSON.stringify(await readGrid(await readFile(join(folder, name)))),
      ),
    )
    expect(official).toContain('项目名称')
    expect(edited).not.toContain('项目名称')
  })
})

describe('parts of packages that are left out', () => {
  it('say so where they are called', async () => {
    const parts: Readonly<Record<string, () => unknown>> = await import(
      resolve('scripts/bundle/unreached.mjs')
    )
    expect(Object.keys(parts).sort()).toEqual(['cbc', 'create', 'default', 'ecb', 'spawn'])
    for (const part of Object.values(parts)) expect(part).toThrow('left this part of a package out')
  })
})
