import type { Value } from '../declaration/types.ts'
import { boxOf } from '../geometry/drawn-marks.ts'

/** Between an option and the next box. */
const GAP = '\u3000'

/** What is written for a chosen option where no box stands: U+221A, as these forms are filled in. */
const TICK = '√'

/**
 * Prints options with a box before each, ticked where the value, or an element of it, is the option:
 * ☑新增　☐延续. Without options one box, ticked for true.
 */
export function formatCheck(value: Value | undefined, options: readonly string[] | undefined): string {
  if (options === undefined) return boxOf(value === true)
  return options.map(option => `${boxOf(isChosen(value, option))}${option}`).join(GAP)
}

/** Prints √ where the value, or an element of it, is one of the options, or true where there are none. */
export function formatTick(value: Value | undefined, options: readonly string[] | undefined): string {
  const chosen = options === undefined ? value === true : options.some(option => isChosen(value, option))
  return chosen ? TICK : ''
}

function isChosen(value: Value | undefined, option: string): boolean {
  return Array.isArray(value) ? value.includes(option) : value === option
}

/** The texts that a value chooses, for the check that they are options. */
export function chosenIn(value: Value | undefined): readonly string[] {
  const chosen = Array.isArray(value) ? value : [value]
  return chosen.filter(item => typeof item === 'string' && item !== '')
}
