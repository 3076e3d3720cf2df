/** Reads the values of options; what they cannot be is told by the parser of the command line. */
import { InvalidArgumentError } from 'commander'
import { PROFILE_NAMES, type ProfileName } from '../press/profiles.ts'

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** A year of four digits. */
export function parseYear(text: string): number {
  if (!/^[12]\d{3}$/.test(text)) throw new InvalidArgumentError('YYYY')
  return Number(text)
}

/** How many workers print. */
export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('1–999')
  return Number(text)
}

/** A profile by its name. */
export function parseProfile(text: string): ProfileName {
  const profile = PROFILE_NAMES.find(name => name === text)
  if (profile === undefined) throw new InvalidArgumentError(PROFILE_NAMES.join(', '))
  return profile
}

/** A day, `2024-02-29`. */
export function parseDate(text: string): Date {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const date = new Date(`${text}T00:00:00Z`)
  if (!match || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('YYYY-MM-DD')
  }
  return date
}
