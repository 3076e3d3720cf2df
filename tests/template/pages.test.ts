/** What stands around the grids of a page: footers, binding margins, sign-off lines, places for seals. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { type PageContent, readPages } from '../support/page-content.ts'
import { faults, onlyFault, parsed } from './support.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const MM = 72 / 25.4

/** A template of one column on a page of 100 × 100 mm; `front` are lines of its front matter. */
function template(front: readonly string[], ...body: readonly string[]): string {
  return ['---', 'form: t', 'columns: [1fr]', ...front, '---', ...body, ''].join('\n')
}

const page = (more = '') => `page: { size: [100mm, 100mm], margin: 20mm${more} }`
const rows = (count: number) => ({ rows: Array.from({ length: count }, (_, i) => ({ x: `第${i + 1}行` })) })

async function print(text: string, data: object) {
  const printed = await press.render(data, { template: text })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return { ...printed, content: await readPages(printed.bytes) }
}

const textOf = ({ glyphs }: PageContent) => glyphs.map(glyph => glyph.text).join('')

/** The glyphs that stand in the bottom margin, from left to right. */
function footerOf({ glyphs, height }: PageContent) {
  const low = glyphs.filter(glyph => glyph.baseline > height - 20 * MM).sort((a, b) => a.x - b.x)
  const [first, last] = [low[0], low.at(-1)]
  if (!first || !last) throw new Error('no footer')
  return { ...first, text: low.map(glyph => glyph.text).join(''), left: first.x, right: last.x + last.width }
}

describe('a footer', () => {
  it('of one part stands in the middle of each page, 7 mm below the content', async () => {
    const { content, pages } = await print(
      template([page(), 'footer: "— {page} / {pages} —"'], '| {rows[].x} |'),
      rows(15),
    )
    expect(pages).toBe(2)
    expect(content.map(one => footerOf(one).text)).toEqual(['— 1 / 2 —', '— 2 / 2 —'])
    for (const one of content) {
      const { left, right, baseline, size } = footerOf(one)
      expect((left + right) / 2).toBeCloseTo(50 * MM, 0)
      // The middle of 汉字 is 0.38 em above their baseline.
      expect(baseline - 0.38 * size).toBeCloseTo(87 * MM, 0)
    }
  })

  it('of two and three parts stands at the ends and in the middle, with values and styles', async () => {
    const front = [page(), 'styles: { footer: { size: 四号 }, small: { size: 9pt } }']
    const three = template([...front, 'footer: "{unit} >> {page} >> 共{pages}页"'], '| a |')
    const found = footerOf((await print(three, { unit: '某局' })).content[0] as PageContent)
    expect(found.text).toBe('某局1共1页')
    expect(found.left).toBeCloseTo(20 * MM, 0)
    expect(found.right).toBeCloseTo(80 * MM, 0)
    expect(found.size).toBeCloseTo(14, 3)
    const two = template([...front, 'footer: "左 >> {page} {.small}"'], '| a |')
    const ends = footerOf((await print(two, {})).content[0] as PageContent)
    expect([ends.text, ends.size]).toEqual(['左1', 9])
    expect(ends.right).toBeCloseTo(80 * MM, 0)
  })

  it('implies the fields that it prints, but not its page numbers', () => {
    const { shape } = parsed(template(['footer: "{unit} >> {page}/{pages}"'], '| {a} |'))
    expect(shape.fields.map(field => field.name)).toEqual(['a', 'unit'])
  })

  it('too long for a line is refused', async () => {
    const printed = await press.render(
      { unit: '局'.repeat(60) },
      { template: template([page(), 'footer: "{unit} >> {page}"'], '| a |') },
    )
    expect(printed.ok).toBe(false)
    expect(printed.findings).toMatchObject([{ code: 'layout.text-overflows', at: { path: 'unit' } }])
  })

  it.each([
    ['4:13', 'template.syntax', ['footer: "{pa ge}"']],
    ['4:15', 'template.syntax', ['footer: "{page:money}"']],
    ['4:11', 'template.each-outside-grid', ['footer: "{a[].b}"']],
    ['4:22', 'template.third-end', ['footer: "a >> b >> c >> d"']],
    ['4:13', 'template.style-unknown', ['footer: "a {.b}"']],
    ['4:9', 'template.value-invalid', ['footer: [a]']],
    ['4:9', 'template.escape-unknown', ['footer: "a\\tb\\\\x"']],
  ])('at %s is wrong: %s', (at, code, front) => {
    const { line, column } = onlyFault(template(front, '| a |')).at
    expect([`${line}:${column}`, onlyFault(template(front, '| a |')).code]).toEqual([at, code])
  })

  it('finds room in the bottom margin, or is a fault', () => {
    const margin = (bottom: string) => `page: { margin: { bottom: ${bottom} } }`
    const wrong = template([margin('3mm'), 'footer: "{page}"'], '| a |')
    expect(onlyFault(wrong)).toMatchObject({
      code: 'template.footer-no-room',
      facts: { margin: 3, needed: 3.8 },
    })
    expect(faults(template([margin('4mm'), 'footer: "{page}"'], '| a |'))).toEqual([])
  })

  it('alone has page numbers', () => {
    expect(faults(template([], '# {page}', '| {pages} |'))).toEqual([
      '5:4 template.page-outside-footer',
      '6:4 template.page-outside-footer',
    ])
  })
})

