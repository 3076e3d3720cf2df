/**
 * The press: one call walks a declaration through every stage.
 *
 *     prepare (declare ─► bind) ─► open faces ─► lay out (measure ─► paginate) ─► compose ─► write
 */
import type { Declaration } from './declaration/types.ts'
import { type Finding, type Outcome, refuses } from './diagnostics/finding.ts'
import type { FontBook } from './font/book.ts'
import type { FormRegistry } from './forms/registry.ts'
import type { BoundForm } from './grid/types.ts'
import { compose } from './layout/compose.ts'
import { createTextMemory } from './layout/fit.ts'
import { layOut } from './layout/lay-out.ts'
import { allowableCodes, hasWarnings } from './press/allow.ts'
import { archiveCopy, createTemplateFiles, profileFor } from './press/archive.ts'
import { prepareBlank } from './press/blank.ts'
import { draftOf } from './press/draft.ts'
import { openFaces } from './press/faces.ts'
import { forFiling } from './press/filing.ts'
import { documentInfo } from './press/info.ts'
import { labelled } from './press/labelled.ts'
import { type Prepared, prepare } from './press/prepare.ts'
import { sampleFor } from './press/sample.ts'
import { schemaFor } from './press/schema.ts'
import { createTemplateFaults } from './press/template-faults.ts'
import { createTemplateLibrary, type TemplateStore } from './press/templates.ts'
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
import type { SchemaWanted } from './press/wanted.ts'
import type { Deflate } from './writers/pdf/deflate.ts'
import { createPdfMemory } from './writers/pdf/memory.ts'
import { type PdfOptions, writePdf } from './writers/pdf/write-pdf.ts'

/** What a press works with; everything that depends on the machine comes in here. */
export interface PressParts {
  readonly fonts: FontBook
  readonly registry: FormRegistry
  readonly templates: TemplateStore
  readonly deflate: Deflate
}

/** Creates a press from its parts. Fonts and templates are read when a form first needs them, and kept. */
export function pressOf(parts: PressParts): Press {
  const lookup = {
    registry: parts.registry,
    library: createTemplateLibrary(parts.templates),
    faultsOf: createTemplateFaults(),
  }

  // What forms share, kept from one to the next.
  const memory = createPdfMemory(parts.deflate)
  const texts = createTextMemory()
  const templateFile = createTemplateFiles()

  async function render(data: unknown, options: RenderOptions = {}): Promise<Printed> {
    const profile = profileFor(options)
    const prepared = await prepare(data, options, lookup)
    const { declared, passed } = prepared
    if (!declared || !prepared.form || !(prepared.ok || options.draft)) {
      const faces = await lookUpCharacters(prepared, options)
      return { ok: false, findings: [...prepared.findings, ...faces] }
    }
    const bound = options.filing ? forFiling(prepared.form) : prepared.form
    const form = options.draft ? draftOf(bound, prepared.findings, options.language) : bound
    const { declaration } = declared
    const info = documentInfo(form, declaration, { date: options.date, allowed: passed })
    const template = templateFile(declared.template)
    const sources = { declaration, template, allowed: passed, filing: options.filing }
    const archive = profile && archiveCopy(profile, sources)
    const printed = await print(form, { info, archive }, options)
    const findings = [...prepared.findings, ...labelled(printed.findings, declared, options)]
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
    const faces = await lookUpCharacters(prepared, options)
    const refused = refuses(faces) || (options.strict === true && hasWarnings(faces, []))
    const findings = [...prepared.findings, ...faces]
    return { ok: ok && !refused, findings, declaration: declared?.declaration, form }
  }

  /** What there is to say of a form's characters before any of it is laid out. */
  async function lookUpCharacters(
    { declared, form }: Prepared,
    options: CheckOptions,
  ): Promise<readonly Finding[]> {
    if (declared === undefined || form === undefined) return []
    const { findings } = await openFaces(form, parts.fonts, options)
    return labelled(findings, declared, options)
  }

  async function print(
    form: BoundForm,
    document: Pick<PdfOptions, 'info' | 'archive'>,
    options: RenderOptions,
  ): Promise<Outcome<PrintedFile>> {
    const { opened, findings: faceFindings } = await openFaces(form, parts.fonts, options)
    if (refuses(faceFindings)) return { ok: false, findings: faceFindings }
    const { measured, pages, areas, findings: layoutFindings } = layOut(form, opened.chains, texts)
    const findings = [...faceFindings, ...layoutFindings]
    if (refuses(findings)) return { ok: false, findings }
    const list = compose(measured, pages)
    const written = await writePdf(list, { faces: opened.faces, ...document, deflate: parts.deflate, memory })
    if (!written.ok) return { ok: false, findings: [...findings, ...written.findings] }
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
