/**
 * What there is to say of a declaration beside what its schema says: required fields left blank, texts that
 * print otherwise than they are written.
 */
import { error, info } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { parsePath } from '../shape/path.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { Located } from './prune.ts'
import { isBlank } from './reading.ts'
import { readTarget } from './target.ts'
import { positionOf } from './text.ts'
import type { Value } from './types.ts'
import { eachText, walk } from './walk.ts'

/**
 * Required fields that are absent, null or blank, and groups of fields that are not there at all.
 *
 * Findings: `declaration.missing`, no more than the limit and one.
 */
export function missingIn(data: unknown, shape: ObjectShape): readonly Located[] {
  const missing: Located[] = []
  walk(data, shape, place => {
    if (!place.required || !isBlank(place.data)) return true
    return missing.push({ path: place.path(), finding: error('declaration.missing', {}) }) <= LIMITS.findings
  })
  return missing
}

/**
 * Targets that print in the form's pattern and are written with other signs.
 *
 * Findings: `declaration.target-normalised` (info), no more than the limit.
 */
export function respelledIn(data: unknown, shape: ObjectShape): readonly Located[] {
  const respelled: Located[] = []
  walk(data, shape, ({ path, data: given, shape: inner }) => {
    if (inner.kind !== 'scalar' || inner.type !== 'target') return true
    const read = readTarget(given)
    for (const finding of read.ok ? read.findings : []) {
      respelled.push({ path: [...path(), ...(parsePath(finding.at.path ?? '') ?? [])], finding })
    }
    return respelled.length < LIMITS.findings
  })
  return respelled
}

/**
 * Texts with tabs, which print as blanks.
 *
 * Findings: `declaration.tab` (info).
 */
export function tabsIn(value: Value): readonly Located[] {
  const tabs: Located[] = []
  eachText(value, (text, path) => {
    const index = text.indexOf('\t')
    if (index < 0) return
    tabs.push({ path: path(), finding: info('declaration.tab', { position: positionOf(text, index) }) })
  })
  return tabs
}
