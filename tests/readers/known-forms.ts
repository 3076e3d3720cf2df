/** The forms that ship, as the import command hands them to the readers. */
import { readFileSync } from 'node:fs'
import type { Finding } from '../../src/diagnostics/finding.ts'
import { structureOf } from '../../src/forms/edition.ts'
import { shanghaiProjectTarget } from '../../src/forms/shanghai-project-target/form.ts'
import type { KnownForm } from '../../src/readers/imported.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import type { Template } from '../../src/template/types.ts'

export function templateOf(source: string): Template {
  const outcome = parseTemplate(source)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

const template = templateOf(readFileSync('templates/shanghai-project-target/2024.md', 'utf8'))
const structure = structureOf(shanghaiProjectTarget, template)

/**
 * What a form must hold to have been read right: types, required fields, dates and sums. The other rules of
 * filling judge the form's contents, and find fault with the real forms as well.
 */
function isProof({ code }: Finding): boolean {
  return code.startsWith('declaration.') || code === 'rule.sum' || code === 'rule.dates-reversed'
}

export const projectTarget: KnownForm = {
  template,
  shape: structure.shape,
  levels: structure.levels,
  check: source => structure.check(source, template.edition).findings.filter(isProof),
}

export const forms: readonly KnownForm[] = [projectTarget]

/** The four published forms, as their converter left them. */
export const seedText = readFileSync('seeds/songjiang-2024.md', 'utf8')

/** The seed's forms one by one, each with its title. */
export const seedParts: readonly string[] = seedText
  .split(/(?=^(?:\| )?财政项目支出绩效目标申报表)/m)
  .filter(part => part.trim() !== '')
