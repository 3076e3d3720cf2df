/**
 * Parameters: what differs between copies of one form without making it another one. They are written into
 * the template's text before it is read.
 *
 *     parameters:
 *       heading: { options: ["({year}年度)", "（{year}年度）"], default: "({year}年度)" }
 *       horizon: 项目总体目标
 *       dates: YYYY-MM-DD
 *     …
 *     {$heading}
 *     | {$horizon} | {start:date({$dates})} |
 *
 * What the author writes (defaults and options) is template text and may hold bindings; a text that is given
 * from outside prints as it stands.
 */
import type { ParameterType } from '../diagnostics/edition-codes.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nearest } from '../shape/nearest.ts'
import { type At, clip, type Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isName } from './names.ts'
import { optionReader, readEntries, readText, reportInvalid, reportUnknownKey } from './setting-readers.ts'
import { type KeyNote, mapOf, nameExcept, optionOf, SCALAR, type ValueSchema } from './value-schema.ts'
import type { Setting, SettingEntry } from './yaml.ts'

/** Values of parameters by their names, as a caller gives them. */
export type ParameterValues = Readonly<Record<string, string | number>>

/** A parameter as the template defines it. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** The values it may have, if they are listed. */
  readonly options: readonly string[]
  readonly default: string
}

/** A parameter with its value, and where that was written. */
export interface SetParameter extends Parameter {
  readonly value: string
  /** Undefined where it was given from outside. */
  readonly at: At | undefined
  /** Where the parameter was introduced. */
  readonly defined: At
}

/** The parameters of a template, by name. */
export type Parameters = ReadonlyMap<string, SetParameter>

const TYPES: ReadonlyMap<string, ParameterType> = new Map([
  ['text', 'text'],
  ['integer', 'integer'],
])

/** The keys of a parameter that is a map. */
const KEYS: ReadonlyMap<string, KeyNote> = new Map([
  ['type', { about: 'what a value must be; a text if left out', accepts: optionOf(TYPES.keys()) }],
  [
    'options',
    {
      about: 'the values that it may have',
      accepts: { title: 'a list of texts', type: 'array', minItems: 1 },
    },
  ],
  ['default', { about: 'its value where nobody sets another', accepts: SCALAR }],
])

/** What `parameters` may be. */
export const PARAMETERS: ValueSchema = {
  title: 'a map of names to defaults, or to maps of `type`, `options` and `default`',
  type: 'object',
  propertyNames: nameExcept([]),
  additionalProperties: {
    anyOf: [SCALAR, { ...mapOf(KEYS), required: ['default'] }],
  },
}

/**
 * Reads `parameters` over those of the base: a text sets one, a map defines one.
 *
 * Findings: template.value-invalid, template.key-unknown, template.key-missing, template.name-reserved,
 * template.parameter-value, template.replacement-invalid.
 */
export function readParameters(setting: Setting, base: Parameters, faults: Faults): Parameters {
  const parameters = new Map(base)
  for (const entry of readEntries(setting, 'parameters', faults) ?? []) {
    if (FORBIDDEN_NAMES.has(entry.key)) {
      faults.add('template.name-reserved', { name: entry.key }, entry.keyAt)
    } else if (!isName(entry.key)) {
      reportInvalid({ kind: 'text', text: entry.key, at: entry.keyAt }, 'parameters', 'name', faults)
    } else {
      const read = readParameter(entry, parameters.get(entry.key), faults)
      if (read !== undefined) parameters.set(entry.key, read)
    }
  }
  return parameters
}

