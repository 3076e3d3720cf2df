import type { Finding } from '../diagnostics/finding.ts'
import type { Language } from '../messages/messages.ts'
import { PHRASES, type Phrases } from './phrases.ts'
import { tell } from './report.ts'
import { lineWriter } from './streams.ts'

/** What a command speaks with: results go to `out`, progress and messages to `err`. */
export interface Context {
  readonly language: Language
  readonly phrases: Phrases
  readonly json: boolean
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** Exit codes of every command. */
export const EXIT = { done: 0, refused: 1, usage: 2, internal: 3, interrupted: 130 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Thrown where the command line itself is wrong; ends with exit code 2 and one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Thrown where what every declaration needs cannot be used, a pack say; ends with exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(', '))
    this.findings = findings
  }
}

/** A context that writes to the process's streams. */
export function contextFor(language: Language, json: boolean): Context {
  return {
    language,
    phrases: PHRASES[language],
    json,
    out: lineWriter('stdout'),
    err: lineWriter('stderr'),
  }
}

/** Tells findings to people on the message stream; programs get them in the JSON result instead. */
export function tellAll(context: Context, findings: readonly Finding[]): void {
  if (context.json) return
  for (const finding of findings) context.err(tell(finding, context.language))
}
