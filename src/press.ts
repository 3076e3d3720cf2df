/**
 * The press: one call walks a declaration through every stage.
 *
 *     accept (declare ─► bind) ─► typeset (open faces ─► measure ─► paginate ─► compose) ─► write
 */
import type { Declaration } from './declaration/types.ts'
import { type Outcome, refuses } from './diagnostics/finding.ts'
import type { BoundForm } from './grid/types.ts'
import { accept, lookUpCharacters } from './press/accept.ts'
import { allowableCodes, hasWarnings } from './press/allow.ts'
import { archiveCopy, profileFor } from './press/archive.ts'
import { prepareBlank } from './press/blank.ts'
import { writeBook } from './press/book.ts'
import { documentInfo } from './press/info.ts'
import { labelled } from './press/labelled.ts'
import { prepare } from './press/prepare.ts'
import { sampleFor } from './press/sample.ts'
import { schemaFor } from './press/schema.ts'
import type {
  BlankOptions,
  CheckOptions,
  Examined,
  FormSummary,
  Press,
  Printed,
  PrintedFile,
  RenderOptions,
} from './press/types.ts'
import { typeset } from './press/typeset.ts'
import type { SchemaWanted } from './press/wanted.ts'
import { createWorkshop, type PressParts } from './press/workshop.ts'
import { type PdfOptions, writePdf } from './writers/pdf/write-pdf.ts'

/** Creates a press from its parts. Fonts and templates are read when a form first needs them, and kept. */
export function pressOf(parts: PressParts): Press {
  const workshop = createWorkshop(parts)
  const { lookup, memory, deflate, templateFile } = workshop

  async function render(data: unknown, options: RenderOptions = {}): Promise<Printed> {
    const profile = profileFor(options)
    const accepted = await accept(data, options, workshop)
    if (!accepted.ok) return accepted
    const { declared, form, passed } = accepted
    const { declaration } = declared
    const info = documentInfo(form, declaration, { date: options.date, allowed: passed })
    const template = templateFile(declared.template)
    const sources = { declaration, template, allowed: passed, filing: options.filing }
    const archive = profile && archiveCopy(profile, sources)
    const printed = await print(form, { info, archive }, options)
    const findings = [...accepted.findings, ...labelled(printed.findings, declared, options)]
    const refused = options.strict && !options.draft && hasWarnings(printed.findings, [])
    if (!printed.ok || refused) return { ok: false, findings }
    return { ok: true, ...printed.value, declaration, findings }
  }

  async function blank(wanted: SchemaWanted, options: BlankOptions = {}): Promise<Printed> {
    const prepared = await prepareBlank(wanted, options, lookup)
    if (!prepared.ok) return { ok: false, findings: prepared.findings }
    const { declared, form } = prepared
    const { declaration } = declared
    const info = documentInfo(form, declaration, { date: options.date })
    const printed = await print(form, { info, archive: undefined }, options)
    const findings = [...prepared.findings, ...labelled(printed.findings, declared, options)]
    return printed.ok ? { ok: true, ...printed.value, declaration, findings } : { ok: false, findings }
  }

  async function examine(data: unknown, options: CheckOptions = {}): Promise<Examined> {
    const prepared = await prepare(data, options, lookup)
    const { ok, declared, form } = prepared
    const faces = await lookUpCharacters(prepared, options, workshop)
    const refused = refuses(faces) || (options.strict === true && hasWarnings(faces, []))
    const findings = [...prepared.findings, ...faces]
    return { ok: ok && !refused, findings, declaration: declared?.declaration, form }
  }

  async function print(
    form: BoundForm,
    document: Pick<PdfOptions, 'info' | 'archive'>,
    options: RenderOptions,
  ): Promise<Outcome<PrintedFile>> {
    const structure = document.archive?.profile.tagged ?? false
    const set = await typeset(form, { substitutions: options.substitutions, structure }, workshop)
    if (!set.ok) return set
    const { list, faces, areas } = set.value
    const written = await writePdf(list, { faces, ...document, deflate, memory })
    const findings = [...set.findings, ...written.findings]
    if (!written.ok) return { ok: false, findings }
    return { ok: true, value: { bytes: written.value, pages: list.pages.length, areas }, findings }
  }

  return {
    render,
    examine,
    check: async (data, options): Promise<Outcome<Declaration>> => {
      const { ok, findings, declaration } = await examine(data, options)
      return ok && declaration ? { ok, value: declaration, findings } : { ok: false, findings }
    },
    schema: wanted => schemaFor(wanted, lookup),
    sample: wanted => sampleFor(wanted, lookup),
    blank,
    book: (items, options = {}) => writeBook(items, options, workshop),
    allowable: () => allowableCodes(parts.registry),
    forms: async (): Promise<readonly FormSummary[]> =>
      Promise.all(
        [...parts.registry.values()].map(async ({ id, title }) => {
          const editions = await lookup.library.editionsOf(id)
          const found = editions.ok ? editions.value : []
          return { form: id, title, editions: found.map(({ edition, valid }) => ({ edition, ...valid })) }
        }),
      ),
  }
}
