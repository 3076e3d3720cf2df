import { error, type Finding, placed, refuses, warning } from '../diagnostics/finding.ts'
import type { Press, RenderOptions } from '../press/types.ts'
import { VERSION } from '../press/version.ts'
import { differencesOf, textDifferences } from './differences.ts'
import { elementTexts } from './element-texts.ts'
import { type Extracted, extractFrom } from './extract.ts'
import { type ComparedPages, comparedPages } from './pages.ts'
import { guarded, PdfFault } from './pdf/fault.ts'
import { openPdf, type PdfFile } from './pdf/file.ts'
import { type Origin, originOf } from './provenance.ts'
import { sameObjects } from './same-objects.ts'
import { signaturesOf } from './signatures.ts'

/**
 * What came of a comparison:
 *
 * - `same-objects`: the file is the one that its declaration prints, object by object
 * - `same-pages`: every page shows what the declaration prints; the file was saved by another program
 * - `differs`: page and declaration, or attachment and metadata, do not agree; findings say where
 * - `cannot-tell`: nothing to compare with, or printed with other fonts or another version
 */
export type Verdict = 'same-objects' | 'same-pages' | 'differs' | 'cannot-tell'

export interface Verified {
  readonly verdict: Verdict
  /** Why; errors unless the file is the same. */
  readonly findings: readonly Finding[]
  /** How many signatures the file has. Whether they are valid is for a signature's own program to say. */
  readonly signatures: number
  readonly origin: Origin | undefined
}

export interface VerifyOptions {
  /** What findings call the file. */
  readonly file?: string | undefined
}

/**
 * Proves that the pages of a filed PDF show what its embedded declaration says: prints that with the embedded
 * template again and compares, objects after inflating, else what pages show.
 *
 * Findings: those of `extract`; `archive.origin-missing`, `archive.template-missing`,
 * `archive.not-printable`, `archive.engine-differs`, `archive.fonts-differ` where it cannot be told; where it
 * differs `archive.cell-differs`, `archive.page-differs`, `archive.page-unlike`, `archive.page-count`;
 * `archive.template-differs` as a warning.
 */
export async function verify(
  bytes: Uint8Array,
  press: Press,
  options: VerifyOptions = {},
): Promise<Verified> {
  const at = options.file === undefined ? {} : { file: options.file }
  try {
    const verified = await verifyFile(openPdf(bytes), press)
    return { ...verified, findings: verified.findings.map(finding => placed(finding, at)) }
  } catch (reason) {
    if (!(reason instanceof PdfFault)) throw reason
    const findings = [placed(reason.finding, at)]
    return { verdict: 'cannot-tell', findings, signatures: 0, origin: undefined }
  }
}

async function verifyFile(file: PdfFile, press: Press): Promise<Verified> {
  const signatures = signaturesOf(file)
  const extracted = await extractFrom(file)
  const known = { signatures: signatures.count, origin: originOf(file) }
  // That an attachment is another one is a warning to who takes it out, and here the answer.
  const changed = extracted.findings.map(finding => ({ ...finding, severity: 'error' as const }))
  if (!extracted.ok) return { verdict: 'cannot-tell', findings: changed, ...known }
  const lacking = lacks(extracted.value)
  if (lacking) return { verdict: 'cannot-tell', findings: [...changed, lacking], ...known }
  const verdictOf = (verdict: Verdict, findings: readonly Finding[]): Verified => ({
    verdict: changed.length > 0 ? 'differs' : verdict,
    findings: [...changed, ...findings],
    ...known,
  })
  const found = comparedPages(file, signatures)
  const printed = await printAgain(extracted.value, press)
  if (!printed.ok) {
    const texts = await compareTexts(extracted.value, found, press)
    const unprintable = error('archive.not-printable', { allowed: known.origin?.allowed ?? [] })
    return verdictOf(texts.length > 0 ? 'differs' : 'cannot-tell', [unprintable, ...texts])
  }
  const expected = openPdf(printed.bytes)
  if (sameObjects(expected, file, signatures)) return verdictOf('same-objects', printed.findings)
  const own = comparedPages(expected, signaturesOf(expected))
  const { form } = await press.examine(extracted.value.source.data, printed.options)
  const { verdict, findings } = comparison(own, found, { form, tool: known.origin?.tool ?? '' })
  return verdictOf(verdict, [...printed.findings, ...findings])
}

