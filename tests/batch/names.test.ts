import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namePart, safeStem } from '../../src/batch/file-name.ts'
import { createNamer, DEFAULT_PATTERN, parsePattern } from '../../src/batch/names.ts'
import { sameNameKey } from '../../src/batch/same-name.ts'

/** A name as a Mac, which takes names apart, and a Windows machine, which ignores case, would compare it. */
const folded = (name: string) => name.normalize('NFC').toUpperCase()

function namesOf(pattern: string, all: readonly object[], taken: readonly string[] = []): readonly string[] {
  const parsed = parsePattern(pattern)
  if (parsed === undefined) throw new Error(`not a pattern: ${pattern}`)
  const nameOf = createNamer(parsed, taken)
  return all.map((data, i) => nameOf({ index: i + 1, data, source: 'in/申报.v2.json' }))
}

describe('a pattern', () => {
  it('takes number, unit and name from the declaration', () => {
    const data = { unit: '社会保障服务中心', name: '工伤鉴定' }
    expect(namesOf(DEFAULT_PATTERN, [data])).toEqual(['0001-社会保障服务中心-工伤鉴定.pdf'])
    expect(namesOf('{index:2}_{year}_{source}.pdf', [{ year: 2024 }])).toEqual(['01_2024_申报.v2.pdf'])
  })

  it('leaves out what is blank, with the sign beside it', () => {
    expect(
      namesOf(DEFAULT_PATTERN, [{ name: '工伤鉴定' }, { unit: '中心' }, { unit: {}, name: null }]),
    ).toEqual(['0001-工伤鉴定.pdf', '0002-中心.pdf', '0003.pdf'])
  })

  it('reads no more of a declaration than it holds itself', () => {
    expect(namesOf('{index}-{constructor}{__proto__}.pdf', [{}])).toEqual(['0001.pdf'])
  })

  it.each([
    '{name}',
    'a/{name}.pdf',
    '..\\{name}.pdf',
    '{name:upper}.pdf',
    '{.pdf',
    '.pdf',
    'a?{name}.pdf',
  ])('is refused: %s', pattern => expect(parsePattern(pattern)).toBeUndefined())
})

describe('a name', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['  .前后的点和空格. 　', '前后的点和空格'],
    ['换\n行\u0085\u200b\u202e倒', '换_行___倒'],
    ['\ud800半个字', '_半个字'],
    ['../../etc/passwd', '_.._etc_passwd'],
  ])('%j becomes %j', (text, expected) => {
    expect(safeStem([namePart(text)])).toBe(expected)
  })

  it.each(['con', 'NUL', 'Com1', 'lpt³', 'aux.txt', 'CONOUT$', 'prn .a'])('%s is no device', text => {
    expect(safeStem([namePart(text)])).toBe(`_${text}`)
  })

  it('loses the end of its longest part where it is too long, and keeps its number', () => {
    const name = safeStem(['0001', '-', '单位'.repeat(10), '-', namePart('很长的名称'.repeat(100_000))])
    expect(name).toMatch(/^0001-(单位){10}-很长的名称/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
  })
})

describe('names of a batch', () => {
  it.each([
    ['same', ['甲', '甲', '甲'], ['甲.pdf', '甲 (2).pdf', '甲 (3).pdf']],
    ['capitals', ['Plan', 'PLAN'], ['Plan.pdf', 'PLAN (2).pdf']],
    ['two normal forms', ['Caf\u00e9', 'Cafe\u0301'], ['Caf\u00e9.pdf', 'Cafe\u0301 (2).pdf']],
    ['compatibility ideographs', ['\u8c48', '\uf900'], ['\u8c48.pdf', '\uf900 (2).pdf']],
    ['the Kelvin sign', ['k', '\u212a'], ['k.pdf', '\u212a (2).pdf']],
    ['kana with marks', ['が', 'か\u3099'], ['が.pdf', 'か\u3099 (2).pdf']],
    ['a number that is a name', ['甲 (2)', '甲', '甲'], ['甲 (2).pdf', '甲.pdf', '甲 (3).pdf']],
  ])('are told apart by a number: %s', (_, names, expected) => {
    expect(
      namesOf(
        '{name}.pdf',
        names.map(name => ({ name })),
      ),
    ).toEqual(expected)
  })

  it('are never those of the batch’s own files', () => {
    expect(namesOf('{name}.pdf', [{ name: '目录' }], ['目录.PDF'])).toEqual(['目录 (2).pdf'])
  })

  it('are safe and different on every file system, whatever is in the declarations', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('a', 'A', 'Å', 'é', 'con'),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ unit: text, name: text }), { maxLength: 12 }), all => {
        for (const pattern of [DEFAULT_PATTERN, '{name}.pdf', '{unit}{name}.pdf']) {
          const names = namesOf(pattern, all)
          for (const name of names) {
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
            expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[\s.]|^(con|nul|aux|prn)\./i)
            expect(Buffer.from(name).toString()).toBe(name)
          }
          expect(new Set(names.map(folded)).size).toBe(names.length)
        }
      }),
    )
  })

  it('have the same key exactly where a normal form or case makes them one', () => {
    const characters = fc.array(fc.integer({ min: 0x21, max: 0x2fa1f }), { maxLength: 6 })
    fc.assert(
      fc.property(characters, codes => {
        const text = String.fromCodePoint(...codes.filter(code => code < 0xd800 || code > 0xdfff))
        for (const form of ['NFC', 'NFD'] as const) {
          expect(sameNameKey(text.normalize(form))).toBe(sameNameKey(text))
          expect(sameNameKey(text.normalize(form).toUpperCase())).toBe(sameNameKey(text))
        }
      }),
    )
  })
})
