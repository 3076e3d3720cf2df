/**
 * Marked content (ISO 32000-2, 14.6): every operator of a tagged page stands either in a sequence that belongs
 * to a node of the structure tree, or in an artifact (14.8.2.2; ISO 14289-1, 7.1).
 */
import type { Drawing, Item, Role } from '../../display/types.ts'
import { utf16Hex } from './to-unicode.ts'

/** What the content of one page says of the structure tree. */
export interface PageMarks {
  readonly roleOf: (node: number) => Role
  /** The nodes that the page's sequences belong to, by their MCIDs; filled as the page is written. */
  readonly nodes: number[]
}

/** How an artifact is introduced (14.8.2.2.2): rules and backgrounds are layout, copies belong to the page. */
const ARTIFACTS = {
  layout: '/Artifact <</Type/Layout>> BDC\n',
  artifact: '/Artifact <</Type/Pagination>> BDC\n',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC\n',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n',
} as const

/** Writes where sequences begin and end, as the items of a page come by. */
export interface Marker {
  /** The operators to stand before an item; empty where it belongs to the sequence of the one before it. */
  before(item: Item): string
  /** The operators to stand behind the last item. */
  end(): string
}

/**
 * Begins a page. Consecutive items of one node, or of one kind of artifact, stand in one sequence; in it, those
 * that say something else than they show have one of their own.
 */
export function createMarker({ roleOf, nodes }: PageMarks): Marker {
  let owner: Owner | undefined
  let spoken: unknown
  let inSpan = false
  const opening = (key: Owner) => {
    if (typeof key === 'string') return ARTIFACTS[key]
    const mcid = nodes.push(key) - 1
    return `/${roleOf(key)} <</MCID ${mcid}>> BDC\n`
  }
  return {
    before(item) {
      const ownerNow = ownerOf(item)
      const spokenNow = spokenOf(item)
      if (ownerNow === owner && spokenNow === spoken) return ''
      const ended = (inSpan ? END : '') + (ownerNow === owner || owner === undefined ? '' : END)
      const opened = ownerNow === owner ? '' : opening(ownerNow)
      const span = spanOf(item)
      owner = ownerNow
      spoken = spokenNow
      inSpan = span !== ''
      return ended + opened + span
    },
    end: () => (inSpan ? END : '') + (owner === undefined ? '' : END),
  }
}

const END = 'EMC\n'

type Owner = number | keyof typeof ARTIFACTS

/** The node of an item, or what kind of artifact it is. */
function ownerOf(item: Item): Owner {
  if (item.kind === 'stroke' || item.kind === 'fill') return 'layout'
  return typeof item.tag === 'string' ? item.tag : item.tag.node
}

/** What opens the sequence of an item that says something else than it shows: the property of a Span (14.9.4). */
function spanOf(item: Item): string {
  const text = actualText(item)
  return text === undefined ? '' : `/Span <</ActualText <FEFF${Array.from(text, hexOf).join('')}>>> BDC\n`
}

function hexOf(character: string): string {
  return utf16Hex(character.codePointAt(0) ?? 0)
}

/** What belongs together: the runs of one tag object; a box stands for itself. */
function spokenOf(item: Item): unknown {
  if (item.kind === 'drawing') return item
  return actualText(item) === undefined || item.kind !== 'glyphs' ? undefined : item.tag
}

const BOXES: Readonly<Record<Drawing['shows'], string>> = {
  'ticked-box': '已选',
  'empty-box': '未选',
}

function actualText(item: Item): string | undefined {
  if (item.kind === 'drawing') return BOXES[item.shows]
  if (item.kind !== 'glyphs' || typeof item.tag === 'string') return undefined
  return item.tag.actualText
}
