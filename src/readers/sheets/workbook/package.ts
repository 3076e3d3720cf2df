/**
 * Opens an xlsx file as a package of parts (ECMA-376 part 2). Only parts that hold cells are ever inflated:
 * macros, drawings, links to other workbooks and embedded files stay shut.
 */
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import type { UnreadKind, WorkbookProblem } from '../../../diagnostics/sheet-codes.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import { readXml, type XmlEvents } from './xml.ts'
import { entryContent, type ZipEntry, zipEntries } from './zip.ts'

/** A workbook's parts, by names such as `xl/workbook.xml`. */
export interface WorkbookPackage {
  /**
   * Reads a part's XML.
   *
   * @returns what keeps it from being read; nothing where it was read to its end
   */
  readonly read: (part: string, events: XmlEvents) => Finding | undefined
}

/** The part that makes a package a workbook. */
export const WORKBOOK_PART = 'xl/workbook.xml'

/** What other kinds of archives have in them. */
const OTHERS: readonly (readonly [UnreadKind, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/],
  ['docx', /^word\/document\.xml$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['ods', /^content\.xml$/],
]

/**
 * Opens a package. A part is inflated when it is read, if all that were read stay within the limit together
 * by the sizes that the archive claims; and no part can turn out larger than it claims.
 *
 * Findings: `sheet.damaged`, `.kind-unsupported`; of parts also `.inflates` and `.entities`.
 */
export function openPackage(bytes: Uint8Array): Outcome<WorkbookPackage> {
  const entries = zipEntries(bytes)
  if (typeof entries === 'string') return refused(damaged(entries))
  // Names of parts are compared without case (ECMA-376 part 2, 6.3.5).
  const parts = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  if (!parts.has(WORKBOOK_PART)) return refused(otherKind([...parts.keys()]))
  let inflated = 0
  const read: WorkbookPackage['read'] = (part, events) => {
    const entry = parts.get(part.toLowerCase())
    if (entry === undefined) return damaged('no-workbook')
    inflated += entry.size
    const limit = LIMITS.sheetInflatedBytes
    if (inflated > limit) return error('sheet.inflates', { bytes: inflated, limit })
    return readPart(bytes, entry, events)
  }
  return { ok: true, value: { read }, findings: [] }
}

function readPart(bytes: Uint8Array, entry: ZipEntry, events: XmlEvents): Finding | undefined {
  const content = entryContent(bytes, entry)
  if (typeof content === 'string') return damaged(content)
  const fault = readXml(content, events)
  if (fault === undefined) return undefined
  return fault === 'entities' ? error('sheet.entities', { part: entry.name }) : damaged(fault)
}

function otherKind(names: readonly string[]): Finding {
  const [kind] = OTHERS.find(([, part]) => names.some(name => part.test(name))) ?? []
  return kind === undefined ? damaged('no-workbook') : error('sheet.kind-unsupported', { kind })
}

/** A workbook that cannot be opened. */
export function damaged(problem: WorkbookProblem): Finding {
  return error('sheet.damaged', { problem })
}

function refused(...findings: readonly Finding[]): Outcome<never> {
  return { ok: false, findings }
}
