/** The styles of a workbook to fill in (ECMA-376 part 1, 18.8): one for each use, in a fixed order. */
import type { CellContent, CellKind } from './types.ts'
import { part } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** 49 is text (`@`), 4 thousands with two decimals; 164 is the first number that a workbook may define. */
const DATE_FORMAT = 164

const KINDS: { readonly [K in CellKind]: number } = { general: 0, text: 1, amount: 2, date: 3 }
const STYLES: { readonly [S in CellContent['style']]: number } = {
  plain: 4,
  heading: 5,
  required: 6,
  title: 7,
}

/** The number by which columns name the style of their blank cells. */
export function styleOfKind(kind: CellKind): number {
  return KINDS[kind]
}

/** The number by which a cell names its style. */
export function styleOfCell(style: CellContent['style']): number {
  return STYLES[style]
}

const format = (id: number) =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
const cell = (font: number, fill: number, border: number) =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`

const font = (inner: string) => `<font>${inner}<name val="宋体"/><charset val="134"/></font>`
const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
const side = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`

/** The part `xl/styles.xml`. */
export const STYLES_PART = part(
  `<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="1"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="16"/>')}</fonts>` +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${fill('FFEDEDED')}${fill('FFFCE4D6')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="8">${[0, 49, 4, DATE_FORMAT].map(format).join('')}${cell(0, 0, 0)}${cell(1, 2, 1)}${cell(1, 3, 1)}${cell(2, 0, 0)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>',
)
