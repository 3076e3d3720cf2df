/**
 * The press: one call walks a declaration through every stage.
 *
 *     declare ─► bind ─► open faces ─► lay out (measure ─► paginate) ─► compose ─► write
 */
import type { Declaration, Source } from './declaration/types.ts'
import { type Finding, type Outcome, refuses } from './diagnostics/finding.ts'
import type { FontBook } from './font/book.ts'
import type { FormRegistry } from './forms/registry.ts'
import { bindTemplate } from './grid/bind.ts'
import type { BoundForm } from './grid/types.ts'
import { compose } from './layout/compose.ts'
import { layOut } from './layout/lay-out.ts'
import { type Declared, declare, declareFor } from './press/declare.ts'
import { openFaces } from './press/faces.ts'
import { documentInfo } from './press/info.ts'
import { labelled } from './press/labelled.ts'
import { createTemplateLibrary, type TemplateStore } from './press/templates.ts'
import type { CheckOptions, FormSummary, Press, Printed, RenderOptions } from './press/types.ts'
import type { Deflate } from './writers/pdf/deflate.ts'
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

  async function declareOne(data: unknown, options: CheckOptions): Promise<Outcome<Declared>> {
    const source: Source = { data, locate: options.locate ?? (() => ({})) }
    const given = options.template
    const declared =
      given === undefined
        ? await declare(source, lookup)
        : declareFor(source, { text: given, file: options.templateFile }, parts.registry)
    return options.strict && declared.findings.some(f => f.severity === 'warning')
      ? { ok: false, findings: declared.findings }
      : declared
  }

  async function render(data: unknown, options: RenderOptions = {}): Promise<Printed> {
    const declared = await declareOne(data, options)
    if (!declared.ok) return declared
    const { declaration, template } = declared.value
    const bound = bindTemplate(template, declaration.value)
    if (!bound.ok) return refusal([declared.findings, bound.findings], declared.value, options)
    const printed = await print(bound.value, documentInfo(bound.value, declaration, options.date))
    const findings = [declared.findings, bound.findings, printed.findings]
    if (!printed.ok) return refusal(findings, declared.value, options)
    const { bytes, pages } = printed.value
    return {
      ok: true,
      bytes,
      pages,
      declaration,
      findings: labelled(findings.flat(), declared.value, options),
    }
  }

  async function print(
    form: BoundForm,
    info: ReturnType<typeof documentInfo>,
  ): Promise<Outcome<{ readonly bytes: Uint8Array; readonly pages: number }>> {
    const { opened, findings: faceFindings } = await openFaces(form, parts.fonts)
    if (refuses(faceFindings)) return { ok: false, findings: faceFindings }
    const { measured, pages, findings: layoutFindings } = layOut(form, opened.chains)
    const findings = [...faceFindings, ...layoutFindings]
    if (refuses(findings)) return { ok: false, findings }
    const list = compose(measured, pages)
    const written = await writePdf(list, { faces: opened.faces, info, deflate: parts.deflate })
    if (!written.ok) return { ok: false, findings: [...findings, ...written.findings] }
    return { ok: true, value: { bytes: written.value, pages: list.pages.length }, findings }
  }

  return {
    render,
    check: async (data, options = {}): Promise<Outcome<Declaration>> => {
      const declared = await declareOne(data, options)
      return declared.ok ? { ...declared, value: declared.value.declaration } : declared
    },
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

function refusal(
  findings: readonly (readonly Finding[])[],
  declared: Declared,
  options: CheckOptions,
): Printed {
  return { ok: false, findings: labelled(findings.flat(), declared, options) }
}
