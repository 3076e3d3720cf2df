/** Pages and declaration of a filed PDF are proved to agree, and every change of either is caught. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../src/archive/verify.ts'
import { edited, replaceInMetadata, withAttachment, withContent } from './edit-pdf.ts'
import { press, printed, seed } from './printed.ts'

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await printed()
})

const told = async (file: Uint8Array) => {
  const { verdict, findings } = await verify(file, press)
  return { verdict, codes: findings.map(({ code }) => code), findings }
}
/** The first amount of the page, 666,000.00, becomes 066,000.00: what a PDF editor's text tool leaves behind. */
const changeAmount = (content: string) =>
  content.replace(
    /<(\w{4})(\1\1\w{4}(\w{4})\3\3\w{4}\3\3>)/,
    (_, _six, rest: string, zero: string) => `<${zero}${rest}`,
  )

describe('a file is the same', () => {
  it('object by object, as it was printed: every form, profile with data, date, filing', async () => {
    for (const { form, editions } of await press.forms()) {
      const sample = await press.sample({ form, edition: editions.at(-1)?.edition })
      if (!sample.ok) throw new Error(JSON.stringify(sample.findings))
      expect(await told(await printed(sample.value)), form).toMatchObject({
        verdict: 'same-objects',
        codes: [],
      })
    }
    const date = new Date('2024-03-01T00:00:00Z')
    for (const options of [{ profile: 'a3b' as const }, { date }, { date, filing: true }]) {
      expect((await told(await printed(seed, options))).verdict).toBe('same-objects')
    }
  })

  it('object by object, when another program has packed it differently', async () => {
    expect((await told(await edited(bytes, () => undefined))).verdict).toBe('same-objects')
  })

  it('page by page, when another program has written what it says of itself', async () => {
    const saved = await edited(bytes, document => document.setTitle('另存'))
    expect(await told(saved)).toMatchObject({ verdict: 'same-pages', codes: [] })
    const updated = await edited(bytes, document => document.setSubject('另存'), 'incremental')
    expect((await told(updated)).verdict).toBe('same-pages')
    // The same content in other words: grouped, numbers with more digits, a string in two pieces.
    const rewritten = await withContent(bytes, content =>
      `q\n${content}Q\n`
        .replace(/1 0 0 1 (\d+) /, '1.000 0 0 1.0 $1.0 ')
        .replace(/<(\w{4})(\w{4,})> Tj/, '[<$1> 0 <$2>] TJ'),
    )
    expect(await told(rewritten)).toMatchObject({ verdict: 'same-pages', codes: [] })
  })

  it('with a template of the caller’s, which is told apart from the edition’s', async () => {
    const template = readFileSync('templates/shanghai-project-target/2024.md', 'utf8')
    const other = await printed(seed, { template: template.replace('项目总目标', '项目总体目标') })
    const { verdict, findings } = await told(other)
    expect(verdict).toBe('same-objects')
    expect(findings).toMatchObject([{ code: 'archive.template-differs', severity: 'warning' }])
  })
})

describe('a page that was edited is caught', () => {
  it('with the cell where an amount is another one, saved whole or as an update', async () => {
    for (const saving of ['whole', 'incremental'] as const) {
      const { verdict, findings } = await told(await withContent(bytes, changeAmount, saving))
      expect(verdict).toBe('differs')
      const facts = { page: 1, expected: '666,000.00', found: '066,000.00' }
      expect(findings).toMatchObject([
        { code: 'archive.cell-differs', facts, at: { path: 'funds.project.total', cell: 'r4c5' } },
      ])
      expect(findings[0]?.at.label).toContain('项目资金总额')
    }
  })

  it('where something was painted over, taken away, moved, recoloured, or hidden in a layer', async () => {
    const edits: Readonly<Record<string, (content: string) => string>> = {
      cover: content => `${content}1 g 200 600 50 10 re f\n`,
      rule: content => content.replace(/\n[^\n]* re f\n/, '\n'),
      place: content => content.replace(/1 0 0 1 ([\d.]+) /, (_, x: string) => `1 0 0 1 ${Number(x) + 1} `),
      colour: content => content.replace(/BT\n([\s\S]*?)ET\n/, 'BT\n1 g\n$1ET\n0 g\n'),
      layer: content => `/OC /MC0 BDC\n${content}EMC\n`,
      invisible: content => content.replace('BT\n', 'BT\n3 Tr\n'),
      image: content => `${content}q 9 0 0 9 300 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI Q\n`,
      clip: content => `0 0 300 900 re W n\n${content}`,
    }
    for (const [name, edit] of Object.entries(edits)) {
      const { verdict, findings } = await told(await withContent(bytes, edit))
      expect(verdict, name).toBe('differs')
      expect(findings.every(({ severity }) => severity === 'error') && findings.length > 0, name).toBe(true)
    }
  })

  it('where text in a font of its own, a stamp, a page or a turn was added', async () => {
    const edits: Readonly<Record<string, Parameters<typeof edited>[1]>> = {
      text: document => document.getPage(0).drawText('9', { x: 300, y: 600, size: 10 }),
      page: document => void document.addPage(),
      turn: document => document.getPage(0).node.set(PDFName.of('Rotate'), PDFNumber.of(90)),
      stamp: document => {
        const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [100, 100, 200, 200] }
        document.getPage(0).node.addAnnot(document.context.register(document.context.obj(stamp)))
      },
      field: document => {
        const field = document.getForm().createTextField('name')
        field.addToPage(document.getPage(0), { x: 50, y: 50 })
      },
    }
    for (const [name, edit] of Object.entries(edits)) {
      for (const saving of ['whole', 'incremental'] as const) {
        expect((await told(await edited(bytes, edit, saving))).verdict, `${name} ${saving}`).toBe('differs')
      }
    }
  })
})

