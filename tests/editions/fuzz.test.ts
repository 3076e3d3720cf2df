import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/forms/packs/manifest.ts'
import { createTemplateLibrary } from '../../src/press/templates.ts'
import '../support/seed.ts'

const BASE = `---
form: note
edition: "1"
columns: [20mm, 1fr]
parameters: { a: { options: [x, "{y}"], default: x }, b: 甲 }
---
# 表
{$a} >> {$b}

| 名称 | {name} | {name=name}
| ^ | {sum:money} | {name=sum}
`

const CHILD = `---
extends: note@1
edition: "2"
columns: [30mm, 1fr]
labels: { 名称: "{$b}\\\\n名称", "{name}": "{name} {.left}" }
parameters: { a: "{y}", c: { type: integer, default: "3" } }
styles: { value: { size: 9pt } }
---
# 新表{$c}
{replace: sum}
| ^ | {sum:money(0)} | {name=sum}
{before: name}
| 前 | {$c} |

{remove: name}
`

const MANIFEST = `forms:
  note:
    title: 表
    editions:
      "1":
        fields: { name: { label: 名称, required: true, options: [甲] }, sum: 金额 }
        sums: [{ total: sum, parts: [sum] }]
        indicators: { list: a, levels: [b], name: c, target: d, words: [{ name: 甲, under: [乙] }] }
        severities: { rule.sum: error }
`

/** A text with a few stretches taken out, doubled, or replaced by signs of the language. */
function mutated(text: string) {
  const sign = fc.constantFrom(
    '{',
    '}',
    '|',
    '$',
    '\\',
    '"',
    '\n',
    ':',
    '[',
    ']',
    '^',
    '<',
    '{$a}',
    '__proto__',
    '---',
  )
  const edit = fc.tuple(fc.nat(text.length), fc.nat(8), sign, fc.constantFrom('cut', 'double', 'put'))
  return fc.array(edit, { minLength: 1, maxLength: 5 }).map(edits =>
    edits.reduce((result, [at, length, given, kind]) => {
      const stretch = result.slice(at, at + length)
      const put = kind === 'cut' ? '' : kind === 'double' ? stretch + stretch : given
      return result.slice(0, at) + put + result.slice(at + length)
    }, text),
  )
}

/** Every fault is in one of the files, at a place that is there. */
function expectPlaces(
  findings: readonly {
    readonly at: { readonly file?: string; readonly line?: number; readonly column?: number }
  }[],
  files: Readonly<Record<string, string>>,
) {
  for (const { at } of findings) {
    const lines = files[at.file ?? '']?.split(/\r\n|\n|\r/) ?? []
    expect(at.line).toBeGreaterThanOrEqual(1)
    expect(at.line).toBeLessThanOrEqual(lines.length)
    expect(at.column).toBeGreaterThanOrEqual(1)
    expect(at.column).toBeLessThanOrEqual((lines[(at.line ?? 1) - 1]?.length ?? 0) + 2)
  }
}

describe('a hostile', () => {
  it('child or base is parsed or told where it is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        mutated(CHILD),
        fc.option(mutated(BASE), { nil: BASE, freq: 3 }),
        async (child, base) => {
          const library = createTemplateLibrary(async form =>
            form === 'note' ? [{ file: 'base.md', text: base }] : [],
          )
          const outcome = await library.parse({ file: 'child.md', text: child })
          if (outcome.ok) expect(outcome.value.lines.length).toBeGreaterThan(0)
          else expect(outcome.findings.length).toBeGreaterThan(0)
          expectPlaces(outcome.findings, { 'base.md': base, 'child.md': child })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('manifest is read or told where it is wrong', () => {
    fc.assert(
      fc.property(mutated(MANIFEST), text => {
        const outcome = readManifest('pack.yaml', text)
        expect(outcome.ok || outcome.findings.length > 0).toBe(true)
        expectPlaces(outcome.findings, { 'pack.yaml': text })
      }),
      { numRuns: 150 },
    )
  })
})
