/** Turns a YAML document's nodes into plain data with positions and exact numbers. */
import {
  type Alias,
  isAlias,
  isMap,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { SyntaxProblem } from '../diagnostics/codes.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { numberFrom } from './exact-number.ts'
import { type Positions, setOwn } from './positions.ts'
import { quote } from './reading.ts'

/** Decimal numbers; the core schema also has octal, hexadecimal, infinite ones and `.nan`. */
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/

/** Where positions and faults go. */
export interface Sink {
  readonly positions: Positions
  readonly report: (finding: Finding) => void
}

interface Conversion extends Sink {
  /** What anchors name, and how many values that is. */
  readonly anchors: Map<string, { readonly data: unknown; readonly size: number }>
  /** How many values were converted, and how many of them aliases repeated. */
  readonly counts: { values: number; repeated: number }
}

/**
 * The data of a document that is known not to be nested too deep. An alias stands for the very value that
 * its anchor names, and a value cannot contain itself.
 *
 * Findings: `file.syntax` (tags, aliases, keys), `file.duplicate-key`.
 */
export function convertDocument(contents: ParsedNode, sink: Sink): unknown {
  return convert(contents, { ...sink, anchors: new Map(), counts: { values: 0, repeated: 0 } })
}

function convert(node: ParsedNode, conversion: Conversion): unknown {
  const { anchors, counts } = conversion
  if (isAlias(node)) return repeat(node, conversion)
  const before = counts.values
  const data = convertContents(node, conversion)
  counts.values++
  if (node.anchor !== undefined) anchors.set(node.anchor, { data, size: counts.values - before })
  return data
}

function convertContents(node: Exclude<ParsedNode, Alias.Parsed>, conversion: Conversion): unknown {
  if (isMap(node)) return convertMap(node, conversion)
  if (isSeq(node)) return convertSequence(node, conversion)
  return convertScalar(node, conversion)
}

function repeat(alias: Alias.Parsed, conversion: Conversion): unknown {
  const { anchors, counts } = conversion
  const anchored = anchors.get(alias.source)
  if (anchored === undefined) return fault('bad-alias', alias, conversion)
  counts.values += anchored.size
  counts.repeated += anchored.size
  if (counts.repeated > LIMITS.yamlAliasValues) return fault('too-many-aliases', alias, conversion)
  return anchored.data
}

function convertMap(map: YAMLMap.Parsed, conversion: Conversion): unknown {
  const { positions, report } = conversion
  if (map.tag !== undefined && map.tag !== 'tag:yaml.org,2002:map')
    return fault('unknown-tag', map, conversion)
  const object: { [name: string]: unknown } = {}
  for (const { key, value } of map.items) {
    const name = keyOf(key)
    if (name === undefined) {
      fault('name-not-text', key, conversion)
      continue
    }
    if (Object.hasOwn(object, name)) {
      report(error('file.duplicate-key', { key: quote(name) }, positions.placeAt(key.range[0])))
    }
    positions.note(object, name, (value ?? key).range[0])
    setOwn(object, name, value === null ? null : convert(value, conversion))
  }
  return object
}

/** A key's text, numbers as they are written; undefined for null, aliases and collections. */
function keyOf(key: ParsedNode): string | undefined {
  if (isAlias(key) || isMap(key) || isSeq(key)) return undefined
  if (typeof key.value === 'string') return key.value
  return key.value === null ? undefined : key.source
}

function convertSequence(sequence: YAMLSeq.Parsed, conversion: Conversion): unknown {
  if (sequence.tag !== undefined && sequence.tag !== 'tag:yaml.org,2002:seq') {
    return fault('unknown-tag', sequence, conversion)
  }
  const array: unknown[] = []
  for (const element of sequence.items) {
    conversion.positions.note(array, array.length, element.range[0])
    array.push(convert(element, conversion))
  }
  return array
}

function convertScalar(scalar: Scalar.Parsed, conversion: Conversion): unknown {
  const { value, source } = scalar
  if (typeof value === 'number') return DECIMAL.test(source) ? numberFrom(source) : value
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  return fault('unknown-tag', scalar, conversion)
}

function fault(problem: SyntaxProblem, node: ParsedNode, { positions, report }: Conversion): null {
  report(error('file.syntax', { format: 'YAML', problem }, positions.placeAt(node.range[0])))
  return null
}
