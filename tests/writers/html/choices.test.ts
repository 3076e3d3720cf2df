/** What is drawn on a page, in a report: as signs and words that are heard. */
import { expect, it } from 'vitest'
import { createPress } from '../../../src/index.ts'
import { writeForm } from '../../../src/writers/html/form.ts'
import { marksOf } from '../../../src/writers/html/marks.ts'

const TEMPLATE = `---
form: t
columns: [1fr, 1fr]
---
签字：____ >> 第{line(2em)}号
| {kind:check(新增,延续)} | 盖章：{space(3em)} |
`

it('a report shows boxes as signs, rules as low lines, and no character of the inside', async () => {
  const press = await createPress()
  const { form } = await press.examine({ kind: '延续' }, { template: TEMPLATE })
  if (form === undefined) throw new Error('the form does not bind')
  const words = { colon: '：' } as Parameters<typeof writeForm>[1]['words']
  const html = writeForm(form, { id: 'd1', label: '表', findings: [], marks: marksOf(form, []), words })
  expect(html).toContain('☐新增　☑延续')
  expect(html).toContain('签字：____')
  expect(html).toContain('第____号')
  expect(html).not.toMatch(/[\ufdd0-\ufdef]/)
})
