/** The sentences whose line breaks are compared with a browser's, and what the comparison found. */
import { readFileSync } from 'node:fs'
import { breakLevels, FREELY, NEVER } from '../../src/text/break-levels.ts'
import { CLOSING, slackAt, traitsAt } from '../../src/text/characters.ts'
import { fitLines } from '../../src/text/fit-lines.ts'
import { charactersOf } from '../../src/text/prepare.ts'
import { openRole } from '../font/faces.ts'
import { seeds } from '../seeds.ts'

/** Widths in em: cells of a form, a page's width and what is between. */
export const WIDTHS = [5, 6.5, 8, 10, 12.5, 16, 20, 26, 33, 43]

/** Type of 20 pt: every width is a whole number of points. */
export const SIZE = 20_000

/** Why a line of ours ends elsewhere than the browser's. */
export const RULES = {
  squeezed:
    'Marks of the line give up their blank halves, so that it ends after a mark (CLREQ: 挤进 before 推出).',
  widow: 'A paragraph does not end in a line of one character (单字不成行): one more comes down from above.',
  kept: 'A number, code, word or sign is kept whole, and the browser breaks inside it or before its unit.',
  forbidden: 'The mark may not begin or end a line here (禁则), and the browser lets it.',
  half: 'A closing mark takes half an em at the end of a line without room for a whole one (CLREQ: 行尾标点半角).',
  torn: 'A token wider than the line: both break inside it, each at a place of its own.',
  dot: 'A · between 汉字 takes an em, in the browser what its face gives it.',
  quotes:
    'Quotation marks of Chinese text open and close, so that a line may break before “ and after ”; UAX #14 glues them to both sides.',
} as const

export type Rule = keyof typeof RULES

/** Where one line ends otherwise; both lines begin at the same character. */
export interface Difference {
  readonly line: number
  readonly ours: number
  readonly browser: number
  readonly rule: Rule
}

/** One sentence at one width: where lines end, in UTF-16 units, the text's end left out. */
export interface Case {
  readonly sentence: string
  /** In em. */
  readonly width: number
  readonly ours: readonly number[]
  readonly browser: readonly number[]
  readonly differences: readonly Difference[]
}

/** Names, indicators and goals of the seeds, the goals' own sentences, and sentences of public regulations. */
export function sentencesOfCorpus(): readonly string[] {
  const goals = seeds.flatMap(seed => Object.values(seed.goals))
  const texts = [
    ...seeds.flatMap(seed => [seed.department, seed.unit, ...seed.indicators.map(one => one.name)]),
    ...goals,
    ...goals.flatMap(goal => goal.match(/[^。]+。/g) ?? []),
    ...readFileSync('tests/data/line-break-sentences.txt', 'utf8').trim().split('\n'),
  ]
  return [...new Set(texts)].filter(text => text.length >= 7)
}

const style = { chain: [openRole('song')], size: SIZE }

interface OurLine {
  readonly start: number
  readonly end: number
  readonly squeezed: boolean
  /** Ends in a mark, for whose whole em it has no room, or so little that the browser's rounding takes it. */
  readonly half: boolean
}

function ourLines(sentence: string, width: number): readonly OurLine[] {
  const characters = charactersOf(sentence, style)
  return fitLines(characters, width * SIZE, 0).map(({ start, end, squeeze }) => {
    const whole = characters.advances.slice(start, end).reduce((sum, advance) => sum + advance, 0)
    const units = (count: number) => String.fromCodePoint(...characters.codePoints.slice(0, count)).length
    const given = slackAt(characters, end - 1) === 0 ? SIZE / 2 : 0
    const closes = (traitsAt(characters, end - 1) & CLOSING) !== 0
    const half = closes && whole + given >= width * SIZE
    return { start: units(start), end: units(end), squeezed: squeeze > 0, half }
  })
}

/** Where our lines of a sentence end, but for the last. */
export function ourBreaks(sentence: string, width: number): readonly number[] {
  return ourLines(sentence, width)
    .slice(0, -1)
    .map(line => line.end)
}

/**
 * The lines that begin at the same character in both and end at different ones, each with the rule that
 * explains it.
 *
 * @throws Error for a difference that no rule explains
 */
export function differencesOf(
  sentence: string,
  width: number,
  browser: readonly number[],
): readonly Difference[] {
  const lines = ourLines(sentence, width)
  const theirEnds = [...browser, sentence.length]
  return lines.flatMap((line, i): Difference[] => {
    const theirs = theirEnds[line.start === 0 ? 0 : theirEnds.indexOf(line.start) + 1]
    if ((line.start > 0 && !browser.includes(line.start)) || theirs === undefined) return []
    if (theirs === line.end) return []
    const at = { line: i, ours: line.end, browser: theirs }
    const rule = ruleOf(sentence, line, theirs, i === lines.length - 2)
    if (!rule) throw new Error(`no rule explains ${JSON.stringify({ sentence, width, ...at })}`)
    return [{ ...at, rule }]
  })
}

function ruleOf(sentence: string, ours: OurLine, theirs: number, penultimate: boolean): Rule | undefined {
  const levels = breakLevels(sentence)
  if (ours.end < sentence.length && levels[ours.end] !== FREELY) return 'torn'
  const opens = /“/.test(sentence.charAt(ours.end)) || /”“|“/.test(sentence.slice(theirs, ours.end + 1))
  if (ours.end > theirs) return ours.squeezed ? 'squeezed' : ours.half ? 'half' : opens ? 'quotes' : undefined
  if (levels[theirs] === NEVER) return 'forbidden'
  if (levels[theirs] !== FREELY) return 'kept'
  const last = sentence.slice(theirs).replace(/[，。、；：？！”）％%]/g, '')
  if (penultimate && last.length < 2) return 'widow'
  const dot = /[\u4e00-\u9fff]·[\u4e00-\u9fff]/.test(sentence.slice(ours.start, theirs))
  return dot ? 'dot' : undefined
}
