import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import type { Face } from '../../src/font/types.ts'
import { breakText, drawnCodePoints, naturalWidth } from '../../src/text/break.ts'
import { em, fixedFace, positions, style, textOf } from './fixed-face.ts'

const lines = (text: string, width: number) => breakText(text, style, width * em).map(textOf)

describe('paragraphs', () => {
  it('are kept: each line break of the text ends a line', () => {
    expect(lines('甲乙\n丙\n\n丁', 10)).toEqual(['甲乙', '丙', '', '丁'])
    expect(lines('甲\r\n乙\r丙\u2028丁', 10)).toEqual(['甲', '乙', '丙', '丁'])
    expect(lines('', 10)).toEqual([''])
  })

  it('that are numbered keep their numbers, their breaks and their order', () => {
    const text = '（一）总体目标\n1.完成改造，共12处；\n2.验收合格率≥95.00%。\n　　（2）其他'
    expect(lines(text, 6)).toEqual([
      '（一）总体',
      '目标',
      '1.完成改造，',
      '共12处；',
      '2.验收合格率',
      '≥95.00%。',
      '　　（2）',
      '其他',
    ])
    for (let width = 5; width < 14; width++) {
      const broken = lines(text, width)
      for (const begins of ['（一）总', '1.完成', '2.验收', '　　（2）']) {
        const beginning = broken.filter(line => line.startsWith(begins))
        expect(beginning, `${begins} at ${width} em`).toHaveLength(1)
      }
    }
  })

  it('mark their last line', () => {
    const broken = breakText('甲乙丙丁\n戊', style, 2 * em)
    expect(broken.map(line => line.last)).toEqual([false, true, true])
  })

  it('end in at least two characters, where the line above can spare one', () => {
    expect(lines('一级指标', 3)).toEqual(['一级', '指标'])
    expect(lines('甲乙丙丁。', 3)).toEqual(['甲乙', '丙丁。'])
    expect(lines('甲乙丙', 2)).toEqual(['甲乙', '丙'])
    expect(lines('甲乙3000', 3)).toEqual(['甲乙', '3000'])
  })

  it('of one character or none have a line', () => {
    expect(lines('甲', 2)).toEqual(['甲'])
    expect(lines('　　', 5)).toEqual(['　　'])
  })
})

describe('blanks', () => {
  it('at the start are kept, and keep the first word with them', () => {
    expect(lines('　　甲乙丙丁', 4)).toEqual(['　　甲乙', '丙丁'])
    expect(lines('    longword', 4)).toEqual(['    long', 'word'])
  })

  it('at a line’s end hang: they count for no width', () => {
    const [first, second] = breakText('abcd    efgh  ', style, 2 * em)
    expect(first && [textOf(first), first.width]).toEqual(['abcd    ', 2 * em])
    expect(second && [textOf(second), second.width]).toEqual(['efgh  ', 2 * em])
  })

  it('between words on one line keep their width', () => {
    expect(naturalWidth('甲    乙', style)).toBe(4 * em)
  })

  it('stand for tabs', () => {
    expect(lines('甲\t乙', 10)).toEqual(['甲 乙'])
  })
})

describe('an indent', () => {
  const indented = (text: string) => breakText(text, style, 5 * em, { indent: 2 * em })

  it('moves the first line of each paragraph and counts for its width', () => {
    const broken = indented('甲乙丙丁戊\n己')
    expect(broken.map(textOf)).toEqual(['甲乙丙', '丁戊', '己'])
    expect(broken.map(line => line.runs[0]?.x)).toEqual([2 * em, 0, 2 * em])
    expect(broken.map(line => line.width)).toEqual([5 * em, 2 * em, 3 * em])
  })

  it('is not added to blanks that the paragraph brings', () => {
    expect(indented('　　甲')[0]?.runs[0]?.x).toBe(0)
  })
})

