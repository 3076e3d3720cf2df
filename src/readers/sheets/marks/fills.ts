/**
 * The fills of marked cells. They are conditional formats whose condition always holds: they lie over a cell
 * without touching its own style, which stays to be seen once they are cleared.
 */
import type { Severity } from '../../../diagnostics/finding.ts'
import { cellName } from '../address.ts'
import type { PackageDraft } from './package-draft.ts'
import { declareType, relate, relationsOf, tagLike } from './relations.ts'
import type { CellMark } from './types.ts'
import {
  appended,
  attributeEdit,
  type Edit,
  edited,
  elementsOf,
  insertion,
  rootOf,
  type XmlElement,
} from './xml-edit.ts'

/** Numbers of our formats in the workbook's styles. */
export interface MarkStyles {
  /** Formats that lie over cells (18.8.15), by severity. */
  readonly fills: { readonly [S in Severity]: number }
  /** Formats of cells (18.8.10): a heading, and text that wraps. */
  readonly heading: number
  readonly wrapped: number
}

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Light fills and dark letters: told apart in print as well, and legible over any pattern. */
const COLOURS: { readonly [S in Severity]: { readonly fill: string; readonly letters: string } } = {
  error: { fill: 'FFFFC7CE', letters: 'FF9C0006' },
  warning: { fill: 'FFFFEB9C', letters: 'FF7F6000' },
  info: { fill: 'FFDDEBF7', letters: 'FF1F4E78' },
}

/** A part of styles with nothing in it but what must be (18.8.39). */
const PLAIN =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'

/** Adds our formats to a workbook's styles. */
export function addStyles(
  draft: PackageDraft,
  { workbook, main, office }: { readonly workbook: string; readonly main: string; readonly office: string },
): MarkStyles {
  const part = relationsOf(draft, workbook).find(({ kind }) => kind === 'styles')?.part
  const there = part === undefined ? undefined : draft.xml(part)
  const fresh = 'xl/styles.xml'
  if (part === undefined) {
    relate(draft, workbook, `${office}/styles`, fresh)
    declareType(draft, fresh, TYPE)
  }
  const plain = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">${PLAIN}</styleSheet>`
  const { text, styles } = withStyles(there ?? plain)
  draft.write(part ?? fresh, text)
  return styles
}

/** Elements of a part of styles that stand before the formats that lie over cells (18.8.39). */
const BEFORE_DXFS: ReadonlySet<string> = new Set(
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles'.split(' '),
)

function withStyles(source: string): { readonly text: string; readonly styles: MarkStyles } {
  const elements = elementsOf(source)
  const root = rootOf(elements)
  const prefix = root === undefined ? '' : tagLike(root.tag, '')
  const listed = (name: string) => elements.find(one => one.name === name && one.depth === 1)
  const count = (list: XmlElement | undefined) =>
    elements.filter(({ depth, start, end }) => depth === 2 && list && start > list.start && end <= list.close)
      .length
  const [fonts, cells, dxfs] = [listed('fonts'), listed('cellXfs'), listed('dxfs')]
  const before = Math.max(0, ...elements.filter(isBeforeDxfs).map(({ end }) => end))
  const bold = count(fonts)
  const added = [
    `<${prefix}xf numFmtId="49" fontId="${bold}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
    `<${prefix}xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
  ].join('')
  const font = `<${prefix}font><${prefix}b/><${prefix}sz val="11"/><${prefix}name val="宋体"/></${prefix}font>`
  const formats = SEVERITIES.map(severity => dxf(severity, prefix)).join('')
  const extended = (list: XmlElement, more: string, n: number) => [
    ...appended(source, list, more),
    attributeEdit(source, list, 'count', String(count(list) + n)),
  ]
  const edits: readonly Edit[] = [
    ...(fonts && cells ? [...extended(fonts, font, 1), ...extended(cells, added, 2)] : []),
    ...(dxfs
      ? extended(dxfs, formats, SEVERITIES.length)
      : [insertion(before || (root?.inner ?? 0), `<${prefix}dxfs count="3">${formats}</${prefix}dxfs>`)]),
  ]
  const [error, heading] = [count(dxfs), count(cells)]
  const fills = { error, warning: error + 1, info: error + 2 }
  const styles = fonts && cells ? { fills, heading, wrapped: heading + 1 } : { fills, heading: 0, wrapped: 0 }
  return { text: edited(source, edits), styles }
}

function isBeforeDxfs({ depth, name }: XmlElement): boolean {
  return depth === 1 && BEFORE_DXFS.has(name)
}

function dxf(severity: Severity, prefix: string): string {
  const { fill, letters } = COLOURS[severity]
  const bold = severity === 'error' ? `<${prefix}b/>` : ''
  return (
    `<${prefix}dxf><${prefix}font>${bold}<${prefix}color rgb="${letters}"/></${prefix}font>` +
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${fill}"/><${prefix}bgColor rgb="${fill}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`
  )
}

/** A condition that always holds, and by which a later marking knows what to take away. */
export const CONDITION = 'LEN("formpress")>0'

/** Cells that one format names: programs read long lists slowly. */
const AREAS = 400

/** Our formats over the cells of a sheet; `area` gives the merged cell that a mark is in. */
export function fillsXml(
  marks: readonly CellMark[],
  { fills }: MarkStyles,
  { prefix, area }: { readonly prefix: string; readonly area: (mark: CellMark) => string },
): string {
  return SEVERITIES.flatMap((severity, i) => {
    const areas = [...new Set(marks.filter(mark => mark.severity === severity).map(area))]
    const groups = Array.from({ length: Math.ceil(areas.length / AREAS) }, (_, n) =>
      areas.slice(n * AREAS, (n + 1) * AREAS),
    )
    const formula = CONDITION.replace('>', '&gt;')
    return groups.map(
      group =>
        `<${prefix}conditionalFormatting sqref="${group.join(' ')}"><${prefix}cfRule type="expression" dxfId="${fills[severity]}" priority="${i + 1}"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
    )
  }).join('')
}

/** The name of a mark's own cell. */
export function cellOf({ row, column }: CellMark): string {
  return cellName(undefined, row, column)
}
