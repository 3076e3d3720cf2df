import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-cli-fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))
const seed = resolve('seeds/songjiang-2024-1-工伤鉴定.json')
const kai = resolve('fonts/LXGWWenKaiGBLite-Regular.ttf')

describe('formpress fonts', () => {
  it('lists every face with its role, licence and coverage', async () => {
    const { code, out } = await formpress(['fonts', '--lang', 'zh'], folder)
    expect(code).toBe(0)
    expect(out).toContain(
      'song 宋体  NotoSerifSC-Regular  NotoSerifSC_400Regular.ttf（随软件提供，许可 OFL-1.1）',
    )
    expect(out).toContain('GB 18030-2022 级别 3 60322/88115')
    expect(out.match(/通用规范汉字表 8105\/8105/g)).toHaveLength(5)
  })

  it('says which characters of a file each role lacks, and refuses where no face has one', async () => {
    writeFileSync(join(folder, 'a.txt'), '𠮷①甲\r\n😀')
    const { code, out } = await formpress(['fonts', 'a.txt', seed, '--lang', 'en'], folder)
    expect(code).toBe(1)
    expect(out).toContain('fangsong lacks 1, drawn by NotoSerifSC-Regular: ① U+2460')
    expect(out).toContain('song lacks 1, drawn by HanaMinB: 𠮷 U+20BB7')
    expect(out).toContain('song lacks 1 that no face has: 😀 U+1F600')
    expect(out).toMatch(/工伤鉴定\.json: no face lacks a character/)
  })

  it('reads escapes of JSON, and gives JSON', async () => {
    const { code, out } = await formpress(['fonts', '-', '--json'], folder, '{"name":"\\ud842\\udfb7"}')
    expect(code).toBe(0)
    const { faces, texts } = JSON.parse(out)
    expect(faces.map((face: { role: string }) => face.role)).toEqual([
      ...['song', 'title', 'hei', 'fangsong', 'kai', 'rare'],
    ])
    expect(faces[3]).toMatchObject({ licence: 'OFL-1.1', fsType: 8, embeddable: true, packaged: true })
    expect(faces[0].coverage[0]).toEqual({ repertoire: 'standard', covered: 8105, total: 8105 })
    expect(texts[0].roles[0]).toMatchObject({
      role: 'song',
      substituted: [{ face: 'HanaMinB', characters: ['𠮷'] }],
      missing: [],
    })
  })
})

describe('own fonts on the command line', () => {
  it('print in the place of the built-in ones', async () => {
    const { code, err } = await formpress(['render', seed, '-o', 'a.pdf', '--font', `宋体=${kai}`], folder)
    expect({ code, err }).toMatchObject({ code: 0 })
    const { out } = await formpress(['fonts', '--font', `宋体=${kai}`, '--lang', 'zh'], folder)
    expect(out).toContain('song 宋体  LXGWWenKaiGBLite-Regular  LXGWWenKaiGBLite-Regular.ttf（自备）可嵌入')
  })

  it.each([
    ['no role', `comic=${kai}`],
    ['no file', '宋体'],
  ])('are wrong usage with %s', async (_, value) => {
    const { code, err } = await formpress(['render', seed, '--font', value, '--lang', 'zh'], folder)
    expect(code).toBe(2)
    expect(err).toContain(value.split('=')[0])
  })

  it('that cannot be used refuse the form, and nothing is printed in another face', async () => {
    const { code, err } = await formpress(['check', seed, '--font', '宋体=none.ttf', '--json'], folder)
    expect(code).toBe(1)
    expect(err).toBe('')
  })

  it('name each substitution where that is asked for', async () => {
    const { out } = await formpress(
      ['check', seed, '--font', `宋体=${kai}#0`, '--substitutions', '--json'],
      folder,
    )
    expect(JSON.parse(out)).toMatchObject({ ok: true })
  })
})
