import { LIMITS } from '../geometry/limits.ts'
import type { PdfFile } from './pdf/file.ts'
import { pagesOf } from './pdf/pages.ts'
import { isKind, nameOf, type PdfDict, type PdfValue } from './pdf/values.ts'

/** What signing has added to a file. */
export interface Signatures {
  /** How many signatures the file has; whether they are valid is not looked at. */
  readonly count: number
  /** Keys that invisible signatures add to the catalog and to pages, by the dictionary they are in. */
  readonly additions: ReadonlyMap<PdfValue, ReadonlySet<string>>
}

/** What a field of a signature may say without showing or doing anything (ISO 32000-2, 12.7.5.5, 12.5.6.19). */
const FIELD_KEYS = new Set([
  ...['Type', 'Subtype', 'FT', 'T', 'TU', 'V', 'F', 'Ff', 'P', 'Rect', 'Lock', 'SV', 'AP', 'StructParent'],
  ...['Contents'],
])

const FORM_KEYS = new Set(['Fields', 'SigFlags', 'DA', 'DR'])

/** What comes with signatures: certificates that prove them later, and what they forbid (12.8). */
const BESIDE = ['AcroForm', 'DSS', 'Perms', 'Extensions', 'Version']

/**
 * Finds the signatures of a file. They count as invisible, and so as no change of what the file shows, only
 * where all fields of the file are signatures whose widgets have no extent, and no page has other
 * annotations.
 */
export function signaturesOf(file: PdfFile): Signatures {
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  const form = file.entry(catalog, 'AcroForm')
  const listed = file.entry(form, 'Fields')
  const fields = isKind(listed, 'array') ? listed.items.map(field => file.resolve(field)) : []
  const count = fields.filter(field => nameOf(file.entry(field, 'FT')) === 'Sig').length
  const none: Signatures = { count, additions: new Map() }
  if (count === 0 || fields.length > LIMITS.pdfAttachments || !isKind(form, 'dict')) return none
  const silent = fields.every(field => isInvisible(file, field)) && hasOnly(form, FORM_KEYS)
  if (!silent) return none
  const additions = new Map<PdfValue, ReadonlySet<string>>([[catalog, new Set(BESIDE)]])
  for (const { dict } of pagesOf(file)) {
    const annotations = file.entry(dict, 'Annots')
    if (!isKind(annotations, 'array')) continue
    if (!annotations.items.every(item => fields.includes(file.resolve(item)))) return none
    additions.set(dict, new Set(['Annots']))
  }
  return { count, additions }
}

function isInvisible(file: PdfFile, field: PdfValue): boolean {
  if (!isKind(field, 'dict') || !hasOnly(field, FIELD_KEYS)) return false
  const box = file.entry(field, 'Rect')
  const [left, bottom, right, top] = isKind(box, 'array') ? box.items.map(item => file.resolve(item)) : []
  const point = typeof left === 'number' && typeof bottom === 'number' && left === right && bottom === top
  return point && nameOf(file.entry(field, 'FT')) === 'Sig'
}

function hasOnly({ entries }: PdfDict, keys: ReadonlySet<string>): boolean {
  return [...entries.keys()].every(key => keys.has(key))
}