describe('a declaration that was changed is caught', () => {
  const amount = (json: string) => json.replace(/"carryover":"0\.00"/, '"carryover":"9.00"')
  const name = (json: string) => json.replace('"name":"', '"name":"另')

  it('by its digest, whatever its checksum, and by the cell that shows something else', async () => {
    const { verdict, findings } = await told(await withAttachment(bytes, { type: 'json', change: name }))
    expect(verdict).toBe('differs')
    expect(findings).toMatchObject([
      { code: 'archive.digest-differs', severity: 'error' },
      { code: 'archive.cell-differs' },
    ])
  })

  it('by the cell alone, where checksum and metadata were changed with it', async () => {
    const edit = { type: 'json', change: name, metadata: true } as const
    for (const saving of ['whole', 'incremental'] as const) {
      const { verdict, findings } = await told(await withAttachment(bytes, edit, saving))
      expect(verdict).toBe('differs')
      expect(findings[0]).toMatchObject({ code: 'archive.cell-differs' })
    }
  })

  it('by the cell too, where its sums do not hold any more and nothing can be printed', async () => {
    const edit = { type: 'json', change: amount, metadata: true } as const
    const { verdict, findings } = await told(await withAttachment(bytes, edit))
    expect(verdict).toBe('differs')
    expect(findings).toMatchObject([
      { code: 'archive.not-printable' },
      { code: 'archive.cell-differs', at: { path: 'funds.annual.carryover' }, facts: { expected: '9.00' } },
    ])
  })

  it('in a file without a structure as well', async () => {
    const plain = await printed(seed, { profile: 'a3b' })
    const edit = { type: 'json', change: name, metadata: true } as const
    expect((await told(await withAttachment(plain, edit))).verdict).toBe('differs')
  })

  it('and so is a template', async () => {
    const edit = {
      type: 'markdown',
      change: (text: string) => text.replace('项目总目标', '项目目标'),
    } as const
    expect((await told(await withAttachment(bytes, edit))).codes).toContain('archive.digest-differs')
    const hidden = await withAttachment(bytes, { ...edit, metadata: true })
    expect(await told(hidden)).toMatchObject({ verdict: 'differs' })
  })
})

describe('it cannot be told', () => {
  it('of a page set by another version, or that does not say where it comes from', async () => {
    const older = await edited(await withContent(bytes, changeAmount), document =>
      replaceInMetadata(document, 'formpress 0.1.0', 'formpress 0.0.9'),
    )
    expect(await told(older)).toMatchObject({ verdict: 'cannot-tell', codes: ['archive.engine-differs'] })
    const nameless = await edited(bytes, document => void document.catalog.delete(PDFName.of('Metadata')))
    expect(await told(nameless)).toMatchObject({ verdict: 'cannot-tell', codes: ['archive.origin-missing'] })
    expect(await told(await printed(seed, { profile: 'a2a-ua1' }))).toMatchObject({
      verdict: 'cannot-tell',
      codes: ['archive.declaration-missing'],
    })
  })

  it('of a page set in other fonts, which are named', async () => {
    const renamed = await edited(bytes, document => {
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict) object.delete(PDFName.of('FontFile2'))
      }
    })
    const { verdict, findings } = await told(renamed)
    expect(verdict).toBe('cannot-tell')
    expect(findings).toMatchObject([{ code: 'archive.fonts-differ' }])
  })
})

const folder = mkdtempSync(join(tmpdir(), 'formpress-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether a program is there to rewrite files; where not, its test is named as skipped. */
const has = (program: string, flag: string) => {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('what other programs write is read', () => {
  const rewritten = (program: string, args: readonly string[]) => {
    writeFileSync(join(folder, 'in.pdf'), bytes)
    execFileSync(
      program,
      [...args].map(arg => arg.replace(/^(in|out)\.pdf$/, join(folder, '$1.pdf'))),
    )
    return readFileSync(join(folder, 'out.pdf'))
  }

  it.skipIf(!has('qpdf', '--version'))('by qpdf: classic tables, linearised, normalised', async () => {
    for (const [args, verdict] of [
      [['--object-streams=disable', '--compress-streams=n'], 'same-objects'],
      [['--object-streams=generate', '--linearize'], 'same-objects'],
      [['--qdf'], 'same-pages'],
    ] as const) {
      expect((await told(rewritten('qpdf', [...args, 'in.pdf', 'out.pdf']))).verdict, args[0]).toBe(verdict)
    }
    const encrypted = rewritten('qpdf', ['--encrypt', 'user', 'owner', '256', '--', 'in.pdf', 'out.pdf'])
    expect(await told(encrypted)).toMatchObject({ verdict: 'cannot-tell', codes: ['archive.encrypted'] })
  })

  it.skipIf(!has('mutool', '-v'))('by MuPDF: cleaned and sanitised', async () => {
    expect((await told(rewritten('mutool', ['clean', '-gggg', '-z', 'in.pdf', 'out.pdf']))).verdict).toBe(
      'same-objects',
    )
    expect((await told(rewritten('mutool', ['clean', '-s', 'in.pdf', 'out.pdf']))).verdict).toBe('same-pages')
  })
})