describe('a token wider than the line', () => {
  it('begins a line of its own and is broken between characters', () => {
    expect(lines('甲123456789乙', 3)).toEqual(['甲', '123456', '789乙'])
  })

  it('still keeps marks from a line’s start and end where it can', () => {
    expect(lines('1,000,000.00', 2)).toEqual(['1,00', '0,00', '0.00'])
    expect(lines('1234.5678', 2.5)).toEqual(['1234.', '5678'])
    expect(lines('1234.5678', 2)).toEqual(['123', '4.56', '78'])
  })

  it('breaks against the rules only where nothing else fits', () => {
    expect(lines('（（甲））', 2.5)).toEqual(['（（甲', '））'])
  })

  it('gives every line one character at least, however narrow', () => {
    expect(lines('甲乙', 0.5)).toEqual(['甲', '乙'])
    expect(lines('甲。', 0)).toEqual(['甲', '。'])
    expect(lines('甲乙', -3)).toEqual(['甲', '乙'])
  })
})

describe('faces', () => {
  const only = (characters: string, id: string): Face => ({
    ...fixedFace,
    id,
    glyphOf: c => (characters.includes(String.fromCodePoint(c)) ? c : 0),
  })
  const chain = [only('甲乙e', 'first'), only('甲丙\u0301', 'second'), only('e\u0301', 'third')]

  it('are tried in order for each character, and runs change with them', () => {
    const [line] = breakText('甲丙乙', { chain, size: 10_000 }, 10 * em)
    expect(line?.runs.map(run => [run.face.id, run.x, String.fromCodePoint(...run.codePoints)])).toEqual([
      ['first', 0, '甲'],
      ['second', em, '丙'],
      ['first', 2 * em, '乙'],
    ])
  })

  it('keep a mark with its letter where they can', () => {
    const [line] = breakText('e\u0301', { chain: [chain[2] ?? fixedFace, ...chain], size: 10_000 }, 10 * em)
    expect(line?.runs.map(run => run.face.id)).toEqual(['third'])
  })

  it('that all lack a character are a mistake of the program', () => {
    expect(() => breakText('甲\u{1f600}', style, em)).toThrow(FormError)
    expect(() => breakText('甲\u0007', style, em)).toThrow(FormError)
    expect(() => breakText('\ud842', style, em)).toThrow(FormError)
  })
})

describe('what prints as nothing', () => {
  it('is left out, and still lets a line break or not', () => {
    expect(lines('ab\u200bcd', 1)).toEqual(['ab', 'cd'])
    expect(lines('甲\ufeff乙\u00ad丙\ufe00', 10)).toEqual(['甲乙丙'])
  })

  it('asks no face for a glyph', () => {
    expect([...drawnCodePoints('甲\n\u200b\t𠮷')]).toEqual([0x7532, 0x20, 0x20bb7])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'甲乙丙丁戊己。，、；：？！“”‘’（）《》【】—…·～％￥',
    ...[
      ' ',
      '  ',
      '\u3000',
      '\n',
      '——',
      '……',
      '2024-01-01',
      '≥15.00',
      '95%',
      'word',
      'a',
      '(元)',
      '𠮷',
      '㎡',
      '１２',
    ],
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''))
  const width = fc.integer({ min: 0, max: 30 }).map(halves => (halves * em) / 2)

  it('comes out whole: its lines, put together, are the text', () => {
    fc.assert(
      fc.property(texts, width, (text, measure) => {
        const printed = breakText(text, style, measure).map(textOf).join('')
        expect(printed).toBe(text.replaceAll('\n', ''))
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('stays within the width, but for a single character that is wider', () => {
    fc.assert(
      fc.property(texts, width, (text, measure) => {
        for (const line of breakText(text, style, measure)) {
          const characters = Array.from(textOf(line).trimEnd())
          if (characters.length > 1) expect(line.width).toBeLessThanOrEqual(measure)
        }
      }),
      { seed: 4, numRuns: 500 },
    )
  })

  it('is set in whole numbers, from left to right', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 5000, max: 200_000 }), (text, measure) => {
        for (const line of breakText(text, { ...style, size: 10_503 }, measure)) {
          const places = positions(line)
          expect(places.every(Number.isInteger)).toBe(true)
          expect(places.every((x, i) => i === 0 || x >= (places[i - 1] ?? 0))).toBe(true)
        }
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
