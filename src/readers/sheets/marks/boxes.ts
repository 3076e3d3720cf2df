/**
 * The boxes in which comments show: VML, as every program since Excel 97 writes and reads it (ECMA-376 part 4,
 * 19.4). A drawing that is there is only added to; its text is often no proper XML.
 */
import type { CellMark } from './types.ts'

const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'

const BOX_TYPE = '_x0000_t202'

/** Numbers of shapes are given out by the thousand to each drawing; new ones are far from those in use. */
const BLOCK = 1024
const FIRST_BLOCK = 200

/** A drawing without shapes. */
export function noBoxes(number: number): string {
  const block = FIRST_BLOCK + number
  return `<xml ${SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
}

/** The drawing with a box for each mark; undefined where its end cannot be found. */
export function withBoxes(source: string, marks: readonly CellMark[]): string | undefined {
  const end = source.lastIndexOf('</xml>')
  if (end < 0) return undefined
  const type = source.includes(`id="${BOX_TYPE}"`) ? '' : BOX
  const [, block = String(FIRST_BLOCK)] = /idmap[^>]*\bdata="(\d+)/.exec(source) ?? []
  const used = Array.from(source.matchAll(/"_x0000_s(\d{1,9})"/g), ([, number]) => Number(number))
  const last = used.reduce((most, one) => Math.max(most, one), Number(block) * BLOCK)
  const boxes = marks.map((mark, i) => boxOf(mark, `_x0000_s${last + 1 + i}`))
  return `${source.slice(0, end)}${type}${boxes.join('')}${source.slice(end)}`
}

const BOX = `<v:shapetype ${SPACES} id="${BOX_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

/** Characters on a line of a box, and lines that it has at most. */
const LINE = 22
const LINES = 24

/** Hidden until the cell is pointed at, as Excel makes them; as high as its text needs. */
function boxOf({ row, column, text }: CellMark, id: string): string {
  const lines = text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / LINE)), 1)
  const height = Math.min(LINES, Math.max(4, lines))
  const anchor = [column + 1, 12, row, 4, column + 5, 12, row + height, 4].join(', ')
  return (
    `<v:shape ${SPACES} id="${id}" type="#${BOX_TYPE}" style="position:absolute;margin-left:0;margin-top:0;width:220pt;height:${height * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}
