import { LIMITS } from '../../geometry/limits.ts'
import { tooLarge } from './filters.ts'

/**
 * How much of a file may still be followed. What is inflated once can be named a thousand times, by pages, by
 * fonts, so that bytes alone bound nothing.
 */
export interface Effort {
  left: number
}

/** The effort that a file is worth. */
export function startEffort(): Effort {
  return { left: LIMITS.pdfSteps }
}

/** Takes some of it. Fault: `archive.too-large`. */
export function spend(effort: Effort, steps: number): void {
  effort.left -= steps
  if (effort.left < 0) throw tooLarge('steps')
}
