/** `labels`: other words for texts of the base, wherever they stand as a whole cell or line. */
import { nearest } from '../shape/nearest.ts'
import type { BodyLine } from './changes.ts'
import { type At, clip, type Faults } from './faults.ts'
import { isFaultyReplacement } from './parameters.ts'
import { isRow, lexRow, type Stretch, trimmed } from './row-lexer.ts'
import { readEntries, reportInvalid } from './setting-readers.ts'
import { type Origin, replaceStretch } from './source-line.ts'
import { SCALAR, type ValueSchema } from './value-schema.ts'
import type { Setting } from './yaml.ts'

/** A text of the base, what is to stand instead, and where that was written. */
export interface Label {
  readonly from: string
  readonly to: string
  readonly at: At
  readonly keyAt: At
}

/** What `labels` may be. */
export const LABELS: ValueSchema = {
  title: 'a map of texts, as the base writes them, to others',
  type: 'object',
  additionalProperties: SCALAR,
}

/** Reads `labels: { 年度总体目标: 当年目标 }`; findings: template.value-invalid, template.replacement-invalid. */
export function readLabels(setting: Setting, faults: Faults): readonly Label[] {
  return (readEntries(setting, 'labels', faults) ?? []).flatMap(({ key, keyAt, value }) => {
    if (value.kind !== 'text') {
      reportInvalid(value, clip(key), 'text', faults)
      return []
    }
    const faulty = isFaultyReplacement(value.text, value.at, faults)
    return faulty ? [] : [{ from: key, to: value.text, at: value.at, keyAt }]
  })
}

/**
 * The lines with the labels in place. A label is a whole cell, caption, title or note as the base writes it,
 * or one end of a line with two; styles behind it stay.
 *
 * Findings: template.label-unmatched.
 */
export function relabel(
  base: readonly BodyLine[],
  labels: readonly Label[],
  originOf: (at: At) => Origin,
  faults: Faults,
): readonly BodyLine[] {
  if (labels.length === 0) return base
  const byText = new Map(labels.map(label => [label.from, label]))
  const used = new Set<string>()
  const texts = new Set<string>()
  const lines = base.map(({ number, line }) => {
    // From the right, so that the stretches to the left stay where they are.
    const changed = stretchesOf(line.text).reduceRight((result, stretch) => {
      const text = line.text.slice(stretch.from, stretch.to)
      texts.add(text)
      const label = byText.get(text)
      if (label === undefined) return result
      used.add(text)
      return replaceStretch(result, stretch, label.to, originOf(label.at))
    }, line)
    return { number, line: changed }
  })
  for (const { from, keyAt } of labels) {
    if (used.has(from)) continue
    const facts = { text: clip(from), nearest: nearest(from, [...texts]) }
    faults.add('template.label-unmatched', facts, keyAt)
  }
  return lines
}

/** The texts of a line that a label can stand for: cells of a row, else the line or its two ends. */
function stretchesOf(text: string): readonly Stretch[] {
  const stretches = isRow(text) ? lexRow(text).cells : endsOf(text)
  return stretches.map(stretch => withoutStyles(text, stretch)).filter(({ from, to }) => from < to)
}

function endsOf(text: string): readonly Stretch[] {
  const start = /^[ \t]*#[ \t]/.exec(text)?.[0].length ?? 0
  const middle = text.indexOf('>>', start)
  if (middle < 0) return [trimmed(text, start, text.length)]
  return [trimmed(text, start, middle), trimmed(text, middle + 2, text.length)]
}

function withoutStyles(text: string, { from, to }: Stretch): Stretch {
  const styles = /[ \t]*\{\.[^{}]*\}$/.exec(text.slice(from, to))?.[0].length ?? 0
  return { from, to: to - styles }
}
