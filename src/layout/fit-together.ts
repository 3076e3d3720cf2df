import type { Style } from '../template/types.ts'
import type { Fitter } from './fit.ts'
import type { FittedText, TextRoom } from './fit-text.ts'

/** A text that stands in a grid. */
interface StyledText {
  readonly text: string
  readonly style: Style
}

/**
 * Fits the texts of a grid; those of one `fit-group` take one size, the smallest that any of them needs, so
 * that siblings look alike.
 *
 * @returns one entry a text, in their order
 */
export function fitTogether<T extends StyledText>(
  texts: readonly T[],
  roomOf: (text: T) => TextRoom,
  fitter: Fitter,
): readonly FittedText[] {
  const alone = texts.map(one => fitter(one.text, one.style, roomOf(one)))
  const sizes = sizesOfGroups(texts, alone)
  if (sizes.size === 0) return alone
  const smaller = new Map<Style, Style>()
  return texts.map((one, i): FittedText => {
    const fitted = alone[i] ?? fitter(one.text, one.style, roomOf(one))
    const size = sizes.get(one.style.fitGroup ?? '')
    if (size === undefined || fitted.text.size <= size) return fitted
    const style = smaller.get(one.style) ?? { ...one.style, size }
    smaller.set(one.style, style)
    return { ...fitter(one.text, style, roomOf(one)), outcome: 'shrunk' }
  })
}

/** The smallest size that a text of each group needs. */
function sizesOfGroups(
  texts: readonly StyledText[],
  alone: readonly FittedText[],
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (let i = 0; i < texts.length; i++) {
    const group = texts[i]?.style.fitGroup
    const size = alone[i]?.text.size
    if (group === undefined || size === undefined) continue
    sizes.set(group, Math.min(size, sizes.get(group) ?? size))
  }
  return sizes
}
