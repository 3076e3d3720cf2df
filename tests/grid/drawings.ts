/**
 * Random templates that are right, with what they must print: static rows, bands of several rows, bands
 * with an inner repeat, two arrays side by side, groups, padding, and a label over everything.
 */
import fc from 'fast-check'
import type { Value } from '../../src/declaration/types.ts'

/** A template drawn at random, the declaration for it, and the texts of its last column in bands. */
export interface Drawing {
  readonly columns: number
  readonly rows: readonly string[]
  readonly value: { readonly [name: string]: Value }
  readonly printedRows: number
  readonly keys: readonly string[]
}

/** A stretch of rows between two columns, cut into cells as by a child with scissors. */
function tiling(rows: number, columns: number, cuts: readonly number[]): number[][] {
  const owners: number[][] = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1))
  let cell = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owners[row]?.[column] !== -1) continue
      const cut = cuts[cell % cuts.length] ?? 0
      let width = 1
      while (width <= cut % 3 && owners[row]?.[column + width] === -1) width++
      const height = Math.min(rows - row, 1 + ((cut >> 2) % 3))
      for (let r = row; r < row + height; r++)
        for (let c = column; c < column + width; c++) mark(owners, r, c, cell)
      cell++
    }
  }
  return owners
}

function mark(owners: number[][], row: number, column: number, cell: number): void {
  const line = owners[row]
  if (line !== undefined) line[column] = cell
}

/** Draws owners as slots; inside a cell of several rows and columns either sign does. */
function slots(owners: number[][], texts: readonly string[], cuts: readonly number[]): string[][] {
  return owners.map((line, row) =>
    line.map((owner, column) => {
      const left = line[column - 1] === owner
      const above = owners[row - 1]?.[column] === owner
      if (left && above) return (cuts[(row + column) % cuts.length] ?? 0) % 2 === 0 ? '<' : '^'
      return left ? '<' : above ? '^' : (texts[owner % texts.length] ?? '')
    }),
  )
}

interface Part {
  readonly rows: readonly string[][]
  readonly attributes: string
  readonly value: { readonly [name: string]: Value }
  readonly printedRows: number
  readonly keys: readonly string[]
}

const words = fc.constantFrom('', ' ', '甲', '乙', '甲\n乙')
const cutList = fc.array(fc.nat(11), { minLength: 4, maxLength: 8 })
const lengths = fc.integer({ min: 0, max: 4 })
const blanks = (count: number) => Array.from({ length: Math.max(0, count) }, () => '')

/** Rows that print once. */
function staticPart(width: number): fc.Arbitrary<Part> {
  return fc.tuple(fc.integer({ min: 1, max: 3 }), cutList).map(([count, cuts]) => ({
    rows: slots(tiling(count, width, cuts), ['标', '{v}', '', '{v}元'], cuts),
    attributes: '',
    value: {},
    printedRows: count,
    keys: [],
  }))
}

/** A band of one to three rows over `name`, padded; the last column holds a key a row. */
function bandPart(width: number, name: string): fc.Arbitrary<Part> {
  const element = fc.record({ a: words, b: words })
  const minRows = fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined })
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), cutList, fc.array(element, { maxLength: 4 }), minRows, lengths)
    .map(([count, cuts, elements, fill, beside]) => {
      const texts = [`{${name}[].a:group}`, '标', `{${name}[].b}`, '', `{${name}y[]}`, '{v}']
      const rows = slots(tiling(count, width - 1, cuts), texts, cuts)
      const used = rows.flat().includes(`{${name}y[]}`) ? beside : 0
      const times = Math.max(elements.length, used, fill === 0 ? 0 : 1)
      const repetitions = Math.max(times, Math.ceil((fill ?? 0) / count))
      return {
        rows: rows.map((row, i) => [...row, `{${name}[].k${i}}`]),
        attributes: fill === undefined ? '' : ` {min-rows=${fill}}`,
        value: {
          [name]: elements.map((fields, e) => ({ ...fields, k0: `${e}k0`, k1: `${e}k1`, k2: `${e}k2` })),
          [`${name}y`]: Array.from({ length: beside }, (_, i) => `y${i % 2}`),
        },
        printedRows: repetitions * count,
        keys: Array.from({ length: repetitions }, (_, e) =>
          rows.map((_, i) => (e < elements.length ? `${e}k${i}` : '')),
        ).flat(),
      }
    })
}

/** A band over `name` with an inner repeat over its items, and a row of its own below them. */
function nestedPart(width: number, name: string): fc.Arbitrary<Part> {
  const element = fc.record({ a: words, inner: lengths })
  return fc
    .tuple(fc.integer({ min: 1, max: 2 }), cutList, fc.array(element, { maxLength: 3 }))
    .map(([count, cuts, elements]) => {
      const texts = [`{${name}[].i[].g:group}`, '标', `{${name}[].i[].k0}`, '']
      const inner = slots(tiling(count, width - 2, cuts), texts, cuts)
      const rows = [
        ...inner.map((row, i) => [i === 0 ? `{${name}[].a:group}` : '^', ...row, `{${name}[].i[].k${i}}`]),
        ['^', ...blanks(width - 2), `{${name}[].sum}`],
      ]
      const values = elements.map(({ a, inner }, e) => ({
        a,
        sum: `${e}s`,
        i: Array.from({ length: inner }, (_, i) => ({
          g: `g${i % 2}`,
          k0: `${e}.${i}k0`,
          k1: `${e}.${i}k1`,
        })),
      }))
      const keysOf = (e: number, length: number) =>
        Array.from({ length: Math.max(1, length) }, (_, i) =>
          inner.map((_, r) => (i < length ? `${e}.${i}k${r}` : '')),
        ).flat()
      const keys = values.flatMap(({ i, sum }, e) => [...keysOf(e, i.length), sum])
      const printed = values.length === 0 ? [...keysOf(0, 0), ''] : keys
      return { rows, attributes: '', value: { [name]: values }, printedRows: printed.length, keys: printed }
    })
}

/** Templates of one to four parts, under a label over all of them or not. */
export const drawings: fc.Arbitrary<Drawing> = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.boolean(), fc.integer({ min: 1, max: 4 }))
  .chain(([width, label, count]) => {
    const parts = Array.from({ length: count }, (_, i) =>
      fc.oneof(staticPart(width), bandPart(width, `b${i}`), nestedPart(width, `n${i}`)),
    )
    return fc.tuple(fc.constant({ width, label }), fc.tuple(staticPart(width), ...parts))
  })
  .map(([{ width, label }, parts]) => {
    const rows = parts.flatMap(part => part.rows.map(row => ({ row, attributes: part.attributes })))
    return {
      columns: width + (label ? 1 : 0),
      rows: rows.map(({ row, attributes }, i) => {
        const cells = label ? [i === 0 ? '签' : '^', ...row] : row
        return `| ${cells.join(' | ')} |${attributes}`
      }),
      value: Object.assign({ v: '值' }, ...parts.map(part => part.value)),
      printedRows: parts.reduce((sum, part) => sum + part.printedRows, 0),
      keys: parts.flatMap(part => part.keys),
    }
  })
