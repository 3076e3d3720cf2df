/** Short ways to say what a template prints. */
import type { Value } from '../../src/declaration/types.ts'
import { bound, draw, gridOf } from '../grid/support.ts'
import { drawn, parsed } from './support.ts'

export type Data = { readonly [name: string]: Value }

/** What a grid of so many columns prints, in the notation of templates. */
export function printed(count: number, rows: readonly string[], value: Data = {}): readonly string[] {
  return draw(gridOf(drawn(count, ...rows), value))
}

/** What a template prints outside its grids, with the roles of the lines. */
export function linesOf(text: string, value: Data = {}): readonly string[] {
  return bound(parsed(text), value).blocks.map(block => {
    if (block.kind === 'grid') return 'grid'
    return `${block.role}: ${block.text}${block.right === undefined ? '' : ` >> ${block.right}`}`
  })
}
