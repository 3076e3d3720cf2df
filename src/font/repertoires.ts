import { covers } from './coverage.ts'
import type { Face } from './types.ts'

/** First and last code point. */
export type Range = readonly [first: number, last: number]

/** A set of characters that a face is measured against. */
export interface Repertoire {
  readonly id: RepertoireId
  readonly ranges: readonly Range[]
}

export type RepertoireId =
  | 'standard'
  | 'gb18030-3'
  | 'unified'
  | 'extension-a'
  | 'extension-b'
  | 'extension-c'
  | 'extension-d'
  | 'extension-e'
  | 'extension-f'
  | 'compatibility'
  | 'radicals'

/** The blocks of GB 18030-2022, implementation level 3, with as many of each as the standard has. */
const BLOCKS: readonly Repertoire[] = [
  { id: 'unified', ranges: [[0x4e00, 0x9fef]] },
  { id: 'extension-a', ranges: [[0x3400, 0x4db5]] },
  { id: 'extension-b', ranges: [[0x20000, 0x2a6d6]] },
  { id: 'extension-c', ranges: [[0x2a700, 0x2b734]] },
  { id: 'extension-d', ranges: [[0x2b740, 0x2b81d]] },
  { id: 'extension-e', ranges: [[0x2b820, 0x2cea1]] },
  { id: 'extension-f', ranges: [[0x2ceb0, 0x2ebe0]] },
  // The twelve of the compatibility block that are unified 汉字, in no other block.
  {
    id: 'compatibility',
    ranges: listed(
      [0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f],
      [0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29],
    ),
  },
  // 康熙部首, and the components that GBK had already.
  {
    id: 'radicals',
    ranges: [
      [0x2f00, 0x2fd5],
      ...listed(
        [0x2e81, 0x2e84, 0x2e88, 0x2e8b, 0x2e8c, 0x2e97, 0x2ea7],
        [0x2eaa, 0x2eae, 0x2eb3, 0x2eb6, 0x2eb7, 0x2ebb, 0x2eca],
      ),
    ],
  },
]

/**
 * GB 18030-2022, implementation level 3, and each of its blocks: 87,887 汉字 and 228 radicals, 88,115
 * in all. What later versions of Unicode added to the blocks is not in the standard.
 */
export const REPERTOIRES: readonly Repertoire[] = [
  { id: 'gb18030-3', ranges: BLOCKS.flatMap(block => block.ranges) },
  ...BLOCKS,
]

/** The characters of a text as a repertoire: 通用规范汉字表 and other lists. */
export function repertoireOf(id: RepertoireId, text: string): Repertoire {
  return { id, ranges: listed(Array.from(text.trim(), character => character.codePointAt(0) ?? 0)) }
}

/** How many characters a repertoire has. */
export function sizeOf({ ranges }: Repertoire): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** The characters of a repertoire that none of the faces covers, ascending within each range. */
export function uncovered(
  { ranges }: Repertoire,
  faces: readonly Pick<Face, 'glyphOf'>[],
): readonly number[] {
  const missing: number[] = []
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (!faces.some(face => covers(face, codePoint))) missing.push(codePoint)
    }
  }
  return missing
}

function listed(...lists: readonly (readonly number[])[]): readonly Range[] {
  return lists.flat().map(codePoint => [codePoint, codePoint] as const)
}
