/**
 * Line breaks of real sentences against those of headless Chromium, which `node scripts/oracle.mjs` writes
 * to tests/data/line-breaks.json. The test itself needs no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumBreaks } from './chromium.ts'
import { type Case, differencesOf, ourBreaks, RULES, sentencesOfCorpus, WIDTHS } from './line-break-oracle.ts'

const FILE = 'tests/data/line-breaks.json'
const program = process.env.FORMPRESS_CHROMIUM

function renew(chromium: string): void {
  const settings = sentencesOfCorpus().flatMap(sentence => WIDTHS.map(width => ({ sentence, width })))
  const breaks = chromiumBreaks(settings, chromium)
  const cases = settings.map(({ sentence, width }, i): Case => {
    const browser = breaks[i] ?? []
    const ours = ourBreaks(sentence, width)
    return { sentence, width, ours, browser, differences: differencesOf(sentence, width, browser) }
  })
  const lines = cases.map(one => JSON.stringify(one)).join(',\n')
  writeFileSync(FILE, `{\n"rules": ${JSON.stringify(RULES, null, 2)},\n"cases": [\n${lines}\n]\n}\n`)
}

describe('line breaks of real sentences', () => {
  let cases: readonly Case[]
  beforeAll(() => {
    if (program !== undefined) renew(program)
    cases = JSON.parse(readFileSync(FILE, 'utf8')).cases
  })

  it('are compared for a hundred sentences at all widths', () => {
    const sentences = new Set(cases.map(one => one.sentence))
    expect([...sentences]).toEqual(sentencesOfCorpus())
    expect(sentences.size).toBeGreaterThanOrEqual(100)
    expect(cases).toHaveLength(sentences.size * WIDTHS.length)
  })

  it('are those that were compared', () => {
    for (const { sentence, width, ours } of cases) {
      expect(ourBreaks(sentence, width), `${sentence} at ${width} em`).toEqual(ours)
    }
  })

  it('are Chromium’s, but for differences that a rule of ours explains', () => {
    for (const { sentence, width, browser, differences } of cases) {
      expect(differencesOf(sentence, width, browser), `${sentence} at ${width} em`).toEqual(differences)
    }
  })
})
