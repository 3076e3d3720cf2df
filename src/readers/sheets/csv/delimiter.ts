/** Tells what separates the cells of a CSV file. */

/** Commas as the name says, tabs as in "Unicode text", semicolons where the comma is a decimal sign. */
const DELIMITERS = [',', '\t', ';'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The delimiter by the first lines of a text: the one that stands most often outside of quotation marks; of
 * equally frequent ones the first, which is the comma.
 */
export function delimiterOf(head: string): Delimiter {
  const bare = head.replace(/"[^"]*"?/g, '')
  const counts = DELIMITERS.map(delimiter => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
