/**
 * Every damage of a kind, at every cell of the four real forms: the importer gives the same declaration,
 * or says that something is wrong, or the change is of a kind that nothing in the form can show.
 *
 * The exchange of any two cells takes a minute for all 9,122 pairs; every tenth is tried here, all of them
 * with FORMPRESS_SWAPS=1.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { type Imported, importForms } from '../../src/readers/import-forms.ts'
import { blindSpot } from './blind-spots.ts'
import { lostAndInvented } from './conservation.ts'
import { type DamageKind, damages, swaps } from './damage.ts'
import { forms, seedParts } from './known-forms.ts'

const page = readFileSync('docs/import.md', 'utf8')

interface Tally {
  tried: number
  /** The same declaration came out, without or with a warning. */
  same: number
  sameTold: number
  /** Another declaration came out, with a warning or error. */
  told: number
  /** Another declaration came out and nothing was said, by kind of blind spot. */
  readonly unseen: Map<string, number>
}

const emptyTally = (): Tally => ({ tried: 0, same: 0, sameTold: 0, told: 0, unseen: new Map() })

function dataOf(imported: Imported): Value {
  return imported.declarations.map(form => form.data)[0] ?? null
}

function isTold({ declarations, findings }: Imported): boolean {
  const all = [...findings, ...declarations.flatMap(form => form.findings)]
  return all.some(finding => finding.severity !== 'info')
}

function judge(
  tally: Tally,
  before: Value,
  damaged: { readonly where: string; readonly text: string },
): void {
  const imported = importForms(damaged.text, { forms })
  expect(lostAndInvented(damaged.text, imported), damaged.where).toEqual({ lost: [], invented: [] })
  const same =
    imported.declarations.length === 1 && JSON.stringify(dataOf(imported)) === JSON.stringify(before)
  const told = isTold(imported)
  tally.tried++
  if (same && told) tally.sameTold++
  else if (same) tally.same++
  else if (told) tally.told++
  else {
    const kind = blindSpot(before, dataOf(imported)) ?? `not a known blind spot: ${damaged.where}`
    tally.unseen.set(kind, (tally.unseen.get(kind) ?? 0) + 1)
  }
}

/** The tally as its row of the table in docs/import.md. */
function rowOf(name: string, { tried, same, sameTold, told, unseen }: Tally): string {
  const kinds = [...unseen].sort().map(([kind, count]) => `${count} ${kind}`)
  return `| ${name} | ${tried} | ${same} | ${sameTold} | ${told} | ${kinds.join(', ') || '0'} |`
}

const KINDS: readonly (readonly [DamageKind, string])[] = [
  ['drop', 'a cell dropped, the row shifts left'],
  ['blank', 'a cell blanked'],
  ['double', 'a cell doubled, the row shifts right'],
  ['glue', 'two neighbours glued, the row shifts left'],
  ['glue-blank', 'two neighbours glued, a blank left'],
  ['swap-next', 'two neighbours exchanged'],
  ['swap-below', 'a cell exchanged with the one below'],
  ['drop-row', 'a row dropped'],
]

describe('a damaged form', () => {
  for (const [kind, name] of KINDS) {
    it(`is read the same, or told, or looks whole: ${name}`, () => {
      const tally = emptyTally()
      for (const part of seedParts) {
        const before = dataOf(importForms(part, { forms }))
        for (const damaged of damages(part, kind)) judge(tally, before, damaged)
      }
      expect(page).toContain(rowOf(name, tally))
    })
  }

  it('is read the same, or told, or looks whole: any two cells exchanged', () => {
    const every = process.env.FORMPRESS_SWAPS === '1' ? 1 : 10
    const tally = emptyTally()
    for (const part of seedParts) {
      const before = dataOf(importForms(part, { forms }))
      let index = 0
      for (const damaged of swaps(part)) if (index++ % every === 0) judge(tally, before, damaged)
    }
    if (every === 1) expect(page).toContain(rowOf('any two cells exchanged', tally))
    expect([...tally.unseen.keys()].filter(kind => !page.includes(kind))).toEqual([])
    expect(tally.told).toBeGreaterThan(tally.tried * 0.7)
  })
})
