/**
 * docs/templates.md prints what it shows, teaches everything there is, and its form stands whole beside it.
 * FORMPRESS_RENEW=1 renews the pictures and the form; `node scripts/pictures.mjs` does that.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { ROW_ATTRIBUTES } from '../../src/template/attributes.ts'
import { CONSTRUCTS } from '../../src/template/constructs.ts'
import { FORMATS } from '../../src/template/formats.ts'
import { FRONT_MATTER_KEYS } from '../../src/template/front-matter-keys.ts'
import { PAGE_KEYS } from '../../src/template/page.ts'
import { STYLE_WORDS } from '../../src/template/style-defaults.ts'
import { STYLE_KEYS } from '../../src/template/style-reader.ts'
import { compareWithReferences } from '../support/compare-images.ts'
import { type PageImage, rasterise } from '../support/rasterise.ts'
import { type Picture, picturesOf } from './lesson.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const docs = (name: string) => join(ROOT, 'docs', name)
const page = readFileSync(docs('templates.md'), 'utf8')
const pictures = picturesOf(page)
const renew = process.env.FORMPRESS_RENEW === '1'

/** Enough to read five-point type on a screen, and some 20 KB a page. */
const DPI = 80

const SETUP = {
  references: docs('pictures'),
  output: join(ROOT, 'tests/output/pictures'),
  lock: join(ROOT, 'templates/lock.json'),
  renew,
}

/** What a form set smaller to fit says of itself, which is what its example shows. */
const TOLD = ['layout.form-shrunk', 'layout.text-shrunk']

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function draw({ template, base, declaration }: Picture): Promise<readonly PageImage[]> {
  const templates = base === undefined ? [] : [{ form: 'training', file: 'base.md', text: base }]
  const printer = base === undefined ? press : await createPress({ packs: [{ forms: [], templates }] })
  const printed = await printer.render(declaration, { template })
  const findings = printed.findings.filter(one => one.severity !== 'info' || !TOLD.includes(one.code))
  expect(findings, template).toEqual([])
  return printed.ok ? (await rasterise(printed.bytes, DPI)).map(withoutEmptyEnd) : []
}

/** A page down to its last line of ink: an early step leaves most of it white. */
function withoutEmptyEnd({ width, height, data }: PageImage): PageImage {
  let last = data.length - 1
  while (last > 0 && data[last] === 255) last--
  const kept = Math.min(height, Math.floor(last / (width * 4)) + 16)
  return { width, height: kept, data: data.slice(0, kept * width * 4) }
}

describe('docs/templates.md', () => {
  it.each(pictures.map(one => [one.name, one] as const))('shows what %s prints', async (name, picture) => {
    const images = await draw(picture)
    compareWithReferences({ name }, picture.all ? images : images.slice(-1), SETUP)
    const shown = [...page.matchAll(/\]\(pictures\/(\S+?)\/page-\d+\.png\)/g)].filter(
      ([, one]) => one === name,
    )
    expect(shown).toHaveLength(picture.all ? images.length : 1)
  })

  it('has its form whole beside it', () => {
    const whole = pictures.findLast(one => one.declaration.unit !== undefined && one.base === undefined)
    const declaration = JSON.stringify({ ...whole?.declaration }, null, 2)
    const files = { 'training/template.md': whole?.template, 'training/declaration.json': `${declaration}\n` }
    for (const [name, text = ''] of Object.entries(files)) {
      if (renew) writeFileSync(docs(name), text)
      expect(readFileSync(docs(name), 'utf8')).toBe(text)
    }
  })
})

/** Where each construct of the reference stands in a template. */
const WRITTEN: ReadonlyMap<string, RegExp> = new Map([
  ['# 申报表', /^# /m],
  ['编制部门：{department} >> 单位：元', /^[^|\n]+ >> /m],
  ['| 项目名称 | {name} |', /^\|.*\|$/m],
  ['{columns: [4em, 1fr]}', /^\{columns: \[/m],
  ['| 项目名称 | < | {name} |', /\| < \|/],
  ['| ^ | {name} |', /\| \^ \|/],
  ['{name}', /\{[a-z]+\}/],
  ['{funds.total}', /\{[a-z]+\.[a-z]+[:}]/],
  ['({year}年度)', /（\{year\}年度）/],
  ['{sum:money}', /\{[a-z]+:money\}/],
  ['{items[].name}', /\{[a-z]+\[\]\.[a-z]+\}/],
  ['{tasks[].items[].name}', /\[\]\.[a-z]+\[\]\./],
  ['{names[]}', /\{[a-z]+\[\]\}/],
  ['{items[].level:group}', /:group\}/],
  ['合计 {.total .right}', /\{\.[a-z-]+ \.[a-z]+\}/],
  ['{line(25mm)}', /\{line\(/],
  ['____', /__/],
  ['{space(2em)}', /\{space\(/],
  ['{$zero}', /\{\$[a-z]+\}/],
  ['{page}', /\{page\}/],
  ['{pages}', /\{pages\}/],
  ['{replace: carryover}', /^\{replace: /m],
])

/** These differ from others by a word, and are taught in prose or in editions.md. */
const TOLD_IN_PROSE = ['|---|---|', '{before: goals}', '{after: goals}', '{remove: other}']

describe('what docs/templates.md teaches', () => {
  const sources = pictures.map(one => one.template).join('\n')
  const keys = (table: ReadonlyMap<string, unknown>) => [...table.keys()]

  it('is every construct of the reference', () => {
    for (const { example } of [...CONSTRUCTS.values()].flat()) {
      if (TOLD_IN_PROSE.includes(example)) continue
      expect(sources, example).toMatch(WRITTEN.get(example) ?? /$^/)
    }
    const prose = page + readFileSync(docs('editions.md'), 'utf8')
    for (const example of TOLD_IN_PROSE) expect(prose).toContain(example.replace(/: .*/, ': '))
  })

  it('is every format and row attribute', () => {
    for (const name of keys(FORMATS)) expect(sources).toMatch(new RegExp(`:${name}[(}]`))
    const attributes = [...sources.matchAll(/\|[ \t]*((?:\{[^.{}][^{}]*\}[ \t]*)+)$/gm)]
      .map(m => m[1])
      .join(' ')
    const named = keys(ROW_ATTRIBUTES).filter(name => !new RegExp(`[{ ]${name}[ =}]`).test(attributes))
    expect(named.filter(name => !page.includes(`\`{${name}=`))).toEqual([])
  })

  it('is every key of the front matter and of pages', () => {
    const named = [...keys(FRONT_MATTER_KEYS), ...keys(PAGE_KEYS)]
    // `title` is for forms whose first line is not their title; `orientation` stands in the examples at the end.
    const missing = named.filter(key => !new RegExp(`(?:^|[{,] )${key}:`, 'm').test(sources))
    expect(missing).toEqual(['title'])
  })

  it('is every style word and style key', () => {
    for (const word of keys(STYLE_WORDS)) expect(page).toContain(`.${word}`)
    const missing = keys(STYLE_KEYS).filter(key => !new RegExp(`[{,] ${key}: `).test(sources))
    expect(missing.filter(key => !page.includes(`\`${key}`))).toEqual([])
  })
})
