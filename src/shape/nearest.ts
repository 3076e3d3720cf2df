/** Finds what somebody who misspelled a name most likely meant. */

/** Longer words are not compared: nobody's field has such a name. */
const LONGEST = 64

/**
 * The candidate with the least edit distance to the word, for hints ("did you mean …?").
 *
 * @returns undefined where nothing is near: more than a third of the word, or five characters, differ.
 *   A word of two characters may have one wrong, a single character is like nothing. Of equally near
 *   candidates the first.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 2 || word.length > LONGEST) return undefined
  let best: string | undefined
  let bound = Math.min(5, Math.max(1, Math.floor(word.length / 3)))
  for (const candidate of candidates) {
    if (candidate.length > LONGEST || candidate === word) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance > bound) continue
    best = candidate
    bound = distance - 1
  }
  return best
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each
 * counting 1. Only the last three rows of the usual matrix are kept.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          at(row, j - 1) + 1,
          at(above, j) + 1,
          at(above, j - 1) + (same ? 0 : 1),
          swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = above
    above = row
  }
  return at(above, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
