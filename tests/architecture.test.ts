/**
 * Who may import whom. A module is a folder of `src/` (or the file of its name); `geometry` and
 * `diagnostics` are open to all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const OPEN = ['geometry', 'diagnostics']

/** Modules and packages that each module may import, beyond itself and the open ones. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  geometry: [],
  diagnostics: [],
  messages: [],
  shape: [],
  declaration: ['shape', 'zod', 'big.js', 'jsonc-parser', 'yaml'],
  template: ['shape', 'yaml'],
  forms: ['declaration', 'shape', 'template', 'zod'],
  grid: ['template', 'declaration', 'shape', 'big.js'],
  font: ['fontkit', 'display'],
  text: ['font', 'linebreak'],
  display: [],
  layout: ['grid', 'text', 'font', 'display', 'template'],
  'writers/pdf': ['display', 'font', 'pdfkit'],
  'writers/sheet': ['fflate'],
  // A semantic table needs no layout: what a form says, not where on a page.
  'writers/html': ['grid'],
  press: [
    'messages',
    'shape',
    'declaration',
    'template',
    'forms',
    'grid',
    'font',
    'text',
    'display',
    'layout',
    'writers/pdf',
  ],
  readers: [
    'declaration',
    'forms',
    'template',
    'grid',
    'shape',
    '@e965/xlsx',
    'csv-parse',
    'fflate',
    'saxes',
    'htmlparser2',
    'big.js',
  ],
  // Of the writers what it needs to read what they wrote: digests, profiles.
  archive: ['press', 'declaration', 'writers/pdf', 'fflate', 'saxes'],
  // What batches print is read elsewhere; of fonts and templates only what a press is created with.
  batch: ['press', 'declaration', 'messages', 'font', 'fflate', 'tinypool', 'yauzl'],
  cli: [
    'press',
    'archive',
    'batch',
    'readers',
    'forms',
    'font',
    'template',
    'messages',
    'declaration',
    'writers/html',
    'writers/sheet',
    'commander',
    'tinyglobby',
  ],
  // The press from bytes: of index what needs no files, and the type of the seam that compresses.
  browser: ['press', 'forms', 'declaration', 'messages', 'layout', 'writers/pdf'],
  // Of layout the places of seals, as printing reports them.
  index: [
    'press',
    'archive',
    'batch',
    'readers',
    'forms',
    'declaration',
    'messages',
    'template',
    'font',
    'layout',
  ],
}

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(sep).join('/'))

const imports = files.flatMap(file => importsOf(file, readFileSync(join('src', file), 'utf8')))

function importsOf(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const specifiers = [...code.matchAll(/(?:^import|\bfrom|\bimport\()\s*'([^'\n]+)'/gm)].map(m => m[1] ?? '')
  return specifiers.map(to => ({ file, from: moduleOf(file), to: target(file, to) }))
}

/** The file, `node:` module or package that a specifier means. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function moduleOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  if (first === 'writers') return `writers/${second}`
  return first.replace(/(\.node)?\.ts$/, '')
}

const isFile = (to: string) => to.endsWith('.ts') || to.endsWith('.json')
const show = (i: Import) => `${i.file} imports ${i.to}`

describe('the import table', () => {
  it('sees the imports of every module', () => {
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) expect(Object.keys(MAY_IMPORT), file).toContain(moduleOf(file))
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('is kept', () => {
    const wrong = imports.filter(i => {
      if (i.to.startsWith('node:')) return false
      const to = isFile(i.to) ? moduleOf(i.to) : i.to
      return to !== i.from && !OPEN.includes(to) && !MAY_IMPORT[i.from]?.includes(to)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('keeps the open modules closed to the others', () => {
    const wrong = imports.filter(i => OPEN.includes(i.from) && moduleOf(i.to) !== i.from && i.to !== 'node:')
    const allowed = wrong.filter(i => !(i.from === 'diagnostics' && moduleOf(i.to) === 'geometry'))
    expect(allowed.map(show)).toEqual([])
  })

  it('keeps pagination free of text and fonts', () => {
    const reached = reach('layout/paginate/paginate.ts')
    expect([...reached].filter(f => /^(text|font|display)\//.test(f))).toEqual([])
    expect(reached.size).toBeGreaterThan(5)
  })

  it('confines node: modules to files named for them', () => {
    const wrong = imports.filter(
      i => i.to.startsWith('node:') && !i.file.endsWith('.node.ts') && i.from !== 'cli',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('keeps what a browser loads free of node: modules', () => {
    const reached = reach('browser.ts')
    expect([...reached].filter(f => f.endsWith('.node.ts'))).toEqual([])
    expect(reached.size).toBeGreaterThan(100)
  })

  it('has no import cycles between files', () => {
    const cyclic = files.filter(file =>
      imports.some(i => i.file === file && isFile(i.to) && reach(i.to).has(file)),
    )
    expect(cyclic).toEqual([])
  })
})

describe('what depends on a runtime’s Unicode version', () => {
  it('stays out of the stages', () => {
    const stages = files.filter(f => !f.startsWith('cli/'))
    const wrong = stages.filter(f =>
      /\\p\{|\bIntl\.|\.normalize\(|\.toLocale|\.localeCompare\(/.test(readFileSync(join('src', f), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})

/** Files that a file imports, directly or through others; itself if it is in a cycle. */
function reach(start: string): Set<string> {
  const seen = new Set<string>()
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const i of imports) {
      if (i.file !== file || !isFile(i.to) || seen.has(i.to)) continue
      seen.add(i.to)
      queue.push(i.to)
    }
  }
  return seen.add(start)
}
