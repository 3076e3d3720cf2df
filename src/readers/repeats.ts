/** What a reader's proof and a form's rules both find of levels is told once. */
import type { Finding } from '../diagnostics/finding.ts'

/**
 * The findings of reading a form, without those that its check repeats: a level that is unknown, misplaced or
 * left blank at the same place, a highest level that is not there. The check knows more: it has the form's own severities.
 */
export function withoutRepeats(reading: readonly Finding[], checked: readonly Finding[]): readonly Finding[] {
  const judged = new Set(
    checked.flatMap(({ code, at }) =>
      code === 'rule.level-unknown' || code === 'rule.level-misplaced' ? [at.path] : [],
    ),
  )
  const absent = new Set(
    checked.flatMap(one =>
      one.code === 'rule.level-missing' || one.code === 'rule.level-expected' ? one.facts.levels : [],
    ),
  )
  const missing = new Set(
    checked.flatMap(({ code, at }) => (code === 'declaration.missing' ? [at.path] : [])),
  )
  return reading.filter(one => {
    if (one.code === 'reader.level-absent') return !absent.has(one.facts.level)
    if (one.code === 'reader.level-missing') return !missing.has(one.at.path)
    const isOfLevel = one.code === 'reader.level-unknown' || one.code === 'reader.level-misplaced'
    return !isOfLevel || !judged.has(one.at.path)
  })
}