/** What is wanting for printing the file again. */
function lacks({ origin, template }: Extracted): Finding | undefined {
  if (origin === undefined) return error('archive.origin-missing', {})
  return template === undefined ? error('archive.template-missing', {}) : undefined
}

type Again =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly options: RenderOptions
      /** `archive.template-differs`. */
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false }

/**
 * Prints a declaration as the file was printed: with the template that its edition has here, and, if that is
 * not the file's, with the file's.
 */
async function printAgain({ source, template, origin }: Extracted, press: Press): Promise<Again> {
  const options = optionsFor(origin, press)
  const usual = await press.render(source.data, options)
  const its = usual.ok ? originOf(openPdf(usual.bytes))?.templateSha256 : undefined
  if (usual.ok && its === origin?.templateSha256)
    return { ok: true, bytes: usual.bytes, options, findings: [] }
  const embedded = { ...options, template: new TextDecoder('utf-8').decode(template) }
  const printed = await press.render(source.data, embedded)
  if (!printed.ok) return { ok: false }
  const { form, edition } = printed.declaration
  const findings = usual.ok ? [warning('archive.template-differs', { form, edition })] : []
  return { ok: true, bytes: printed.bytes, options: embedded, findings }
}

/** How the file says that it was printed. */
function optionsFor(origin: Origin | undefined, press: Press): RenderOptions {
  const allowable: readonly string[] = press.allowable()
  return {
    profile: origin === undefined || origin.profile === 'plain' ? 'a3a-ua1' : origin.profile,
    date: origin?.date,
    filing: origin?.layout === 'filing',
    allow: origin?.allowed.filter(code => allowable.includes(code)),
  }
}

/** Compares the cells of a file with those of a declaration that is refused, and so has no pages. */
async function compareTexts(
  { source, template, origin }: Extracted,
  found: ComparedPages,
  press: Press,
): Promise<readonly Finding[]> {
  const options = { ...optionsFor(origin, press), template: new TextDecoder('utf-8').decode(template) }
  const { form } = await press.examine(source.data, options)
  if (form === undefined) return []
  const texts = guarded(() => elementTexts(found))
  return texts.ok ? textDifferences(form, texts.value) : [texts.finding]
}

interface ComparisonFacts {
  readonly form: Parameters<typeof differencesOf>[2]
  /** The program that the file names. */
  readonly tool: string
}

function comparison(
  expected: ComparedPages,
  found: ComparedPages,
  { form, tool }: ComparisonFacts,
): { readonly verdict: Verdict; readonly findings: readonly Finding[] } {
  const differences = differencesOf(expected, found, form)
  if (!refuses(differences)) return { verdict: 'same-pages', findings: differences }
  const here = `formpress ${VERSION}`
  if (tool !== here) {
    const engine = error('archive.engine-differs', { tool: tool.slice(0, 100), here })
    return { verdict: 'cannot-tell', findings: [engine] }
  }
  const fonts = otherFonts(expected.fonts(), found.fonts())
  if (fonts.length === 0) return { verdict: 'differs', findings: differences }
  // Whatever the fonts, what a form says is the same; where lines and pages break is not.
  const texts = form === undefined ? [] : textDifferences(form, elementTexts(found))
  if (texts.length > 0) return { verdict: 'differs', findings: texts }
  const sameNames = fonts.every(name => found.fonts().has(name))
  if (sameNames && allText(expected) !== allText(found)) return { verdict: 'differs', findings: differences }
  return {
    verdict: 'cannot-tell',
    findings: [error('archive.fonts-differ', { fonts: fonts.map(name => name.slice(0, 100)) })],
  }
}

/** Names of the fonts used here that the file has not, or has other glyphs of. */
function otherFonts(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly string[] {
  return [...expected.keys()].filter(name => expected.get(name) !== found.get(name)).sort()
}

/** All characters of a file in the order in which they are painted. */
function allText(pages: ComparedPages): string {
  const texts: string[] = []
  for (let page = 0; page < pages.count; page++) texts.push(...pages.drawn(page).map(({ text }) => text))
  return texts.join('')
}
