/**
 * Bad input ends with findings and the right exit code: no stack trace, and no file or the old file in
 * place.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formpress, type Ran } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-bad-'))
const path = (name: string) => join(folder, name)
const seed = readdirSync('seeds').find(name => name.endsWith('.json')) ?? ''
const good = (): Record<string, unknown> => JSON.parse(readFileSync(join('seeds', seed), 'utf8'))

beforeAll(() => writeFileSync(path('old.pdf'), 'the old file'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Renders to a place where an old file stands, and checks that it still does. */
async function refused(content: unknown, name = 'bad.json'): Promise<Ran> {
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return keepsOldFile(['render', name, '-o', 'old.pdf', '--lang', 'en'])
}

async function keepsOldFile(args: readonly string[]): Promise<Ran> {
  const ran = await formpress(args, folder)
  expect(ran.code, ran.err).toBe(1)
  expect(ran.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
  expect(readFileSync(path('old.pdf'), 'utf8')).toBe('the old file')
  expect(readdirSync(folder).filter(f => f.endsWith('.part'))).toEqual([])
  return ran
}

describe('a declaration that cannot be printed', () => {
  const cases: [string, unknown, RegExp][] = [
    [
      'an unknown form',
      { ...good(), form: 'shanghai-project-tarqet' },
      /declaration\.form-unknown[\s\S]*shanghai-project-target/,
    ],
    ['no form', { year: 2024 }, /declaration\.form-missing/],
    ['no JSON', '{ "form": "shanghai-project-target", ', /bad\.json:1:\d+.*\[file\.syntax\]/],
    ['an empty file', '', /file\.empty/],
    ['a wrong type', { ...good(), name: ['a', 'list'] }, /bad\.json:\d+:\d+.*\[declaration\.wrong-type\]/],
    ['an amount with three decimals', withTotal('100.005'), /\[declaration\.amount-too-precise\]/],
    ['an amount with letters', withTotal('12万'), /\[declaration\.amount-invalid\]/],
    ['an impossible date', { ...good(), end: '2024-02-30' }, /\[declaration\.date-impossible\]/],
    ['a sum that does not hold', withTotal('1.00'), /\[rule\.sum\]/],
    [
      'a character in no font',
      { ...good(), name: '\u{10FFFD}' },
      /U\+10FFFD[\s\S]*\[font\.character-missing\]/,
    ],
    ['an edition that is not there', { ...good(), edition: '1949' }, /\[declaration\.edition-unknown\]/],
    [
      'a year before every edition',
      { ...good(), edition: undefined, year: 1999 },
      /\[declaration\.edition-none\]/,
    ],
    [
      'a prototype key',
      `{ "__proto__": {}, ${JSON.stringify(good()).slice(1)}`,
      /\[declaration\.unsafe-key\]/,
    ],
  ]
  for (const [what, content, finding] of cases) {
    it(`${what} is a finding`, async () => {
      expect((await refused(content)).err).toMatch(finding)
    })
  }

  it('names all of its faults at once', async () => {
    const { err } = await refused({ ...good(), name: null, start: '2024-13-01', end: 'soon', nature: 7 })
    for (const code of ['missing', 'date-impossible', 'date-invalid', 'wrong-type']) {
      expect(err).toContain(`[declaration.${code}]`)
    }
  })
})

describe('files and folders', () => {
  it('a missing file is a finding', async () => {
    expect((await keepsOldFile(['render', 'nowhere.json', '-o', 'old.pdf'])).err).toContain('[file.missing]')
  })

  it('a file that is not UTF-8 is a finding', async () => {
    writeFileSync(path('gbk.json'), Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]))
    expect((await keepsOldFile(['render', 'gbk.json', '-o', 'old.pdf'])).err).toContain('[file.not-utf8]')
  })

  it('a place that cannot be written is a finding', async () => {
    writeFileSync(path('good.json'), JSON.stringify(good()))
    const ran = await keepsOldFile(['render', 'good.json', '-o', join('old.pdf', 'inside')])
    expect(ran.err).toContain('[file.unwritable]')
  })

  it('one bad declaration costs one file', async () => {
    writeFileSync(path('two.json'), JSON.stringify([good(), { ...good(), end: '2023-01-01' }]))
    const ran = await formpress(['render', 'two.json', '-o', 'two', '--json'], folder)
    expect(ran.code).toBe(1)
    const { ok, results } = JSON.parse(ran.out)
    expect(ok).toBe(false)
    expect(results.map((r: { ok: boolean }) => r.ok)).toEqual([true, false])
    expect(existsSync(path(results[0].file))).toBe(true)
    expect(readdirSync(path('two'))).toHaveLength(1)
  })
})

describe('wrong usage', () => {
  it('ends with 2: an unknown option, no file, one target for two forms', async () => {
    writeFileSync(path('both.json'), JSON.stringify([good(), good()]))
    for (const args of [
      ['render', '--nonsense'],
      ['render'],
      ['render', 'both.json', '-o', 'one.pdf'],
      ['fly'],
    ]) {
      const ran = await formpress(args, folder)
      expect(ran.code, args.join(' ')).toBe(2)
      expect(ran.err).not.toBe('')
    }
    expect(existsSync(path('one.pdf'))).toBe(false)
  })
})

describe('large input', () => {
  it('5,000 indicators print whole', async () => {
    const indicators = Array.from({ length: 5000 }, (_, i) => ({
      level1: '产出指标',
      level2: `数量指标${Math.floor(i / 7)}`,
      name: `第${i}项`,
      target: '完成',
    }))
    writeFileSync(path('many.json'), JSON.stringify({ ...good(), indicators }))
    // One level alone breaks a rule of the form, which is not what is tried here.
    const args = ['render', 'many.json', '-o', 'many.pdf', '--json', '--allow', 'rule.level-missing']
    const ran = await formpress(args, folder)
    expect(ran.code, ran.err).toBe(0)
    expect(JSON.parse(ran.out).results[0].pages).toBeGreaterThan(80)
  })

  it('a text over the limit is refused, one below it prints over its pages', async () => {
    const goals = (length: number) => ({ project: '确保。'.repeat(length / 3), annual: '同上' })
    expect((await refused({ ...good(), goals: goals(1_000_002) })).err).toContain(
      '[declaration.text-too-long]',
    )
    writeFileSync(path('long.json'), JSON.stringify({ ...good(), goals: goals(349_999) }))
    const ran = await formpress(['render', 'long.json', '-o', 'long.pdf', '--json'], folder)
    expect(ran.code, ran.err).toBe(0)
    expect(JSON.parse(ran.out).results[0].pages).toBeGreaterThan(150)
  })
})

function withTotal(total: string): unknown {
  const declaration = JSON.parse(JSON.stringify(good()))
  declaration.funds.project.total = total
  return declaration
}
