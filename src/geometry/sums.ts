/** Positions of lengths laid end to end from `from`: one more entry than lengths. */
export function runningSums(from: number, lengths: readonly number[]): readonly number[] {
  const sums = [from]
  let sum = from
  for (const length of lengths) {
    sum += length
    sums.push(sum)
  }
  return sums
}
