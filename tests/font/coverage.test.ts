import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { covers } from '../../src/font/coverage.ts'
import { REPERTOIRES, sizeOf, uncovered } from '../../src/font/repertoires.ts'
import { openRole, type Role } from './faces.ts'

const codePoints = (file: string) =>
  Array.from(readFileSync(`tests/data/${file}`, 'utf8').trim(), c => c.codePointAt(0) ?? 0)

/** 通用规范汉字表 (2013), in official order. */
const standard = codePoints('tgh8105.txt')

/** What GB 18030-2022 level 2 adds to level 1. */
const level2 = codePoints('gb18030-2022-level2-extra196.txt')

const NOTHING = { glyphOf: () => 0 }

describe('coverage', () => {
  it('is measured against the whole tables', () => {
    expect(new Set(standard).size).toBe(8105)
    expect(new Set(level2).size).toBe(196)
  })

  it.each([
    'song',
    'title',
    'hei',
    'fangsong',
    'kai',
  ] as Role[])('of the %s face has all of 通用规范汉字表', role => {
    const face = openRole(role)
    expect(standard.filter(c => !covers(face, c))).toEqual([])
  })

  it.each(['song', 'title', 'hei'] as Role[])('of the %s face has what level 2 adds', role => {
    const face = openRole(role)
    expect(level2.filter(c => !covers(face, c))).toEqual([])
  })

  it('of song and rare together has all 88,115 characters of GB 18030-2022 level 3', () => {
    const [all, ...blocks] = REPERTOIRES
    if (!all) throw new Error('no repertoire')
    expect(sizeOf(all)).toBe(88_115)
    // 87,887 汉字 and 228 radicals, as the standard counts them.
    expect(blocks.filter(block => block.id === 'radicals').map(sizeOf)).toEqual([228])
    expect(new Set(blocks.flatMap(block => uncovered(block, [NOTHING]))).size).toBe(88_115)
    expect(uncovered(all, [openRole('song'), openRole('rare')])).toEqual([])
    // Neither face does it alone.
    expect(uncovered(all, [openRole('song')]).length).toBeGreaterThan(10_000)
    expect(uncovered(all, [openRole('rare')]).length).toBeGreaterThan(20_000)
  })

  it('of song and rare together ends where the standard does', () => {
    const [song, rare] = [openRole('song'), openRole('rare')]
    const later = { id: 'unified', ranges: [[0x30000, 0x323af]] } as const
    // Extensions G and H came after the faces: their characters are refused by name, not drawn as boxes.
    expect(uncovered(later, [song, rare])).toHaveLength(sizeOf(later))
  })

  it('has no control character, lone surrogate, noncharacter or reversal of direction, whatever a face says', () => {
    const everything = { glyphOf: () => 1 }
    for (const c of [
      0, 9, 10, 13, 0x7f, 0x85, 0x202e, 0x2066, 0xd800, 0xdfff, 0xfdd0, 0xfffe, 0xffff, 0x1ffff,
    ]) {
      expect(covers(everything, c)).toBe(false)
    }
    for (const c of [0x20, 0x7e, 0xa0, 0x4e00, 0xe000, 0xfffd, 0x20000])
      expect(covers(everything, c)).toBe(true)
    // This face maps the carriage return to a blank glyph.
    expect(openRole('fangsong').glyphOf(13)).toBeGreaterThan(0)
    expect(covers(openRole('fangsong'), 13)).toBe(false)
  })
})
