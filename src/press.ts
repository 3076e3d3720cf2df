/**
 * The press: one call walks a declaration through every stage.
 *
 *     accept (declare ─► bind) ─► typeset (open faces ─► measure ─► paginate ─► compose) ─► write
 */
import type { Declaration } from './declaration/types.ts'
import { type Outcome, refuses } from './diagnostics/finding.ts'
import { lookUpCharacters } from './press/accept.ts'
import { allowableCodes, hasWarnings } from './press/allow.ts'
import { type DrawnForm, drawForm } from './press/draw-form.ts'
import { labelled } from './press/labelled.ts'
import { prepare } from './press/prepare.ts'
import type {
  BlankOptions,
  BookItem,
  BookOptions,
  BookStream,
  CheckOptions,
  Examined,
  FormStream,
  FormSummary,
  Press,
  Printed,
  RenderOptions,
  StreamOptions,
} from './press/types.ts'
import type { SchemaWanted } from './press/wanted.ts'
import { createWorkshop, type PressParts } from './press/workshop.ts'
import { writePdf } from './writers/pdf/write-pdf.ts'

/**
 * Creates a press from its parts. Fonts and templates are read when a form first needs them, and kept; what a
 * plain render does not reach is loaded when it is asked for.
 */
export function pressOf(parts: PressParts): Press {
  const workshop = createWorkshop(parts)
  const { lookup, memory, deflate } = workshop

  const render = async (data: unknown, options: RenderOptions = {}): Promise<Printed> =>
    print(await drawForm(data, options, workshop), options)

  async function* stream(data: unknown, options: StreamOptions = {}): FormStream {
    const { streamForm } = await import('./press/stream.ts')
    return yield* streamForm(data, options, workshop)
  }

  async function blank(wanted: SchemaWanted, options: BlankOptions = {}): Promise<Printed> {
    const { drawBlank } = await import('./press/blank.ts')
    return print(await drawBlank(wanted, options, workshop), options)
  }

  async function examine(data: unknown, options: CheckOptions = {}): Promise<Examined> {
    const prepared = await prepare(data, options, lookup)
    const { ok, declared, form } = prepared
    const faces = await lookUpCharacters(prepared, options, workshop)
    const refused = refuses(faces) || (options.strict === true && hasWarnings(faces, []))
    const findings = [...prepared.findings, ...faces]
    return { ok: ok && !refused, findings, declaration: declared?.declaration, form }
  }

  async function print(drawn: DrawnForm, options: CheckOptions): Promise<Printed> {
    if (!drawn.ok) return drawn
    const { set, document, declared } = drawn
    const { list, faces, areas } = set
    const written = await writePdf(list, { faces, ...document, deflate, memory })
    const findings = [...drawn.findings, ...labelled(written.findings, declared, options)]
    if (!written.ok) return { ok: false, findings }
    const { declaration } = declared
    return { ok: true, bytes: written.value, pages: list.pages.length, areas, declaration, findings }
  }

  async function* book(
    items: AsyncIterable<BookItem> | Iterable<BookItem>,
    options: BookOptions = {},
  ): BookStream {
    const { writeBook } = await import('./press/book.ts')
    return yield* writeBook(items, options, workshop)
  }

  return {
    render,
    stream,
    examine,
    check: async (data, options): Promise<Outcome<Declaration>> => {
      const { ok, findings, declaration } = await examine(data, options)
      return ok && declaration ? { ok, value: declaration, findings } : { ok: false, findings }
    },
    schema: async wanted => (await import('./press/schema.ts')).schemaFor(wanted, lookup),
    sample: async wanted => (await import('./press/sample.ts')).sampleFor(wanted, lookup),
    blank,
    book,
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
