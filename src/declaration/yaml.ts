/**
 * Reads YAML 1.2 text (core schema): one or more documents, each a declaration or a list of them.
 *
 * Not supported, and said so: custom tags, `%YAML 1.1`, keys that are no text, aliases that repeat much.
 */
import { Composer, type Document, Parser, type YAMLError } from 'yaml'
import type { SyntaxProblem } from '../diagnostics/codes.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nestedBelow } from '../shape/yaml-depth.ts'
import { createPositions, type Origin } from './positions.ts'
import { type Reading, sourcesOf } from './sources.ts'
import type { Source } from './types.ts'
import { convertDocument, type Sink } from './yaml-values.ts'

/** A file's list of declarations is one level more than a declaration. */
const LEVELS = LIMITS.nesting + 1

/**
 * Reads YAML text: each document that holds anything is a declaration or a list of them.
 *
 * Findings: `file.syntax`, `file.duplicate-key`, `file.too-deep`, the first hundred of them; then there
 * are no sources.
 */
export function readYaml(text: string, origin: Origin): Reading {
  const positions = createPositions(text, origin)
  const findings: Finding[] = []
  const report = (finding: Finding) => {
    if (findings.length < LIMITS.syntaxFaults) findings.push(finding)
  }
  const tokens = [...new Parser().parse(text)]
  const deep = tokens.flatMap(token => nestedBelow(token, LEVELS) ?? [])[0]
  if (deep !== undefined) {
    report(error('file.too-deep', { limit: LIMITS.nesting }, positions.placeAt(deep.offset ?? 0)))
    return { sources: [], findings }
  }
  const documents = new Composer(OPTIONS).compose(tokens, true, text.length)
  const sources = [...documents].flatMap(document => sourcesIn(document, { positions, report }))
  return { sources: findings.length > 0 ? [] : sources, findings }
}

function sourcesIn(document: Document.Parsed, sink: Sink): readonly Source[] {
  const { positions, report } = sink
  const fault = (problem: SyntaxProblem, offset: number) =>
    report(error('file.syntax', { format: 'YAML', problem }, positions.placeAt(offset)))
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    fault(problemOf(code, message), pos[0])
  }
  const { yaml } = document.directives
  if (yaml.explicit === true && yaml.version !== '1.2') fault('bad-directive', document.range[0])
  const { contents } = document
  if (contents === null) return []
  const data = convertDocument(contents, sink)
  return data === null ? [] : sourcesOf(data, path => positions.locate(data, contents.range[0], path))
}

const OPTIONS = { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const

const PROBLEMS: { readonly [C in YAMLError['code']]?: SyntaxProblem } = {
  ALIAS_PROPS: 'bad-alias',
  BAD_ALIAS: 'bad-alias',
  BAD_DIRECTIVE: 'bad-directive',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indentation',
  BAD_SCALAR_START: 'bad-character',
  MULTIPLE_TAGS: 'unknown-tag',
  NON_STRING_KEY: 'name-not-text',
  TAB_AS_INDENT: 'bad-indentation',
  TAG_RESOLVE_FAILED: 'unknown-tag',
}

/** What is missing stands only in the message. */
const MISSING: readonly (readonly [string, SyntaxProblem])[] = [
  ['Missing closing', 'text-not-closed'],
  ['Missing ,', 'comma-expected'],
  ['Implicit map keys', 'colon-expected'],
]

function problemOf(code: YAMLError['code'], message: string): SyntaxProblem {
  if (code !== 'MISSING_CHAR') return PROBLEMS[code] ?? 'bad-structure'
  return MISSING.find(([start]) => message.startsWith(start))?.[1] ?? 'bad-structure'
}
