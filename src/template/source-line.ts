/**
 * Lines of a template as they are read, and where each part of them was written: a line of a base may hold
 * a cell from the template that extends it, and a parameter's value.
 *
 *     | 项目总体目标(2024 年-2026 年) | {goals.project} |
 *     └┬┘└───────────┬───────────┘└────────┬─────────┘
 *      base      child, labels            base
 */
import type { Place } from '../diagnostics/finding.ts'

/** Where a text was written. */
export interface Origin {
  /** Undefined where the source has no file, or the text comes from outside of all. */
  readonly file: string | undefined
  /** Line and column, counted from 1. */
  readonly line: number
  readonly column: number
  /** The line it was written in, to be shown. */
  readonly source: string
}

/** A stretch of a line, from a unit on to the next piece. */
export interface Piece extends Origin {
  readonly from: number
  /** It was written elsewhere in another way (quoted, escaped): every fault in it points at its start. */
  readonly whole: boolean
}

/** A line with the places that it comes from; the first piece starts at 0. */
export interface SourceLine {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The lines of one file, each from where it stands. */
export function writtenLines(lines: readonly string[], file: string | undefined): readonly SourceLine[] {
  return lines.map((text, i) => ({
    text,
    pieces: [{ from: 0, file, line: i + 1, column: 1, whole: false, source: text }],
  }))
}

/** A line with another text from `from` up to `to`, which was written at `origin`. */
export function replaceStretch(
  { text, pieces }: SourceLine,
  { from, to }: { readonly from: number; readonly to: number },
  replacement: string,
  origin: Origin,
): SourceLine {
  const shift = replacement.length - (to - from)
  const last = pieceAt(pieces, to)
  const before = pieces.filter(piece => piece.from < from)
  const rest = last && {
    ...last,
    from: from + replacement.length,
    column: last.whole ? last.column : last.column + to - last.from,
  }
  const after = pieces.filter(piece => piece.from > to).map(piece => ({ ...piece, from: piece.from + shift }))
  const own = replacement === '' ? [] : [{ ...origin, from, whole: true }]
  return {
    text: `${text.slice(0, from)}${replacement}${text.slice(to)}`,
    pieces: [...before, ...own, ...(rest ? [rest] : []), ...after],
  }
}

/** Where a column of a line was written: file, line, column, and the line as it stands there. */
export function writtenAt({ pieces }: SourceLine, column: number): Place {
  const piece = pieceAt(pieces, column - 1)
  if (piece === undefined) return {}
  const { file, line, source } = piece
  const at = piece.whole ? piece.column : piece.column + column - 1 - piece.from
  return { ...(file === undefined ? {} : { file }), line, column: at, source }
}

function pieceAt(pieces: readonly Piece[], unit: number): Piece | undefined {
  return pieces.findLast(piece => piece.from <= unit) ?? pieces[0]
}
