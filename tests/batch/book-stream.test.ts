/** How a book grows: what is refused, who waits for whom, and what is left of one that is stopped. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { growBook, writeBookFile } from '../../src/batch/book-file.node.ts'
import { sha256 } from '../../src/batch/files.node.ts'
import { createPress } from '../../src/press/create.node.ts'
import type { Press } from '../../src/press/types.ts'
import { seeds } from '../seeds.ts'
import { inspectPdf, nameOf } from '../support/inspect-pdf.ts'
import { outlineIn, printBook } from './books.ts'

const FORMS = seeds.map(seed => ({ form: 'shanghai-project-target', ...seed }))
const [first] = FORMS

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const folder = () => mkdtempSync(join(tmpdir(), 'formpress-book-'))

/** A source without end that says how far it was read, and whether it was closed. */
function endless() {
  const seen = { read: 0, closed: false }
  const items = function* () {
    try {
      for (;;) {
        seen.read++
        yield { data: first }
      }
    } finally {
      seen.closed = true
    }
  }
  return { seen, items: items() }
}

describe('a book that grows', () => {
  it('leaves out what is refused and tells it in its place', async () => {
    const { unit: _, ...bad } = FORMS[1] ?? {}
    const { forms, summary, bytes } = await printBook(press, [first, bad, FORMS[2]])
    expect(forms.map(({ index, ok, page }) => [index, ok, page])).toEqual([
      [0, true, 1],
      [1, false, undefined],
      [2, true, 2],
    ])
    expect(forms[1]?.findings.map(({ code }) => code)).toContain('declaration.missing')
    expect(summary).toMatchObject({ ok: true, forms: 2, refused: 1, pages: 4 })
    const [unit] = outlineIn(inspectPdf(bytes)).slice(2)
    expect(unit?.kids.map(({ title }) => title)).toEqual([first?.name, FORMS[2]?.name])
  })

  it('is none where no form can be printed', async () => {
    const { bytes, summary } = await printBook(press, [{ form: 'shanghai-project-target' }])
    expect(bytes).toHaveLength(0)
    expect(summary).toMatchObject({ ok: false, forms: 0, refused: 1 })
    expect(summary.findings.map(({ code }) => code)).toEqual(['batch.book-empty'])
  })

  it('hands out pages as they are made, and reads no further than it is read', async () => {
    const { items, seen } = endless()
    const stream = press.book(items)
    for (let i = 1; i <= 3; i++) {
      expect((await stream.next()).done).toBe(false)
      expect(seen).toEqual({ read: i, closed: false })
    }
    await stream.return({ ok: false, forms: 0, refused: 0, pages: 0, findings: [] })
    expect(seen).toEqual({ read: 3, closed: true })
  })

  it('ends with the reason of its signal, also while its source says nothing', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const silent = async function* () {
      yield { data: first }
      await new Promise(() => undefined)
    }
    const stream = press.book(silent(), { signal: stop.signal })
    expect((await stream.next()).done).toBe(false)
    const next = stream.next()
    stop.abort(reason)
    await expect(next).rejects.toBe(reason)
    await expect(press.book([], { signal: stop.signal }).next()).rejects.toBe(reason)
  })

  it('is plain, or of another profile, where that is asked for', async () => {
    const plain = inspectPdf((await printBook(press, FORMS, { profile: 'plain' })).bytes)
    const catalog = plain.dict('Root')
    expect([catalog.has('StructTreeRoot'), catalog.has('AF'), catalog.has('Metadata')]).toEqual([
      false,
      false,
      false,
    ])
    expect(nameOf(catalog.get('PageMode'))).toBe('UseOutlines')
    expect(plain.orphans).toEqual([])
    const second = inspectPdf((await printBook(press, FORMS, { profile: 'a2a-ua1' })).bytes)
    expect(second.dict('Root').has('AF')).toBe(false)
  })
})

describe('a book file', () => {
  it('takes the place of another when it is whole, and only then', async () => {
    const at = folder()
    const file = join(at, 'book.pdf')
    writeFileSync(file, 'before')
    const stop = new AbortController()
    const stopped = function* () {
      yield { data: first }
      stop.abort(new Error('stop'))
      yield { data: first }
    }
    await expect(writeBookFile(press, stopped(), file, { signal: stop.signal })).rejects.toThrow('stop')
    expect([readFileSync(file, 'utf8'), readdirSync(at)]).toEqual(['before', ['book.pdf']])
    const written = await writeBookFile(
      press,
      FORMS.map(data => ({ data })),
      file,
    )
    const bytes = readFileSync(file)
    expect(written).toMatchObject({ ok: true, digest: { bytes: bytes.length, sha256: sha256(bytes) } })
    expect(readdirSync(at)).toEqual(['book.pdf'])
    expect(Buffer.compare(bytes, (await printBook(press, FORMS)).bytes)).toBe(0)
  })

  it('that cannot be written is told and takes no more', async () => {
    const at = folder()
    writeFileSync(join(at, 'file'), '')
    const { items, seen } = endless()
    const written = await writeBookFile(press, items, join(at, 'file', 'book.pdf'))
    expect(written.findings.map(({ code }) => code)).toEqual(['file.unwritable'])
    expect(seen.read).toBe(0)
  })

  it('takes forms one after another, and is the same; given up, nothing is left', async () => {
    const at = folder()
    const book = growBook(press, join(at, 'book.pdf'))
    for (const data of FORMS) await book.add({ data })
    expect(await book.finish()).toMatchObject({ ok: true, forms: 4 })
    await book.abandon()
    expect(Buffer.compare(readFileSync(join(at, 'book.pdf')), (await printBook(press, FORMS)).bytes)).toBe(0)
    const other = growBook(press, join(at, 'other.pdf'))
    await other.add({ data: first })
    await other.abandon()
    expect(readdirSync(at)).toEqual(['book.pdf'])
    const none = growBook(press, join(at, 'none.pdf'))
    expect((await none.finish()).findings.map(({ code }) => code)).toEqual(['batch.book-empty'])
  })
})
