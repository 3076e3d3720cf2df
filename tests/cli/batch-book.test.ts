/** `formpress batch --book`, as built. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedFiles, seeds } from '../seeds.ts'
import { inspectPdf } from '../support/inspect-pdf.ts'
import { formpress } from './run.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'formpress-batch-book-'))
const files = seedFiles.map(name => join('seeds', name))

describe('formpress batch --book', () => {
  it('prints a book alone, with the cover that is asked for', async () => {
    const file = join(folder(), 'deep', 'book.pdf')
    const cover = ['--book-title', '项目汇编', '--book-unit', '某局', '--book-year', '2024']
    const printed = await formpress(['batch', ...files, '--book', file, ...cover, '--duplex'], '.')
    expect(printed).toMatchObject({ code: 0 })
    expect(printed.out).toContain('装订 4 份')
    const { info } = inspectPdf(readFileSync(file))
    expect(info).toMatchObject({ Title: '2024年度项目汇编', Author: '某局' })
  })

  it('prints it beside the forms, where it is in the manifest, and again the same', async () => {
    const out = folder()
    const bad = join(folder(), 'bad.json')
    const { unit: _, ...rest } = seeds[1] ?? {}
    writeFileSync(bad, JSON.stringify({ form: 'shanghai-project-target', ...rest }))
    const book = join(out, 'book.pdf')
    const args = ['batch', ...files, bad, '-o', out, '--book', book, '--catalog', '--json']
    const printed = await formpress(args, '.')
    expect(printed.code).toBe(1)
    expect(JSON.parse(printed.out)).toMatchObject({
      printed: 4,
      refused: 1,
      book: { file: book, pages: 6 },
    })
    const bytes = readFileSync(book)
    const verified = await formpress(['batch', '--verify', out], '.')
    expect(verified).toMatchObject({ code: 0 })
    rmSync(book)
    expect((await formpress(['batch', '--verify', out], '.')).code).toBe(1)
    const again = await formpress(args, '.')
    expect(JSON.parse(again.out)).toMatchObject({ printed: 0, kept: 4 })
    expect(Buffer.compare(readFileSync(book), bytes)).toBe(0)
    expect(readdirSync(out).filter(name => name.endsWith('.part'))).toEqual([])
  })
})
