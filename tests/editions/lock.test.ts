import { describe, expect, it } from 'vitest'
import { BUILT_IN_FORMS } from '../../src/forms/registry.ts'
import { movedIn, sealOf } from '../../src/press/lock.ts'
import { presentEditions, readLocks } from '../../src/press/locks.node.ts'
import { packagedTemplates } from '../../src/press/resources.node.ts'
import { createTemplateLibrary, type TemplateStore } from '../../src/press/templates.ts'

const FORM = 'shanghai-project-target'
const EDITION = `${FORM}@2024`

/** The package's templates, one file of them edited. */
const edited =
  (change: (text: string) => string): TemplateStore =>
  async form =>
    (await packagedTemplates(form)).map(({ file, text }) => ({ file, text: change(text) }))

describe('a released edition', () => {
  it('is as it was when it was locked', async () => {
    expect(movedIn(await readLocks(), await presentEditions())).toEqual([])
  })

  it('has moved where anything of its template is edited', async () => {
    const locks = await presentEditions()
    const now = await presentEditions(edited(text => text.replace('| 年度总体目标 |', '| 年度目标 |')))
    expect(movedIn(locks, now).filter(({ edition }) => edition === EDITION)).toEqual([
      { edition: EDITION, part: 'template' },
    ])
  })

  it('stays where only line ends change', async () => {
    const crlf = edited(text => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(movedIn(await presentEditions(), await presentEditions(crlf))).toEqual([])
  })

  it('is missed where its template is gone, and free where it has no lock', async () => {
    const { [EDITION]: locked, ...others } = await presentEditions()
    expect(movedIn(locked ? { [EDITION]: locked } : {}, others)).toEqual([
      { edition: EDITION, part: 'edition' },
    ])
    expect(movedIn({}, others)).toEqual([])
  })

  it('has moved where its fields, its rules or what it extends change', async () => {
    const form = BUILT_IN_FORMS.find(({ id }) => id === FORM)
    const library = createTemplateLibrary(packagedTemplates)
    const editions = await library.editionsOf(FORM)
    const [template] = editions.ok ? editions.value : []
    if (!form || !template) throw new Error('no such form')
    const seal = sealOf(template, form)
    const [structure] = form.editions
    const lighter = structure.derive({
      ...structure,
      severities: { 'rule.level-missing': 'info' },
      off: new Set(),
    })
    const { rules, ...others } = sealOf(template, { ...form, editions: [lighter] })
    expect(others).toEqual({ template: seal.template, schema: seal.schema })
    expect(rules).not.toBe(seal.rules)
    const renamed = { ...structure, shape: { ...structure.shape, fields: structure.shape.fields.slice(1) } }
    expect(sealOf(template, { ...form, editions: [renamed] }).schema).not.toBe(seal.schema)

    const child = { file: 'c.md', text: `---\nextends: ${EDITION}\nedition: "2099"\n---\n` }
    const before = await library.parse(child)
    const after = await createTemplateLibrary(edited(text => text.replace('实施单位', '执行单位'))).parse(
      child,
    )
    if (!before.ok || !after.ok) throw new Error('does not parse')
    expect(sealOf(after.value, form).template).not.toBe(sealOf(before.value, form).template)
  })
})
