/**
 * Reads `pack.yaml`: the forms of a pack and what is known of their editions.
 *
 *     forms:
 *       county-project-target:
 *         title: 项目支出绩效目标申报表
 *         editions:
 *           "2016": { … }
 */
import { error, type Outcome } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../geometry/limits.ts'
import { type At, collectFaults, type Faults } from '../../template/faults.ts'
import { FORBIDDEN_NAMES, isName } from '../../template/names.ts'
import { readText, reportInvalid } from '../../template/setting-readers.ts'
import { splitLines } from '../../template/source.ts'
import { writtenLines } from '../../template/source-line.ts'
import { readYaml } from '../../template/yaml.ts'
import { type EditionData, readEditionData } from './edition-data.ts'
import { entriesOf, readKeys } from './settings.ts'

/** A form as a pack describes it. */
export interface FormData {
  readonly id: string
  readonly at: At
  readonly title: string | undefined
  readonly editions: readonly EditionData[]
}

/** What a pack says, and a collector for what turns out to be wrong with it later. */
export interface Manifest {
  readonly forms: readonly FormData[]
  readonly faults: Faults
}

/**
 * Reads a manifest; a pack of templates alone has an empty one.
 *
 * Findings: `file.syntax`, `.duplicate-key`, `.too-deep`, `.too-large`; those of settings.
 */
export function readManifest(file: string, text: string): Outcome<Manifest> {
  if (text.length > LIMITS.templateLength) {
    const facts = { bytes: text.length, limit: LIMITS.templateLength }
    return { ok: false, findings: [error('file.too-large', facts, { file })] }
  }
  const lines = splitLines(text)
  const faults = collectFaults(file, writtenLines(lines, file))
  const setting = readYaml(lines.join('\n'), 1, faults, LIMITS.packNesting)
  const forms = setting === undefined ? [] : entriesOf(formsOf(setting, faults), 'forms', faults)
  const read = forms.flatMap(({ key, keyAt, value }): readonly FormData[] => {
    if (!isFormName(key, keyAt, faults)) return []
    const get = readKeys(value, key, ['title', 'editions'], faults)
    const title = get('title')
    const editions = entriesOf(get('editions'), 'editions', faults)
      .filter(edition => isFormName(edition.key, edition.keyAt, faults))
      .map(edition => ({ ...readEditionData(edition.key, edition.value, faults), at: edition.keyAt }))
    return [{ id: key, at: keyAt, title: title && readText(title, 'title', faults), editions }]
  })
  const findings = faults.sorted()
  return findings.length > 0
    ? { ok: false, findings }
    : { ok: true, value: { forms: read, faults }, findings }
}

function formsOf(setting: Parameters<typeof readKeys>[0], faults: Faults) {
  return readKeys(setting, 'pack.yaml', ['forms'], faults)('forms')
}

function isFormName(name: string, at: At, faults: Faults): boolean {
  if (FORBIDDEN_NAMES.has(name)) faults.add('template.name-reserved', { name }, at)
  else if (!isName(name)) reportInvalid({ kind: 'text', text: name, at }, 'forms', 'name', faults)
  else return true
  return false
}
