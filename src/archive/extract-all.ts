import type { Source } from '../declaration/types.ts'
import { error, type Finding, type Outcome, refuses } from '../diagnostics/finding.ts'
import { type AttachedFile, attachedFiles, declarationsOfBook } from './attached-files.ts'
import {
  DECLARATION_NAME,
  digestFindings,
  type ExtractOptions,
  extractFrom,
  opened,
  sourceIn,
} from './extract.ts'
import type { PdfFile } from './pdf/file.ts'
import type { Origin } from './provenance.ts'

/** One of the declarations that a file carries. */
export interface ExtractedFile {
  /** The name of its attachment: `declaration.json`, in a book `declaration-0001.json`. */
  readonly name: string
  /** The attached declaration, byte for byte. */
  readonly declaration: Uint8Array
  /** The same as data, with the places of its parts, for `press.render` and `press.check`. */
  readonly source: Source
  /** What the file says of where it comes from; undefined in a file of another producer. */
  readonly origin: Origin | undefined
}

/**
 * Takes all declarations out of a filed PDF: those of a book in the order of its forms, the only one of a form.
 *
 * Findings: those of `extract`; `archive.several-declarations`, where a book has two of a number.
 */
export async function extractAll(
  bytes: Uint8Array,
  options: ExtractOptions = {},
): Promise<Outcome<readonly ExtractedFile[]>> {
  return opened(bytes, options, async file => {
    const attached = declarationsOfBook(attachedFiles(file))
    return attached.length > 0 ? extractBook(file, attached) : extractForm(file)
  })
}

async function extractBook(
  file: PdfFile,
  attached: readonly AttachedFile[],
): Promise<Outcome<readonly ExtractedFile[]>> {
  const twice = attached.find(({ name }, i) => attached[i + 1]?.name === name)
  if (twice) {
    const facts = { names: [twice.name, twice.name] }
    return { ok: false, findings: [error('archive.several-declarations', facts)] }
  }
  const files: ExtractedFile[] = []
  const findings: Finding[] = []
  for (const one of attached) {
    const declaration = file.decoded(one.stream)
    const read = await sourceIn(declaration, one.name)
    findings.push(...digestFindings(one, declaration, undefined), ...read.findings)
    if (read.ok) files.push({ name: one.name, declaration, source: read.value, origin: undefined })
  }
  return refuses(findings) ? { ok: false, findings } : { ok: true, value: files, findings }
}

async function extractForm(file: PdfFile): Promise<Outcome<readonly ExtractedFile[]>> {
  const out = await extractFrom(file)
  if (!out.ok) return out
  const { declaration, source, origin } = out.value
  return { ...out, value: [{ name: DECLARATION_NAME, declaration, source, origin }] }
}
