import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, FormError, type Press } from '../../src/index.ts'
import { seeds } from '../seeds.ts'
import { inspectPdf } from '../support/inspect-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const [, seed] = seeds.map(one => ({ form: 'shanghai-project-target', ...one }))
if (!seed) throw new Error('no seeds')

/** Without 效益指标, and with a goal left blank: two errors of the form's rules, and its warnings. */
const flawed = {
  ...seed,
  goals: { ...seed.goals, annual: '' },
  indicators: seed.indicators.filter(({ level1 }) => level1 !== '效益指标'),
}
const codes = (findings: readonly { severity: string; code: string }[]) =>
  findings.map(({ severity, code }) => `${severity} ${code}`)

describe('allowing a code', () => {
  it('lets its errors pass as warnings, tells that, and writes it into the file', async () => {
    const allow = ['rule.level-missing', 'declaration.missing']
    const printed = await press.render(flawed, { allow })
    expect(codes(printed.findings)).toEqual([
      'warning declaration.missing',
      'warning rule.level-missing',
      'warning rule.cost-floor',
      'warning rule.money-unit-mixed',
      'info press.allowed',
      'info press.allowed',
    ])
    expect(printed.findings.at(-1)).toMatchObject({
      facts: { code: 'rule.level-missing', count: 1 },
      at: { form: 'shanghai-project-target', label: '编外人员工作经费' },
    })
    if (!printed.ok) throw new Error('refused')
    expect(inspectPdf(printed.bytes).info).toMatchObject({
      Keywords: 'allowed: declaration.missing, rule.level-missing',
    })
  })

  it('is needed for each code, and is nothing where nothing is let pass', async () => {
    expect((await press.render(flawed, { allow: ['rule.level-missing'] })).ok).toBe(false)
    const printed = await press.render(seed, { allow: ['rule.level-missing'] })
    if (!printed.ok) throw new Error('refused')
    expect(codes(printed.findings)).not.toContain('info press.allowed')
    expect(inspectPdf(printed.bytes).info).not.toHaveProperty('Keywords')
  })

  it('does not read what does not parse', async () => {
    const broken = { ...flawed, end: 'soon' }
    const printed = await press.render(broken, { allow: ['declaration.missing', 'rule.level-missing'] })
    expect(printed.ok).toBe(false)
    expect(codes(printed.findings)).toContain('error declaration.missing')
  })

  it('is refused for what always refuses, and for what there is not', async () => {
    const never = [
      'rule.sum',
      'rule.dates-reversed',
      'declaration.wrong-type',
      'font.character-missing',
      'nonsense',
    ]
    for (const code of never) {
      expect(press.allowable(), code).not.toContain(code)
      await expect(press.render(seed, { allow: [code] }), code).rejects.toThrow(FormError)
      await expect(press.check(seed, { allow: [code] }), code).rejects.toThrow(FormError)
    }
    expect(press.allowable()).toEqual(expect.arrayContaining(['declaration.missing', 'rule.placeholder']))
  })
})

describe('a strict caller', () => {
  it('is refused for any warning', async () => {
    for (const outcome of [
      await press.render(seed, { strict: true }),
      await press.check(seed, { strict: true }),
    ]) {
      expect(outcome.ok).toBe(false)
      expect(codes(outcome.findings)).toContain('warning rule.cost-floor')
    }
  })

  it('is not refused for infos, nor for what it allows', async () => {
    const allow = ['rule.cost-floor', 'rule.money-unit-mixed']
    expect((await press.render(seed, { strict: true, allow })).ok).toBe(true)
    expect((await press.check(seed, { strict: true, allow })).ok).toBe(true)
    expect((await press.check(flawed, { strict: true, allow: [...allow, 'rule.level-missing'] })).ok).toBe(
      false,
    )
    const mild = await press.check(flawed, {
      strict: true,
      allow: [...allow, 'rule.level-missing', 'declaration.missing'],
    })
    expect(mild.ok).toBe(true)
  })
})

describe('findings', () => {
  it('name their place alike, whichever stage they come from', async () => {
    const printed = await press.render({ ...flawed, department: '\u{10FFFD}局' })
    expect(printed.findings.map(({ code, at }) => [code, at.label])).toEqual([
      ['declaration.missing', '编外人员工作经费 › 项目绩效目标 › 年度总体目标'],
      ['rule.level-missing', '编外人员工作经费 › 绩效指标'],
      ['rule.cost-floor', '编外人员工作经费 › 绩效指标第1行 › 年度(/项目)指标值'],
      ['rule.money-unit-mixed', '编外人员工作经费 › 绩效指标第1行 › 年度(/项目)指标值'],
      ['font.character-missing', '编外人员工作经费 › 主管部门'],
    ])
  })
})

describe('examining', () => {
  it('gives what parses of a refused declaration', async () => {
    const examined = await press.examine(flawed)
    expect(examined).toMatchObject({ ok: false, declaration: { value: { goals: { annual: '' } } } })
    const texts = examined.form?.blocks.flatMap(block => (block.kind === 'grid' ? block.cells : []))
    expect(
      texts?.some(cell => cell.paths.includes('indicators[0].target') && cell.text === '≥16.66(万元)'),
    ).toBe(true)
    const broken = await press.examine({ ...flawed, end: 'soon' })
    expect([broken.ok, broken.declaration, broken.form]).toEqual([false, undefined, undefined])
  })

  it('finds a character in no font, as printing does', async () => {
    const declaration = { ...seed, name: '\u{10FFFD}' }
    const checked = await press.check(declaration)
    expect(checked.ok).toBe(false)
    expect(codes(checked.findings)).toEqual(codes((await press.render(declaration)).findings))
  })
})
