/** The declaration comes out of a filed PDF as it went in. */
import { createHash } from 'node:crypto'
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/archive/extract.ts'
import { extractAll } from '../../src/archive/extract-all.ts'
import { printBook, thirtyForms } from '../batch/books.ts'
import { edited, withAttachment } from './edit-pdf.ts'
import { press, printed, seed } from './printed.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const codes = async (bytes: Uint8Array) => (await extract(bytes)).findings.map(({ code }) => code)

describe('a declaration', () => {
  it('comes out identical of every form, and prints the same bytes again', async () => {
    for (const { form, editions } of await press.forms()) {
      for (const { edition } of editions) {
        const sample = await press.sample({ form, edition })
        if (!sample.ok) throw new Error(JSON.stringify(sample.findings))
        const bytes = await printed(sample.value)
        const out = await extract(bytes)
        if (!out.ok) throw new Error(JSON.stringify(out.findings))
        expect(out.findings).toEqual([])
        const [before, after] = [await press.check(sample.value), await press.check(out.value.source.data)]
        expect(before.ok && before.value).toEqual(after.ok && after.value)
        const digest = createHash('sha256').update(out.value.declaration).digest('hex')
        expect(out.value.origin?.declarationSha256).toBe(digest)
        expect(Buffer.from(await printed(out.value.source.data)).equals(bytes), form).toBe(true)
      }
    }
  })

  it('comes with its template, and with what the file says of its printing', async () => {
    const date = new Date('2024-03-01T00:00:00Z')
    const out = await extract(await printed(seed, { date, profile: 'a3b', filing: true }), { file: 'a.pdf' })
    expect(out.ok && text(out.value.template)).toContain('| 项目名称 | < | {name} |')
    expect(out.ok && out.value.origin).toMatchObject({
      ...{ form: 'shanghai-project-target', edition: '2024', profile: 'a3b', date, layout: 'filing' },
      ...{ tool: 'formpress 0.1.0', allowed: [] },
    })
  })

  it('is missing from files that take no attachments', async () => {
    for (const profile of ['a2a-ua1', 'plain'] as const) {
      expect(await codes(await printed(seed, { profile }))).toEqual(['archive.declaration-missing'])
    }
  })

  it('comes out of a file that another program saved', async () => {
    const bytes = await printed()
    const saved = await edited(bytes, document => document.setTitle('另存'))
    const [own, other] = [await extract(bytes), await extract(saved)]
    expect(other.ok && text(other.value.declaration)).toBe(own.ok && text(own.value.declaration))
  })

  it('that is not what the file says it carries is told', async () => {
    const bytes = await printed()
    const change = (json: string) => json.replace('"name":"', '"name":"另')
    expect(await codes(await withAttachment(bytes, { type: 'json', change }))).toEqual([
      'archive.digest-differs',
    ])
    const unsummed = await withAttachment(bytes, { type: 'json', change, checksum: false })
    expect(await codes(unsummed)).toEqual(['archive.checksum-differs', 'archive.digest-differs'])
    expect((await extract(unsummed)).ok).toBe(true)
  })
})

describe('files of other producers', () => {
  const json = Buffer.from(JSON.stringify(seed))
  const made = async (...files: readonly { name: string; type?: string; relation?: AFRelationship }[]) => {
    const document = await PDFDocument.create()
    document.addPage()
    for (const { name, type = 'application/json', relation = AFRelationship.Source } of files) {
      await document.attach(json, name, { mimeType: type, afRelationship: relation })
    }
    return document.save()
  }

  it('give their source of type application/json, or what is called declaration.json', async () => {
    for (const bytes of [
      await made({ name: '数据.json' }),
      await made({ name: 'declaration.json', relation: AFRelationship.Unspecified, type: 'text/plain' }),
      await made({ name: 'notes.txt', type: 'text/plain' }, { name: 'declaration.json' }, { name: 'b.json' }),
    ]) {
      const out = await extract(bytes)
      expect(out.ok && text(out.value.declaration), JSON.stringify(out.findings)).toBe(String(json))
      expect(out.ok && out.value.origin).toBeUndefined()
      expect(out.ok && (await press.check(out.value.source.data)).ok).toBe(true)
    }
  })

  it('say why there is none: no attachment that is one, or several that could be', async () => {
    expect(await codes(await made())).toEqual(['archive.declaration-missing'])
    expect(await codes(await made({ name: 'a.json', relation: AFRelationship.Data }))).toEqual([
      'archive.declaration-missing',
    ])
    expect(await codes(await made({ name: 'a.json' }, { name: 'b.json' }))).toEqual([
      'archive.several-declarations',
    ])
  })

  it('may carry JSON that is none', async () => {
    const bytes = await withAttachment(await printed(), { type: 'json', change: json => json.slice(0, -1) })
    const out = await extract(bytes)
    expect(out.ok).toBe(false)
    expect(out.findings.map(({ code }) => code)).toContain('file.syntax')
  })
})

describe('the declarations of a book', () => {
  const book = async (data: readonly object[]) => (await printBook(press, data)).bytes

  it('come out in the order of its forms, each as it went in', async () => {
    const forms = await thirtyForms(press)
    const out = await extractAll(await book(forms), { file: 'book.pdf' })
    if (!out.ok) throw new Error(JSON.stringify(out.findings))
    expect(out.value.map(({ name }) => name)).toEqual(
      forms.map((_, i) => `declaration-${String(i + 1).padStart(4, '0')}.json`),
    )
    for (const [i, { source }] of out.value.entries()) {
      const [before, after] = [await press.check(forms[i]), await press.check(source.data)]
      expect(before.ok && before.value).toEqual(after.ok && after.value)
    }
  })

  it('are asked for as such, and a form has its own alone', async () => {
    const bytes = await book([seed])
    expect(await codes(bytes)).toEqual(['archive.book'])
    const [one, all] = [await extract(await printed()), await extractAll(await printed())]
    const files = all.ok ? all.value.map(({ name, declaration }) => [name, text(declaration)]) : []
    expect(files).toEqual([['declaration.json', text(one.ok ? one.value.declaration : undefined)]])
  })

  it('that are damaged or there twice are refused', async () => {
    const bytes = await book([seed, seed])
    const twice = await edited(bytes, async document => {
      await document.attach(Buffer.from('{}'), 'declaration-0002.json', { mimeType: 'application/json' })
    })
    expect((await extractAll(twice)).findings.map(({ code }) => code)).toEqual([
      'archive.several-declarations',
    ])
    expect((await extractAll(bytes.subarray(0, 5000))).ok).toBe(false)
  })
})
