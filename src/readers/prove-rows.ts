/** Proof, fourth part: rows of a list are whole, and their levels known and in their place. */
import { error, type Finding, warning } from '../diagnostics/finding.ts'
import type { LevelVocabulary } from '../forms/levels.ts'
import { type FormAccount, placeOfEntry, placeOfToken } from './account.ts'
import type { Move, Token } from './alignment.ts'
import type { Entry } from './assemble.ts'
import { findWord, wordsOfLevel } from './levels.ts'
import type { BandRow, Item } from './script.ts'

/** Rows in which a text is missing that every row has. */
export function rowFindings(account: FormAccount): readonly Finding[] {
  let last: Token | undefined
  return account.alignment.moves.flatMap(move => {
    const [first] = move.kind === 'row' ? move.moves.flatMap(tokensOf) : tokensOf(move)
    last = first ?? last
    if (move.kind !== 'row') return []
    const missing = move.moves.flatMap(inner =>
      inner.kind === 'blank' ? missingIn(move.row, inner.item) : [],
    )
    if (missing.length === 0) return []
    const at = last ? placeOfToken(account, last) : account.beginning
    return [error('reader.row-incomplete', { missing }, at)]
  })
}

function tokensOf(move: Move): readonly Token[] {
  return 'token' in move ? [move.token] : []
}

function missingIn(row: BandRow, item: Item): readonly string[] {
  // A label that begins above the row, and a merged level, are not shown in each row.
  if (item.kind === 'label') return item.spot.row === row.spot.row ? [item.text] : []
  return item.group ? [] : [item.label]
}

/**
 * Levels against the form's vocabulary: the highest must be known, a lower one may be another's but must
 * not be one that belongs elsewhere. A level that is neither given nor carried on is an error too.
 */
export function levelFindings(account: FormAccount): readonly Finding[] {
  const { levels, assembly } = account
  const depths = new Map(levels?.paths.map((path, depth) => [path, depth]))
  return [...assembly.entries.values()].flatMap(entry => {
    const depth = depths.get(unnumbered(entry.path))
    if (depth === undefined || levels === undefined) return []
    if (entry.text === null) {
      return [error('reader.level-missing', { label: entry.label }, placeOfEntry(account, entry))]
    }
    const parentPath = levels.paths[depth - 1]
    const parent =
      parentPath === undefined ? undefined : assembly.entries.get(sibling(entry.path, parentPath))
    return levelFinding(account, { entry, depth, parent, levels })
  })
}

/** Highest levels that no row has: every form has all of them, so a row may be lost. */
export function absentLevels(account: FormAccount): readonly Finding[] {
  const { levels, assembly } = account
  const [path] = levels?.paths ?? []
  if (levels === undefined || path === undefined) return []
  const given = [...assembly.entries.values()].filter(entry => unnumbered(entry.path) === path)
  const found = new Set(given.map(entry => findWord(levels.words, entry.text ?? '', levels)))
  const absent = levels.words.filter(word => !found.has(word))
  const at = given.at(-1)?.at ?? account.beginning
  const { form } = account.script.template
  return absent.map(word => warning('reader.level-absent', { level: word.name }, { ...at, form }))
}

interface Level {
  readonly entry: Entry
  readonly depth: number
  readonly parent: Entry | undefined
  readonly levels: LevelVocabulary
}

function levelFinding(account: FormAccount, level: Level): readonly Finding[] {
  const { entry, depth, parent, levels } = level
  const text = entry.text ?? ''
  // What is wrong with a carried level was told where it was given.
  if (entry.carried) return []
  const at = placeOfEntry(account, entry)
  const known = wordsOfLevel(levels.words, depth)
  if (!findWord(known, text, levels)) {
    const facts = { text, known: known.map(word => word.name) }
    return [(depth === 0 ? error : warning)('reader.level-unknown', facts, at)]
  }
  if (depth === 0) return []
  const parents = wordsOfLevel(levels.words, depth - 1)
  const above = findWord(parents, parent?.text ?? '', levels)
  const belongs = parents.find(word => findWord(word.under ?? [], text, levels))
  if (!above || !belongs || findWord(above.under ?? [], text, levels)) return []
  return [error('reader.level-misplaced', { text, under: above.name, belongs: belongs.name }, at)]
}

function unnumbered(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]')
}

/** The path of another field of the same element. */
function sibling(path: string, other: string): string {
  const number = /\[\d+\]/.exec(path)?.[0] ?? '[]'
  return other.replace('[]', number)
}
