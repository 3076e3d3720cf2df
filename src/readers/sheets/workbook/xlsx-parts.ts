/** Reads the parts of an xlsx workbook that its sheets refer to (ECMA-376 part 1, 18.2, 18.4 and 18.8). */
import { error, type Finding } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import { builtInFormat, type NumberFormat, numberFormat } from './formats.ts'
import { WORKBOOK_PART, type WorkbookPackage } from './package.ts'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relationship: string
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly date1904: boolean
}

/** What a part held, or why it could not be read. */
export type Part<T> = { readonly value: T; readonly fault: Finding | undefined }

const TRUE: readonly (string | undefined)[] = ['1', 'true']

/** The list of sheets, and the date system. */
export function readWorkbookPart(parts: WorkbookPackage): Part<WorkbookPart> {
  const sheets: SheetEntry[] = []
  let date1904 = false
  const fault = parts.read(WORKBOOK_PART, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = TRUE.includes(attributes.date1904)
      if (name !== 'sheet') return
      const { name: title = '', id: relationship = '', state = 'visible' } = attributes
      sheets.push({ name: title, hidden: state !== 'visible', relationship })
    },
  })
  return { value: { sheets, date1904 }, fault }
}

/** What a relationship leads to: its kind, the last word of its type, and the part's name. */
export interface Relationship {
  readonly kind: string
  readonly part: string
}

const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels'

/** The workbook's relationships by their ids; those to other files lead nowhere. */
export function readRelationships(parts: WorkbookPackage): Part<ReadonlyMap<string, Relationship>> {
  const relationships = new Map<string, Relationship>()
  const fault = parts.read(RELATIONSHIPS, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
      relationships.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part })
    },
  })
  return { value: relationships, fault }
}

/** The number format of every cell style, in the order in which cells number them. */
export function readFormats(parts: WorkbookPackage, part: string): Part<readonly NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  const fault = parts.read(part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(Number(numFmtId))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return { value: formats.map(id => numberFormat(codes.get(id) ?? builtInFormat(id))), fault }
}

/** The shared texts, no more than cells can show. Runs of one are joined; phonetic hints are left out. */
export function readTexts(parts: WorkbookPackage, part: string): Part<readonly string[]> {
  const texts: string[] = []
  const collector = textCollector(text => texts.push(text), 'si')
  const limit = LIMITS.sheetCells
  const fault = parts.read(part, { ...collector, enough: () => texts.length > limit })
  const many = texts.length > limit ? error('sheet.too-many-cells', { limit }) : undefined
  return { value: texts, fault: fault ?? many }
}

/** Collects the text of each element of a name from the `t` elements inside it. */
export function textCollector(done: (text: string) => void, element: string) {
  let text = ''
  let inText = false
  let phonetic = false
  return {
    open: (name: string) => {
      if (name === element) text = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') inText = true
    },
    text: (piece: string) => {
      if (inText && !phonetic) text += piece
    },
    close: (name: string) => {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
      if (name === element) done(unescaped(text))
    },
  }
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
