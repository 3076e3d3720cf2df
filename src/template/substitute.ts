/** Writes the values of parameters where a template asks for them: `{$name}`. */
import { nearest } from '../shape/nearest.ts'
import { type At, clip, type Faults } from './faults.ts'
import type { Parameters } from './parameters.ts'
import { type Origin, replaceStretch, type SourceLine } from './source-line.ts'
import type { Setting } from './yaml.ts'

/** What substituting needs: the parameters, and where their values stand in the source. */
export interface Substitution {
  readonly parameters: Parameters
  /** Names of the parameters that were used; filled as it goes. */
  readonly used: Set<string>
  /** The place of a value, for faults in it. */
  readonly originOf: (at: At | undefined) => Origin
  readonly faults: Faults
}

const REFERENCE = /\\[\s\S]|\{\$([^{}]*)\}/g

/**
 * A line with the values in place, each with its own place of origin.
 *
 * Findings: template.parameter-unknown.
 *
 * @param line the line's number, for findings
 */
export function substituteLine(source: SourceLine, line: number, substitution: Substitution): SourceLine {
  let result = source
  let shift = 0
  for (const match of source.text.matchAll(REFERENCE)) {
    const [whole, name] = match
    if (name === undefined) continue
    const parameter = find(name, { line, column: match.index + 1 }, substitution)
    // Of an unknown parameter nothing stays, so that it is told once.
    const value = parameter?.value ?? ''
    const from = match.index + shift
    const stretch = { from, to: from + whole.length }
    result = replaceStretch(result, stretch, value, substitution.originOf(parameter?.at))
    shift += value.length - whole.length
  }
  return result
}

/** A setting with the values in its texts; findings: template.parameter-unknown. */
export function substituteSetting(setting: Setting, substitution: Substitution): Setting {
  switch (setting.kind) {
    case 'text':
      return { ...setting, text: substituteText(setting.text, setting.at, substitution) }
    case 'list':
      return { ...setting, items: setting.items.map(item => substituteSetting(item, substitution)) }
    default: {
      const entries = setting.entries.map(entry => ({
        ...entry,
        value: substituteSetting(entry.value, substitution),
      }))
      return { ...setting, entries }
    }
  }
}

function substituteText(text: string, at: At, substitution: Substitution): string {
  return text.replace(REFERENCE, (whole, name: string | undefined) =>
    name === undefined ? whole : (find(name, at, substitution)?.value ?? ''),
  )
}

function find(name: string, at: At, { parameters, used, faults }: Substitution) {
  const parameter = parameters.get(name)
  if (parameter === undefined) {
    const known = [...parameters.keys()]
    faults.add('template.parameter-unknown', { name: clip(name), known, nearest: nearest(name, known) }, at)
  } else used.add(name)
  return parameter
}
