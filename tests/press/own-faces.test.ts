/** Whether a form's own faces draw it is looked up in tables: what comes of it is the same as without them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPackageBook } from '../../src/font/load.node.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import type { BoundForm } from '../../src/grid/types.ts'
import { openFaces } from '../../src/press/faces.ts'
import { openOwnFaces } from '../../src/press/own-faces.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { drawnCodePoints } from '../../src/text/break.ts'

const opened = await openPackageBook()
if (!opened.ok) throw new Error(JSON.stringify(opened.findings))
const fonts = opened.value

const template = parseTemplate(`---
form: faces
columns: [1fr, 1fr]
styles: { black: { face: hei } }
---
# {title}

| {a} | {b} {.black} |
`)

function formOf(value: { readonly title: string; readonly a: string; readonly b: string }): BoundForm {
  const bound = template.ok ? bindTemplate(template.value, value) : template
  if (!bound.ok) throw new Error(JSON.stringify(bound.findings))
  return bound.value
}

/** Common characters, and such as other faces draw, none does, or print as nothing. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...'申报表二〇二四年度ABab09，。（）≥%\t\n ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('𠮷', '㐂', '\u200b', '\u00ad', '\u0600', '\ue000', '\u202e', '\ufeff'),
    },
  ),
  maxLength: 12,
})

describe('the faces of a form', () => {
  it('are the chains of its roles, whatever was asked before, and what they lack is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ title: text, a: text, b: text }), async value => {
        const form = formOf(value)
        const { opened: faces, findings } = await openFaces(form, fonts)
        const roles = { title: 'title', a: 'song', b: 'hei' } as const
        const codes: string[] = []
        for (const [path, role] of Object.entries(roles)) {
          const written = value[path as keyof typeof roles]
          const chain = await fonts.chainFor(role, drawnCodePoints(written))
          expect(faces.chains(role).map(({ id }) => id)).toEqual(chain.faces.map(({ id }) => id))
          const invisible = new Set(written.match(/[\u200b\u00ad\ufeff]/g))
          codes.push(...[...invisible].map(() => `${path} text.invisible-character`))
          codes.push(...chain.missing.map(() => `${path} font.character-missing`))
        }
        expect(findings.map(({ code, at }) => `${at.path} ${code}`).sort()).toEqual(codes.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('are its own where these draw it all, which takes no chain', async () => {
    expect(await openOwnFaces(formOf({ title: '申报表', a: '工作\n\t1', b: '项目' }), fonts)).toBeDefined()
    expect(await openOwnFaces(formOf({ title: '申报表', a: '㐂𠮷', b: '项目' }), fonts)).toBeUndefined()
  })
})
