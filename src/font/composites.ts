import { LIMITS } from '../geometry/limits.ts'
import { type Fault, fault, isFault } from './faults.ts'
import { type Component, componentsOf, type Outlines } from './outlines.ts'

/** What a glyph is made of. */
export interface Composition {
  /** Its direct parts, none for a simple glyph. */
  readonly components: readonly Component[]
  /** How many outlines it stands for, itself included. */
  readonly outlines: number
  /** How deep its parts nest, 0 for a simple glyph. */
  readonly depth: number
}

const SIMPLE: Composition = { components: [], outlines: 1, depth: 0 }

/**
 * Follows composite glyphs to their parts, and these to theirs.
 *
 *   é ─┬─ e
 *      └─ ´ ── ˊ        parts of é: e, ´ and, of ´, ˊ; four outlines, depth 2
 *
 * A hostile file can nest a composite in itself, or let a few of them multiply to millions of outlines for
 * the viewer: depth and number of parts are bounded by LIMITS.
 *
 * @param known the composite glyphs that were found out so far; this one and those among its parts are added
 */
export function followComposition(
  known: Map<number, Composition>,
  source: Outlines,
  glyph: number,
  level = 0,
): Composition | Fault {
  const before = known.get(glyph)
  if (before) return before
  const outline = source.outlineOf(glyph)
  if (isFault(outline)) return outline
  if (!outline.isComposite) return SIMPLE
  const components = componentsOf(outline.bytes)
  if (isFault(components)) return components
  if (level + 1 > LIMITS.compositeDepth) return fault('glyf', 'loop')
  let outlines = 1
  let depth = 0
  for (const component of components) {
    const part = followComposition(known, source, component.glyph, level + 1)
    if (isFault(part)) return part
    outlines += part.outlines
    depth = Math.max(depth, part.depth + 1)
    if (outlines > LIMITS.compositeParts || depth > LIMITS.compositeDepth) return fault('glyf', 'loop')
  }
  const composition = { components, outlines, depth }
  known.set(glyph, composition)
  return composition
}
