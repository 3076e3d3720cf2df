import type { Table } from './table.ts'
import type { Feature } from './types.ts'

/** What a feature replaces: glyph to glyph. */
export type Substitutions = ReadonlyMap<number, number>

const SINGLE = 1
const EXTENSION = 7

/** The script and language of the forms we print; `locl` gives mainland forms under ZHS only. */
const SCRIPT = 'hani'
const LANGUAGE = 'ZHS '

/**
 * Steps of reading before a table is taken for hostile: its counts could multiply to thousands of
 * millions. The largest feature of our faces takes some 2,000.
 */
const MAX_STEPS = 500_000

/**
 * Reads the single substitutions (lookup type 1) of one feature from `GSUB`, for Chinese of the mainland
 * or, where the face has no such script or language, for any (OpenType 1.9, GSUB and common layout tables).
 *
 * A damaged table gives what could be read of it: glyphs then keep their common form.
 */
export function readSubstitutions(gsub: Table | undefined, feature: Feature): Substitutions {
  const found = new Map<number, number>()
  if (!gsub) return found
  const steps = { left: MAX_STEPS }
  const language = findLanguage(gsub)
  const lookups = gsub.part(gsub.u16(8))
  if (!language) return found
  for (const index of lookupsOf(gsub, language, feature, steps)) {
    if (index < lookups.u16(0)) readLookup(lookups.part(lookups.u16(2 + index * 2)), found, steps)
  }
  return found
}

type Budget = { left: number }

function findLanguage(gsub: Table): Table | undefined {
  const scripts = gsub.part(gsub.u16(4))
  const script = findTagged(scripts, 0, SCRIPT) ?? findTagged(scripts, 0, 'DFLT')
  if (!script) return undefined
  const usual = script.u16(0)
  return findTagged(script, 2, LANGUAGE) ?? (usual === 0 ? undefined : script.part(usual))
}

/** Finds a tag in an array of (tag, offset) pairs that begins with its count at `at`. */
function findTagged(list: Table, at: number, tag: string): Table | undefined {
  const count = Math.min(list.u16(at), Math.floor(list.length / 6))
  for (let i = 0; i < count; i++) {
    const record = at + 2 + i * 6
    if (list.tag(record) === tag) return list.part(list.u16(record + 4))
  }
  return undefined
}

function lookupsOf(gsub: Table, language: Table, feature: Feature, steps: Budget): ReadonlySet<number> {
  const features = gsub.part(gsub.u16(6))
  const lookups = new Set<number>()
  const count = language.u16(4)
  for (let i = 0; i < count && steps.left-- > 0; i++) {
    const record = 2 + language.u16(6 + i * 2) * 6
    if (features.tag(record) !== feature) continue
    const table = features.part(features.u16(record + 4))
    const listed = table.u16(2)
    for (let k = 0; k < listed && steps.left-- > 0; k++) lookups.add(table.u16(4 + k * 2))
  }
  return lookups
}

function readLookup(lookup: Table, found: Map<number, number>, steps: Budget): void {
  const count = lookup.u16(4)
  for (let i = 0; i < count && steps.left-- > 0; i++) {
    const subtable = lookup.part(lookup.u16(6 + i * 2))
    const extended = lookup.u16(0) === EXTENSION
    const type = extended ? subtable.u16(2) : lookup.u16(0)
    if (type === SINGLE) readSingle(extended ? subtable.part(subtable.u32(4)) : subtable, found, steps)
  }
}

/** Format 1 adds a number to each covered glyph, format 2 lists their substitutes. The first lookup wins. */
function readSingle(subtable: Table, found: Map<number, number>, steps: Budget): void {
  const format = subtable.u16(0)
  const delta = subtable.i16(4)
  let index = 0
  for (const glyph of coveredGlyphs(subtable.part(subtable.u16(2)), steps)) {
    const substitute = format === 1 ? (glyph + delta) & 0xffff : subtable.u16(6 + index * 2)
    if (!found.has(glyph)) found.set(glyph, substitute)
    index++
  }
}

/** The glyphs of a coverage table: listed (format 1) or by ranges (format 2). */
function* coveredGlyphs(coverage: Table, steps: Budget): Generator<number> {
  const count = coverage.u16(2)
  for (let i = 0; i < count && steps.left-- > 0; i++) {
    if (coverage.u16(0) === 1) {
      yield coverage.u16(4 + i * 2)
      continue
    }
    const [first, last] = [coverage.u16(4 + i * 6), coverage.u16(6 + i * 6)]
    for (let glyph = first; glyph <= last && steps.left-- > 0; glyph++) yield glyph
  }
}
