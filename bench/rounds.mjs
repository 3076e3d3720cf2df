// What several measurements of the same things are made of.

/** Measures each of a series, in turns, so that a busy minute falls on all of them; gives the results of each. */
export function inTurns(count, series, measure) {
  const results = series.map(() => [])
  for (let round = 0; round < count; round++) {
    for (const [i, one] of series.entries()) results[i].push(measure(one, round))
  }
  return results
}

/** Median with least and most. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) }
}
