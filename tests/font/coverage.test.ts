import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { covers } from '../../src/font/coverage.ts'
import { openRole, type Role } from './faces.ts'

const codePoints = (file: string) =>
  Array.from(readFileSync(`tests/data/${file}`, 'utf8').trim(), c => c.codePointAt(0) ?? 0)

/** 通用规范汉字表 (2013), in official order. */
const standard = codePoints('tgh8105.txt')

/** What GB 18030-2022 level 2 adds to level 1. */
const level2 = codePoints('gb18030-2022-level2-extra196.txt')

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

  it('of song and rare together has extensions B to F', () => {
    const [song, rare] = [openRole('song'), openRole('rare')]
    const missing: number[] = []
    for (const [from, to] of [
      [0x20000, 0x2a6d6],
      [0x2a700, 0x2b734],
      [0x2b740, 0x2b81d],
      [0x2b820, 0x2cea1],
      [0x2ceb0, 0x2ebe0],
    ] as const) {
      for (let c = from; c <= to; c++) if (!covers(song, c) && !covers(rare, c)) missing.push(c)
    }
    expect(missing).toEqual([])
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
