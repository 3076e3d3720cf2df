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
import { draftOf } from './press/draft.ts'
import { openFaces } from './press/faces.ts'
import { documentInfo } from './press/info.ts'
import { labelled } from './press/labelled.ts'
import { type Prepared, prepare } from './press/prepare.ts'
import { schemaFor } from './press/schema.ts'
import { createTemplateLibrary, type TemplateStore } from './press/templates.ts'
import type { CheckOptions, Examined, FormSummary, Press, Printed, RenderOptions } from './press/types.ts'
import type { Deflate } from './writers/pdf/deflate.ts'
import { createPdfMemory } from './writers/pdf/memory.ts'
import { writePdf } from './writers/pdf/write-pdf.ts'

/** What a press works with; everything that depends on the machine comes in here. */
export interface PressParts {
  readonly fonts: FontBook
  readonly registry: FormRegistry
  readonly templates: TemplateStore
  readonly deflate: Deflate
}

/** Creates a press from its parts. Fonts and templates are read when a form first needs them, and kept. */
export function pressOf(parts: PressParts): Press {
  const lookup = { registry: parts.registry, library: createTemplateLibrary(parts.templates) }

  // What forms share, kept from one to the next.
  const memory = createPdfMemory(parts.deflate)
  const texts = createTextMemory()

  async function render(data: unknown, options: RenderOptions = {}): Promise<Printed> {
    const prepared = await prepare(data, options, lookup)
    const { declared, passed } = prepared
    if (!declared || !prepared.form || !(prepared.ok || options.draft)) {
      const faces = await lookUpCharacters(prepared, options)
      return { ok: false, findings: [...prepared.findings, ...faces] }
    }
    const form = options.draft ? draftOf(prepared.form, prepared.findings, options.language) : prepared.form
    const { declaration } = declared
    const info = documentInfo(form, declaration, { date: options.date, allowed: passed })
    const printed = await print(form, info)
    const findings = [...prepared.findings, ...labelled(printed.findings, declared, options)]
    const refused = options.strict && !options.draft && hasWarnings(printed.findings, [])
    if (!printed.ok || refused) return { ok: false, findings }
    return { ok: true, ...printed.value, declaration, findings }
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
    const { findings } = await openFaces(form, parts.fonts)
    return labelled(findings, declared, options)
  }

  async function print(
    form: BoundForm,
    info: ReturnType<typeof documentInfo>,
  ): Promise<Outcome<{ readonly bytes: Uint8Array; readonly pages: number }>> {
    const { opened, findings: faceFindings } = await openFaces(form, parts.fonts)
    if (refuses(faceFindings)) return { ok: false, findings: faceFindings }
    const { measured, pages, findings: layoutFindings } = layOut(form, opened.chains, texts)
    const findings = [...faceFindings, ...layoutFindings]
    if (refuses(findings)) return { ok: false, findings }
    const list = compose(measured, pages)
    const written = await writePdf(list, { faces: opened.faces, info, deflate: parts.deflate, memory })
    if (!written.ok) return { ok: false, findings: [...findings, ...written.findings] }
    return { ok: true, value: { bytes: written.value, pages: list.pages.length }, findings }
  }

  return {
    render,
    examine,
    check: async (data, options): Promise<Outcome<Declaration>> => {
      const { ok, findings, declaration } = await examine(data, options)
      return ok && declaration ? { ok, value: declaration, findings } : { ok: false, findings }
    },
    schema: wanted => schemaFor(wanted, lookup),
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
