/** `formpress template check` as people read it: every fault with its line, a caret and the cure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT } from '../../src/cli/context.ts'
import { PHRASES } from '../../src/cli/phrases.ts'
import { checkTemplates } from '../../src/cli/template-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-template-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function check(text: string) {
  const file = join(folder, 't.md')
  writeFileSync(file, text)
  const lines: string[] = []
  const tell = (line: string) => void lines.push(line)
  const context = { language: 'en', phrases: PHRASES.en, json: false, out: tell, err: tell } as const
  const code = await checkTemplates([file], {}, context)
  return { code, told: lines.join('\n').replaceAll(file, 't.md') }
}

const FRONT = '---\nform: shanghai-project-target\nedition: "2024"\nvalid: 2024..\ncolumns: [1fr, 1fr]\n---\n'

describe('formpress template check', () => {
  it('shows every fault of a template of a known form, with a caret and what was meant', async () => {
    const { code, told } = await check(
      `${FRONT}| 年度资金 | {funds.annual.totl:money} |\n| {name:mony} | < | < |\n`,
    )
    expect(code).toBe(EXIT.refused)
    expect(told).toContain(
      [
        '    7 | | 年度资金 | {funds.annual.totl:money} |',
        '      |               ^',
        '    cure: did you mean funds.annual.total?',
      ].join('\n'),
    )
    expect(told).toContain('t.md:8:9')
    expect(told).toContain('t.md:8:21')
    expect(told.match(/\^$/gm)).toHaveLength(3)
  })

  it('has nothing to say of a template that is right', async () => {
    const { code, told } = await check(`${FRONT}| 年度资金 | {funds.annual.total:money} |\n`)
    expect([code, told.split('\n')]).toEqual([EXIT.done, [expect.stringContaining('t.md')]])
  })
})
