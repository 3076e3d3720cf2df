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

/** Items that stand in one sequence, and what opens it; without that, they stand in none of their own. */
export interface Stretch {
  readonly items: readonly Item[]
  readonly open: string | undefined
}

/** How an artifact is introduced (14.8.2.2.2): rules and backgrounds are layout, copies belong to the page. */
const ARTIFACTS = {
  layout: '/Artifact <</Type/Layout>> BDC',
  artifact: '/Artifact <</Type/Pagination>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
} as const

/** Consecutive items of one node, or of one kind of artifact. */
export function stretchesOf(items: readonly Item[], { roleOf, nodes }: PageMarks): readonly Stretch[] {
  return grouped(items, ownerOf).map(({ items: own, key }) => {
    if (typeof key === 'string') return { items: own, open: ARTIFACTS[key] }
    const mcid = nodes.push(key) - 1
    return { items: own, open: `/${roleOf(key)} <</MCID ${mcid}>> BDC` }
  })
}

/** The node of an item, or what kind of artifact it is. */
function ownerOf(item: Item): number | keyof typeof ARTIFACTS {
  if (item.kind === 'stroke' || item.kind === 'fill') return 'layout'
  return typeof item.tag === 'string' ? item.tag : item.tag.node
}

/** Parts of a node's items, those that say something else than they show in a sequence of their own. */
export function spansOf(items: readonly Item[]): readonly Stretch[] {
  return grouped(items, spokenOf).map(({ items: own }) => {
    const text = own[0] && actualText(own[0])
    // 14.9.4: what replaces characters is the property of a Span.
    return text === undefined
      ? { items: own, open: undefined }
      : { items: own, open: `/Span <</ActualText <FEFF${Array.from(text, hexOf).join('')}>>> BDC` }
  })
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

function grouped<Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly { readonly key: Key; readonly items: readonly Item[] }[] {
  const groups: { key: Key; items: Item[] }[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = groups.at(-1)
    if (last && last.key === key) last.items.push(item)
    else groups.push({ key, items: [item] })
  }
  return groups
}