describe('a binding margin', () => {
  const columns = (content: readonly PageContent[]) =>
    content.map(({ rulings, width }) => {
      const xs = rulings.filter(one => one.direction === 'vertical').map(one => one.at)
      return [Math.min(...xs) / MM, (width - Math.max(...xs)) / MM].map(Math.round)
    })

  it('keeps the left edge of every page free', async () => {
    const { content } = await print(template([page(', binding: 25mm')], '| {rows[].x} |'), rows(25))
    expect(columns(content)).toEqual([
      [25, 20],
      [25, 20],
      [25, 20],
    ])
  })

  it('of mirrored pages stands at the inner edge, and the footer with it', async () => {
    const front = [page(', binding: 25mm, mirrored: true'), 'footer: ">> — {page} —"']
    const { content } = await print(template(front, '| {rows[].x} |'), rows(25))
    expect(columns(content)).toEqual([
      [25, 20],
      [20, 25],
      [25, 20],
    ])
    // GB/T 9704-2012, 7.5: right on odd pages, left on even ones.
    expect(footerOf(content[0] as PageContent).right).toBeCloseTo(80 * MM, 0)
    expect(footerOf(content[1] as PageContent).left).toBeCloseTo(20 * MM, 0)
    expect(footerOf(content[2] as PageContent).right).toBeCloseTo(80 * MM, 0)
  })

  it('never makes a margin smaller', () => {
    expect(parsed(template([page(', binding: 10mm')], '| a |')).page.margin.left).toBe(
      Math.round(20 * MM * 1000),
    )
  })

  it('that leaves nothing of the page is a fault', () => {
    expect(faults(template([page(', binding: 90mm')], '| a |'))).toEqual(['4:7 template.page-too-small'])
    expect(faults(template([page(', mirrored: maybe')], '| a |'))).toEqual(['4:55 template.value-invalid'])
  })
})

describe('a sign-off line', () => {
  const SIGN_OFF = '填报人：{line(25mm)} 单位负责人：____ 填报日期：{space(20mm)}'

  it('draws its rules as long as they are written, and leaves its spaces free', async () => {
    const { content } = await print(template(['page: { size: A4 }'], '| a |', SIGN_OFF), {})
    const { rulings, glyphs } = content[0] as PageContent
    const grid = Math.max(...rulings.filter(one => one.direction === 'vertical').map(one => one.to))
    const rules = rulings.filter(one => one.direction === 'horizontal' && one.at > grid + 2)
    expect(rules.map(({ from, to }) => Math.round(to - from))).toEqual([Math.round(25 * MM), 21])
    expect(glyphs.map(glyph => glyph.text).join('')).toContain('填报人： 单位负责人： 填报日期：')
  })

  it('stands with the last rows of its grid, however many there are, and never alone on a page', async () => {
    const sheet = template([page()], '| {rows[].x} |', SIGN_OFF.replace('25mm', '5mm').replace('20mm', '5mm'))
    for (let count = 6; count <= 14; count++) {
      const { content } = await print(sheet, rows(count))
      const last = textOf(content.at(-1) as PageContent)
      expect(last).toContain('填报人')
      expect(last).toContain(`第${count}行`)
      expect(content.map(textOf).join('')).toContain('第1行')
    }
  })
})

describe('a place for a seal', () => {
  it('is kept, and told with its page and its box', async () => {
    const front = [page(), 'styles: { unit-seal: { area: 单位公章, area-size: 40mm 30mm } }']
    const body = ['| 盖章 {.unit-seal} |', '| {rows[].x} |', '| 财务 {.seal} |']
    const { areas, pages, content } = await print(template(front, ...body), rows(4))
    expect(pages).toBe(2)
    expect(areas).toEqual([
      { name: '单位公章', page: 1, box: { x: 20, y: 20, width: 60, height: 30 } },
      { name: 'seal', page: 2, box: { x: 20, y: 20, width: 60, height: 45 } },
    ])
    const { rulings } = content[1] as PageContent
    expect(
      Math.max(...rulings.filter(one => one.direction === 'horizontal').map(one => one.at)) / MM,
    ).toBeCloseTo(65, 0)
  })

  it('moves with its page where pages are mirrored', async () => {
    const front = [page(', binding: 30mm, mirrored: true')]
    const { areas } = await print(template(front, '| {rows[].x} |', '| 章 {.seal} |'), rows(9))
    expect(areas).toEqual([{ name: 'seal', page: 2, box: { x: 20, y: 20, width: 50, height: 45 } }])
  })

  it('may be a line', async () => {
    const { areas } = await print(template([page()], '| a |', '填报单位（盖章）：____ {.seal}'), {})
    expect(areas).toMatchObject([{ name: 'seal', page: 1, box: { x: 20, width: 60, height: 45 } }])
  })

  it('too small for its seal is told, and printed', async () => {
    const front = [page(), 'styles: { wide: { area: 章, area-size: 70mm 20mm } }']
    const { findings, areas } = await print(template(front, '| a {.wide} |'), {})
    expect(findings).toMatchObject([
      { code: 'layout.area-small', severity: 'warning', facts: { name: '章', width: 60, wanted: '70 × 20' } },
    ])
    expect(areas).toHaveLength(1)
  })

  it('in rows of fixed height is as high as they are', async () => {
    const { areas, findings } = await print(template([page()], '| {.seal} | {height=20mm}'), {})
    expect(findings.map(({ code }) => code)).toEqual(['layout.area-small'])
    expect(areas[0]?.box.height).toBe(20)
  })

  it('is not in forms without one', async () => {
    expect((await print(template([page()], '| a |'), {})).areas).toEqual([])
  })
})
