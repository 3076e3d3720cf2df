/**
 * The continuous number of a book's pages, as official papers carry it (GB/T 9704-2012, 7.5): 四号 Song between
 * two dashes, an em from the text's outer edge.
 *
 *     even              odd            a landscape page is bound by its head (8), and its number
 *     │            │    │           │  stands where that of upright pages does:
 *     └─ — 2 — ────┘    └──── — 3 — ┘       odd ┌──────────┐     even ┌2─────────┐
 *                                               3          │          │          │
 *                                               └──────────┘          └──────────┘
 */
import type { DisplayList, FaceId, Item, Page } from '../display/types.ts'
import type { OpenFace } from '../font/types.ts'
import type { Insets } from '../geometry/box.ts'
import { type MilliPt, mmToMilliPt } from '../geometry/length.ts'
import type { BoundForm, FooterPart } from '../grid/types.ts'
import { createFitter } from '../layout/fit.ts'
import { placeText } from '../layout/place-text.ts'
import type { PageSetup } from '../template/page-types.ts'
import { BASE_STYLE } from '../template/style-defaults.ts'
import type { Workshop } from './workshop.ts'

const SIZE: MilliPt = 14_000

const STYLE = {
  ...BASE_STYLE,
  size: SIZE,
  leading: 1,
  padding: { top: 0, right: SIZE, bottom: 0, left: SIZE },
} as const

/** From the page's lower edge to the middle of the number: where a margin of 20 mm has its footer too. */
const HEIGHT = mmToMilliPt(13)
/** The same below a footer of the form's own at the number's end of the line; and what is clear above a number. */
const BELOW = mmToMilliPt(7)

/** Everything that a number may be made of: figures, Roman ones, dashes. */
const CHARACTERS = '— 0123456789IVXLCDM'

/** Numbers pages. */
export interface Numberer {
  /**
   * The pages of a form with their numbers.
   *
   * @param first the number of its first page
   * @param write how a number is written
   */
  number(form: BoundForm, list: DisplayList, first: number, write?: (number: number) => string): DisplayList
  /** The faces that numbers are set in. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
}

/**
 * Creates what numbers the pages of a book.
 *
 * @param duplex whether left-hand pages have their numbers at the left; a sheet printed on one side only is a
 *   right-hand page
 */
export async function createNumberer(
  { fonts, texts }: Pick<Workshop, 'fonts' | 'texts'>,
  duplex: boolean,
): Promise<Numberer> {
  const codePoints = Array.from(CHARACTERS, character => character.codePointAt(0) ?? 0)
  const { faces } = await fonts.chainFor(STYLE.face, codePoints)
  const fitter = createFitter(() => faces, texts)
  const numbered = (page: Page, form: BoundForm, number: number, text: string): Page => {
    const left = duplex && number % 2 === 0
    const upright = asUpright(form.page, left)
    const place = { upright, left, lower: isTaken(form, left) }
    const room = { width: upright.width, height: undefined }
    const items = placeNumber(fitter(`— ${text} —`, STYLE, room).text, place)
    const turned = form.page.width > form.page.height ? items.flatMap(item => asTurned(item, upright)) : items
    return { ...page, items: [...page.items, ...turned] }
  }
  return {
    faces: new Map(faces.map(face => [face.id, face])),
    number: (form, list, first, write = String) => ({
      ...list,
      pages: list.pages.map((page, i) => numbered(page, form, first + i, write(first + i))),
    }),
  }
}

/** A page as it stands in the book: a landscape one on its left side. */
function asUpright({ width, height, margin, mirrored }: PageSetup, left: boolean): PageSetup {
  if (width > height) {
    const turned: Insets = { top: margin.right, right: margin.bottom, bottom: margin.left, left: margin.top }
    return { width: height, height: width, margin: turned }
  }
  const swapped = mirrored === true && left
  return {
    width,
    height,
    margin: swapped ? { ...margin, left: margin.right, right: margin.left } : margin,
  }
}

/** Whether the form's own footer stands at the number's end of the line. */
function isTaken({ footer, page }: BoundForm, left: boolean): boolean {
  if (!footer || page.width > page.height) return false
  const outer: readonly FooterPart[] = left && page.mirrored !== true ? footer.left : footer.right
  return outer.length > 0
}

interface NumberPlace {
  readonly upright: PageSetup
  readonly left: boolean
  readonly lower: boolean
}

function placeNumber(
  text: Parameters<typeof placeText>[0]['text'],
  { upright: { width, height, margin }, left, lower }: NumberPlace,
): readonly Item[] {
  const free = margin.bottom - Math.min(BELOW, Math.floor(margin.bottom / 2))
  const middle = Math.min(lower ? BELOW : HEIGHT, free)
  const half = Math.min(middle, SIZE)
  const box = {
    x: margin.left,
    y: height - middle - half,
    width: width - margin.left - margin.right,
    height: 2 * half,
  }
  const part = { text, firstLine: 0, endLine: text.lines.length }
  return placeText(part, box, STYLE, 'footer', left ? 'left' : 'right')
}

/** What stands on an upright page, on the same page lying on its left side. */
function asTurned(item: Item, upright: PageSetup): readonly Item[] {
  if (item.kind !== 'glyphs') return []
  return [{ ...item, x: upright.height - item.y, y: item.x, rotation: 90 }]
}
