/**
 * Reads a template's front matter: which form it is, its page, columns, styles and strokes.
 */
import { FAULTY_COLUMNS } from './columns.ts'
import type { At, Faults } from './faults.ts'
import { FRONT_MATTER_KEYS, type FrontMatter } from './front-matter-keys.ts'
import { DEFAULT_STROKES } from './front-matter-values.ts'
import { DEFAULT_PAGE } from './page.ts'
import { readEntries, reportUnknownKey } from './setting-readers.ts'
import { BUILT_IN_STYLES } from './style-defaults.ts'
import type { Setting } from './yaml.ts'

/** The edition of a template that names none. */
const FIRST_EDITION = '1'

/** Where the template begins, for what is missing. */
const FIRST: At = { line: 1, column: 1 }

const DEFAULTS: FrontMatter = {
  form: undefined,
  edition: FIRST_EDITION,
  valid: { from: 0, to: undefined },
  title: undefined,
  page: DEFAULT_PAGE,
  columns: undefined,
  styles: BUILT_IN_STYLES,
  strokes: DEFAULT_STROKES,
  fit: 'none',
  continued: undefined,
  zero: undefined,
  footer: undefined,
}

/**
 * Reads the front matter, put together. `form` is required; `edition` is `1` and `valid` every year where
 * they are left out.
 *
 * @param given undefined where there is no front matter, which has been reported
 *
 * Findings: template.key-missing, template.key-unknown, template.value-invalid, template.name-reserved, template.page-too-small, template.limit.
 */
export function readFrontMatter(given: Setting | undefined, faults: Faults): FrontMatter {
  if (given === undefined) return { ...DEFAULTS, columns: FAULTY_COLUMNS }
  const keys = [...FRONT_MATTER_KEYS.keys()]
  let frontMatter = DEFAULTS
  let formNamed = false
  for (const entry of readEntries(given, '---', faults) ?? []) {
    const rule = FRONT_MATTER_KEYS.get(entry.key)
    if (rule === undefined) reportUnknownKey(entry, undefined, keys, faults)
    else frontMatter = { ...frontMatter, ...rule.read(entry.value, entry.key, faults) }
    formNamed ||= entry.key === 'form'
  }
  if (!formNamed) faults.add('template.key-missing', { key: 'form' }, FIRST)
  return frontMatter
}
