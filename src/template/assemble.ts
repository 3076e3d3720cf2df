/**
 * Puts a template together from its own text and those that it extends: one front matter, one body, the
 * values of parameters in place. Every line remembers where it was written.
 *
 *     lines = lines of the first base … lines of the template … the body put together
 */
import { LIMITS } from '../geometry/limits.ts'
import { applyChanges, type BodyLine, isChange } from './changes.ts'
import { type At, clip, type Faults } from './faults.ts'
import { type Parameters, readParameters } from './parameters.ts'
import { type Label, readLabels, relabel } from './relabel.ts'
import { reportInvalid } from './setting-readers.ts'
import { splitLines, splitSource } from './source.ts'
import { type Origin, type SourceLine, writtenAt, writtenLines } from './source-line.ts'
import { type Substitution, substituteLine, substituteSetting } from './substitute.ts'
import { readYaml, type Setting, type SettingEntry, type SettingMap } from './yaml.ts'

/** A template's text and what its file is called. */
export interface TemplateSource {
  readonly file: string | undefined
  readonly text: string
}

/** Sets parameters to what the caller gives; reports what does not fit itself. */
export type ParameterSetter = (parameters: Parameters) => Parameters

/** A template as it is read. */
export interface Assembled {
  /** The front matter; undefined where there is none, which has been reported. */
  readonly setting: Setting | undefined
  /** Number of the body's first line. */
  readonly bodyLine: number
  readonly parameters: Parameters
  /** Editions that it extends, `form@edition`, the nearest first. */
  readonly bases: readonly string[]
}

/** One text of the chain, split. */
interface Layer {
  readonly setting: Setting | undefined
  readonly body: readonly BodyLine[]
}

/**
 * Assembles a chain of templates.
 *
 * @param chain the template last, before it the one it extends, and so on
 * @param lines empty; filled with all lines, in whose numbers faults are told
 *
 * Findings: those of the front matter as a text, template.change-*, template.row-unknown,
 * template.label-unmatched, template.parameter-*, template.replacement-invalid.
 */
export function assemble(
  chain: readonly TemplateSource[],
  lines: SourceLine[],
  set: ParameterSetter,
  faults: Faults,
): Assembled {
  const layers = chain.map(source => readLayer(source, lines, faults))
  let assembly: Assembly = { setting: undefined, body: [], parameters: new Map() }
  for (const [i, layer] of layers.entries())
    assembly = lay(assembly, layer, { first: i === 0, lines, faults })
  const own = new Set(assembly.parameters.keys())
  const inherited = namesBelow(layers)
  const used = new Set<string>()
  const originOf = originIn(lines)
  const parameters = set(assembly.parameters)
  const substitution: Substitution = { parameters, used, originOf, faults }
  const setting = assembly.setting && substituteSetting(assembly.setting, substitution)
  const bodyLine = layers.length === 1 ? (assembly.body[0]?.number ?? lines.length + 1) : lines.length + 1
  for (const { number, line } of assembly.body) {
    const done = substituteLine(line, number, substitution)
    if (layers.length === 1) lines[number - 1] = done
    else lines.push(done)
  }
  for (const name of own) {
    const parameter = parameters.get(name)
    if (parameter === undefined || used.has(name) || inherited.has(name)) continue
    faults.add('template.parameter-unused', { name }, parameter.defined)
  }
  return { setting, bodyLine, parameters, bases: layers.flatMap(basesOf).reverse() }
}

/** What the layer says that it extends. */
function basesOf({ setting }: Layer): readonly string[] {
  const entry = setting?.kind === 'map' ? setting.entries.find(({ key }) => key === 'extends') : undefined
  return entry?.value.kind === 'text' ? [entry.value.text] : []
}

/** What has been put together so far. */
interface Assembly {
  readonly setting: Setting | undefined
  readonly body: readonly BodyLine[]
  readonly parameters: Parameters
}

interface Laying {
  readonly first: boolean
  readonly lines: readonly SourceLine[]
  readonly faults: Faults
}

function readLayer({ file, text }: TemplateSource, lines: SourceLine[], faults: Faults): Layer {
  const before = lines.length
  const written = splitLines(text)
  const own = writtenLines(written, file)
  for (const line of own) lines.push(line)
  const parts = splitSource(written, faults, before)
  const setting =
    parts.frontMatter === undefined ? undefined : readYaml(parts.frontMatter, parts.frontMatterLine, faults)
  const body = own.slice(parts.bodyLine - before - 1)
  const empty: SettingMap = { kind: 'map', entries: [], at: { line: before + 1, column: 1 } }
  return {
    setting: parts.frontMatter === undefined ? undefined : (setting ?? empty),
    body: body.map((line, i) => ({ number: parts.bodyLine + i, line })),
  }
}

