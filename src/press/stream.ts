import { openPdf } from '../writers/pdf/open-pdf.ts'
import { drawForm } from './draw-form.ts'
import { labelled } from './labelled.ts'
import type { FormStream, StreamOptions } from './types.ts'
import type { Workshop } from './workshop.ts'

/**
 * Prints a declaration as a stream: what checking and layout refuse gives no byte; then a page goes out when it is
 * read, and the fonts at the end. The bytes are those of rendering.
 *
 * Findings: those of rendering.
 *
 * @throws the signal's reason, and FormError for options that contradict each other
 */
export async function* streamForm(data: unknown, options: StreamOptions, workshop: Workshop): FormStream {
  const { signal } = options
  signal?.throwIfAborted()
  const drawn = await drawForm(data, options, workshop)
  signal?.throwIfAborted()
  if (!drawn.ok) return { ok: false, findings: drawn.findings }
  const { list, faces, areas } = drawn.set
  const { info, archive } = drawn.document
  const { deflate, memory } = workshop
  const { language, date } = info
  const writer = await openPdf({ language, date, deflate, memory, profile: archive?.profile })
  for await (const _ of writer.addByPage({ list, faces })) {
    yield await writer.drain()
    signal?.throwIfAborted()
  }
  for (const attachment of archive?.attachments ?? []) await writer.attach(attachment)
  const written = await writer.finish({ info, provenance: archive?.provenance })
  const findings = [...drawn.findings, ...labelled(written.findings, drawn.declared, options)]
  if (!written.ok) return { ok: false, findings }
  yield written.value
  return { ok: true, pages: list.pages.length, areas, declaration: drawn.declared.declaration, findings }
}