function readParameter(
  { key: name, keyAt, value: setting }: SettingEntry,
  known: SetParameter | undefined,
  faults: Faults,
): SetParameter | undefined {
  const isMap = setting.kind === 'map'
  const definition: Omit<Parameter, 'default'> | undefined = isMap
    ? readDefinition(name, setting, faults)
    : (known ?? { name, type: 'text', options: [] })
  const entry = isMap ? setting.entries.find(({ key }) => key === 'default') : { value: setting }
  if (definition === undefined) return undefined
  if (entry === undefined) {
    faults.add('template.key-missing', { key: `parameters.${name}.default` }, keyAt)
    return undefined
  }
  if (entry.value.kind !== 'text') {
    reportInvalid(entry.value, isMap ? 'default' : name, 'text', faults)
    return undefined
  }
  const { text: value, at } = entry.value
  if (!accepts(definition, value)) {
    const { type, options } = definition
    faults.add('template.parameter-value', { name, value: clip(value), type, options }, at)
    return undefined
  }
  if (isFaultyReplacement(value, at, faults)) return undefined
  return { ...definition, default: value, value, at, defined: known?.defined ?? keyAt }
}

function readDefinition(
  name: string,
  setting: Setting,
  faults: Faults,
): Omit<Parameter, 'default'> | undefined {
  let type: ParameterType | undefined = 'text'
  let options: readonly (string | undefined)[] = []
  for (const entry of readEntries(setting, name, faults) ?? []) {
    if (entry.key === 'type') type = optionReader(TYPES)(entry.value, 'type', faults)
    else if (entry.key === 'options') {
      const items = entry.value.kind === 'list' ? entry.value.items : []
      if (items.length === 0) reportInvalid(entry.value, 'options', 'text', faults)
      options = items.map(item => readOption(item, faults))
      type = items.length === 0 ? undefined : 'option'
    } else if (entry.key !== 'default') reportUnknownKey(entry, name, [...KEYS.keys()], faults)
  }
  const known = options.filter(option => option !== undefined)
  return type === undefined || known.length < options.length ? undefined : { name, type, options: known }
}

function readOption(item: Setting, faults: Faults): string | undefined {
  // An empty text is an option like any other: a zero that prints as nothing.
  const text = item.kind === 'text' ? item.text : readText(item, 'options', faults)
  return text === undefined || isFaultyReplacement(text, item.at, faults) ? undefined : text
}

/** Whether a text cannot stand inside a row: finding template.replacement-invalid. */
export function isFaultyReplacement(text: string, at: At, faults: Faults): boolean {
  const faulty = text.length > LIMITS.parameterLength || /[\n\r]/.test(text) || hasBar(text)
  if (faulty) faults.add('template.replacement-invalid', { text: clip(text) }, at)
  return faulty
}

function hasBar(text: string): boolean {
  return text.replace(/\\[\s\S]/g, '').includes('|') || /(?:^|[^\\])(?:\\\\)*\\$/.test(text)
}

function accepts({ type, options }: Omit<Parameter, 'default'>, value: string): boolean {
  if (type === 'option') return options.includes(value)
  return type === 'text' || /^-?\d{1,15}$/.test(value)
}

/**
 * The parameters with values from outside. A text is escaped, so that it prints as it stands; the author's
 * options are template text.
 *
 * Findings: template.parameter-unknown, template.parameter-value.
 */
export function setParameters(
  parameters: Parameters,
  values: ParameterValues,
  file: string | undefined,
): { readonly parameters: Parameters; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const set = new Map(parameters)
  const at = file === undefined ? {} : { file }
  const known = [...parameters.keys()]
  for (const [name, given] of Object.entries(values)) {
    const parameter = parameters.get(name)
    const value = String(given)
    if (parameter === undefined) {
      const facts = { name: clip(name), known, nearest: nearest(name, known) }
      findings.push(error('template.parameter-unknown', facts, at))
    } else if (!accepts(parameter, value) || value.length > LIMITS.parameterLength) {
      const { type, options } = parameter
      findings.push(error('template.parameter-value', { name, value: clip(value), type, options }, at))
    } else {
      const text = parameter.type === 'option' ? value : escaped(value)
      set.set(name, { ...parameter, value: text, at: undefined })
    }
  }
  return { parameters: set, findings }
}

const LINE_BREAK = /\r\n|\n|\r/g

function escaped(text: string): string {
  return text.replace(/[\\|<^{#]/g, '\\$&').replace(LINE_BREAK, '\\n')
}