/** Keys that say how a template changes its base, and are not passed on. */
const OF_THE_LAYER: readonly string[] = ['extends', 'labels', 'parameters']
/** Keys of a base that do not hold for what extends it. */
const OF_THE_EDITION: readonly string[] = ['edition', 'valid']

function lay(below: Assembly, { setting, body }: Layer, { first, lines, faults }: Laying): Assembly {
  const entryOf = (name: string) =>
    setting?.kind === 'map' ? setting.entries.find(({ key }) => key === name) : undefined
  const given = entryOf('parameters')
  const parameters = given ? readParameters(given.value, below.parameters, faults) : below.parameters
  const rest = without(setting, OF_THE_LAYER)
  const base = entryOf('extends')
  if (base && entryOf('edition') === undefined) {
    faults.add('template.key-missing', { key: 'edition' }, base.keyAt)
  }
  if (first) {
    if (base) reportBase(base, faults)
    else reportChanges(body, entryOf('labels')?.keyAt, faults)
    return { setting: rest, body: base ? [] : body.map(withoutChange), parameters }
  }
  const labels = entryOf('labels')
  const read: readonly Label[] = labels ? readLabels(labels.value, faults) : []
  const relabelled = relabel(below.body, read, originIn(lines), faults)
  // Columns of the front matter stand in for those in front of the base's grids.
  const columns = entryOf('columns') !== undefined
  const kept = columns ? relabelled.filter(({ line }) => !/^[ \t]*\{columns:/.test(line.text)) : relabelled
  return {
    setting: merged(without(below.setting, OF_THE_EDITION), rest),
    body: applyChanges(kept, body, faults),
    parameters,
  }
}

/** A base that whoever reads the template did not bring along. */
function reportBase({ value }: SettingEntry, faults: Faults): void {
  if (value.kind !== 'text') reportInvalid(value, 'extends', 'text', faults)
  else {
    faults.add(
      'template.extends-unknown',
      { base: clip(value.text), known: [], nearest: undefined },
      value.at,
    )
  }
}

/** Changes in a template that extends none. */
function reportChanges(body: readonly BodyLine[], labels: At | undefined, faults: Faults): void {
  if (labels) faults.add('template.change-without-base', { what: 'labels' }, labels)
  for (const { number, line } of body) {
    if (!isChange(line.text)) continue
    const what = clip(line.text.trim())
    faults.add('template.change-without-base', { what }, { line: number, column: 1 })
  }
}

/** A change that has been told leaves a blank line behind. */
function withoutChange({ number, line }: BodyLine): BodyLine {
  return { number, line: isChange(line.text) ? { ...line, text: '' } : line }
}

function without(setting: Setting | undefined, keys: readonly string[]): Setting | undefined {
  if (setting?.kind !== 'map') return setting
  return { ...setting, entries: setting.entries.filter(({ key }) => !keys.includes(key)) }
}

/** Maps are merged key by key, as deep as both are maps; anything else replaces what the base says. */
function merged(base: Setting | undefined, own: Setting | undefined, depth = 0): Setting | undefined {
  if (base === undefined || own === undefined) return own ?? base
  if (base.kind !== 'map' || own.kind !== 'map' || depth > LIMITS.nesting) return own
  const kept = base.entries.map(entry => {
    const other = own.entries.find(({ key }) => key === entry.key)
    const value = other && merged(entry.value, other.value, depth + 1)
    return other && value ? { ...other, value } : entry
  })
  const added = own.entries.filter(({ key }) => !base.entries.some(entry => entry.key === key))
  return { ...own, entries: [...kept, ...added] }
}

/** Parameters that stand in a base: whether they are used is not for this template to say. */
function namesBelow(layers: readonly Layer[]): ReadonlySet<string> {
  const names = layers.slice(0, -1).flatMap(({ setting }) => {
    const entry =
      setting?.kind === 'map' ? setting.entries.find(({ key }) => key === 'parameters') : undefined
    return entry?.value.kind === 'map' ? entry.value.entries.map(({ key }) => key) : []
  })
  return new Set(names)
}

function originIn(lines: readonly SourceLine[]) {
  return (at: At | undefined): Origin => {
    const line = at && lines[at.line - 1]
    const { file, line: number = 1, column = 1, source = '' } = line ? writtenAt(line, at.column) : {}
    return { file, line: number, column, source }
  }
}
