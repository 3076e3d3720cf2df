import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type YAMLError,
  type Node as YamlNode,
} from 'yaml'
import type { SyntaxProblem } from '../diagnostics/codes.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nestedBelow } from '../shape/yaml-depth.ts'
import type { At, Faults } from './faults.ts'

/** A YAML value with its place. Scalars are texts as written: `edition: 2024` is the text `2024`. */
export type Setting =
  | { readonly kind: 'text'; readonly text: string; readonly at: At }
  | { readonly kind: 'list'; readonly items: readonly Setting[]; readonly at: At }
  | SettingMap

export interface SettingMap {
  readonly kind: 'map'
  readonly entries: readonly SettingEntry[]
  readonly at: At
}

export interface SettingEntry {
  readonly key: string
  readonly keyAt: At
  readonly value: Setting
}

/**
 * Reads YAML into settings with positions. Aliases are refused, since they multiply, and so is nesting
 * over the limit; a line with several faults is told once.
 *
 * @param line the line of the template's source on which the text starts
 * @param levels how deep collections may be nested
 * @returns undefined where nothing stands, or nothing that can be read
 *
 * Findings: file.syntax, file.duplicate-key, file.too-deep.
 */
export function readYaml(
  text: string,
  line: number,
  faults: Faults,
  levels: number = LIMITS.nesting,
): Setting | undefined {
  const at = positionsIn(text, line)
  const tokens = [...new Parser().parse(text)]
  const deep = tokens.flatMap(token => nestedBelow(token, levels) ?? [])[0]
  if (deep !== undefined) {
    faults.add('file.too-deep', { limit: levels }, at(deep.offset ?? 0))
    return undefined
  }
  const composer = new Composer({ prettyErrors: false, logLevel: 'silent' })
  const [document, second] = [...composer.compose(tokens, true, text.length)]
  if (document === undefined) return undefined
  reportErrors([...document.errors, ...document.warnings], text, at, faults)
  if (second !== undefined) {
    faults.add('file.syntax', { format: 'YAML', problem: 'bad-structure' }, at(second.range[0]))
  }
  return document.contents === null ? undefined : convert(document.contents, { at, faults })
}

/** Where an offset is. The parser's own count of lines goes astray behind a fault. */
function positionsIn(text: string, line: number): (offset: number) => At {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return offset => {
    let from = 0
    for (let to = starts.length; to - from > 1; ) {
      const middle = (from + to) >> 1
      if ((starts[middle] ?? 0) <= offset) from = middle
      else to = middle
    }
    return { line: line + from, column: offset - (starts[from] ?? 0) + 1 }
  }
}

function reportErrors(
  errors: readonly YAMLError[],
  text: string,
  at: (offset: number) => At,
  faults: Faults,
): void {
  let lastLine = 0
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const place = at(error.pos[0])
    if (place.line === lastLine) continue
    lastLine = place.line
    if (error.code === 'DUPLICATE_KEY') {
      faults.add('file.duplicate-key', { key: /^[^\s:,}]*/.exec(text.slice(error.pos[0]))?.[0] ?? '' }, place)
    } else {
      faults.add('file.syntax', { format: 'YAML', problem: problemOf(error.code) }, place)
    }
  }
}

function problemOf(code: YAMLError['code']): SyntaxProblem {
  switch (code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return 'bad-indentation'
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return 'bad-alias'
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape'
    case 'BAD_SCALAR_START':
      return 'bad-character'
    case 'TAG_RESOLVE_FAILED':
      return 'unknown-tag'
    case 'BAD_DIRECTIVE':
      return 'bad-directive'
    case 'NON_STRING_KEY':
      return 'name-not-text'
    default:
      return 'bad-structure'
  }
}

interface Conversion {
  readonly at: (offset: number) => At
  readonly faults: Faults
}

function convert(node: YamlNode, conversion: Conversion): Setting | undefined {
  const { faults } = conversion
  const at = conversion.at(node.range?.[0] ?? 0)
  if (isAlias(node)) {
    faults.add('file.syntax', { format: 'YAML', problem: 'bad-alias' }, at)
    return undefined
  }
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : node.source
    return node.value === null || text === undefined ? undefined : { kind: 'text', text, at }
  }
  if (isSeq<YamlNode | null>(node)) {
    const items = node.items.map(item => (item === null ? undefined : convert(item, conversion)))
    return { kind: 'list', items: items.filter(item => item !== undefined), at }
  }
  if (isMap<YamlNode, YamlNode | null>(node)) {
    const entries = node.items.map(pair => convertEntry(pair.key, pair.value, conversion))
    return { kind: 'map', entries: entries.filter(entry => entry !== undefined), at }
  }
  return undefined
}

function convertEntry(
  key: YamlNode,
  value: YamlNode | null,
  conversion: Conversion,
): SettingEntry | undefined {
  const name = convert(key, conversion)
  if (name === undefined) return undefined
  if (name.kind !== 'text') {
    conversion.faults.add('file.syntax', { format: 'YAML', problem: 'name-not-text' }, name.at)
    return undefined
  }
  // `key:` with nothing behind it reads as an empty text, so that its reader can say what belongs there.
  const empty = value === null || (isScalar(value) && value.value === null)
  const setting = empty ? ({ kind: 'text', text: '', at: name.at } as const) : convert(value, conversion)
  return setting === undefined ? undefined : { key: name.text, keyAt: name.at, value: setting }
}
