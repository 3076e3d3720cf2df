import type { BatchCounts, BatchPhrases } from './batch-phrases.ts'

/** Where progress is shown: one line that changes on a terminal, a plain line now and then in a log. */
export interface Screen {
  readonly isTerminal: boolean
  readonly write: (text: string) => void
  /** Milliseconds that only grow. */
  readonly now: () => number
}

export interface Progress {
  readonly update: (counts: BatchCounts, share: number) => void
  /** Shows lines among the progress. */
  readonly tell: (lines: readonly string[]) => void
  readonly end: () => void
}

const TERMINAL_MS = 100
const LOG_MS = 5000
/** Before this much time and input has passed, what is left is anybody's guess. */
const GUESS_MS = 1000
const GUESS_SHARE = 0.005

const RETURN_AND_CLEAR = '\r\u001b[K'

/** Shows how far a batch has come, how fast it is and how long it will take; nothing where it is quiet. */
export function createProgress(screen: Screen, phrases: BatchPhrases, quiet: boolean): Progress {
  const { isTerminal, write, now } = screen
  const begun = now()
  let shown = isTerminal ? Number.NEGATIVE_INFINITY : begun
  let isLineOpen = false
  const clear = () => {
    if (isLineOpen) write(RETURN_AND_CLEAR)
    isLineOpen = false
  }
  return {
    update: (counts, share) => {
      const time = now()
      if (quiet || time - shown < (isTerminal ? TERMINAL_MS : LOG_MS)) return
      shown = time
      const elapsed = time - begun
      const done = counts.printed + counts.kept + counts.refused
      const perSecond = Math.round((done * 1000) / Math.max(elapsed, 1))
      const known = elapsed >= GUESS_MS && share >= GUESS_SHARE && share <= 1
      const remaining = known ? Math.ceil((elapsed * (1 - share)) / share / 1000) : undefined
      const text = phrases.progress(counts, perSecond, remaining)
      write(isTerminal ? `${RETURN_AND_CLEAR}${text}` : `${text}\n`)
      isLineOpen = isTerminal
    },
    tell: lines => {
      if (lines.length === 0) return
      clear()
      write(`${lines.join('\n')}\n`)
    },
    end: clear,
  }
}
