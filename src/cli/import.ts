import { basename, extname, join } from 'node:path'
import { error, type Finding, refuses } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { createTemplateLibrary } from '../press/templates.ts'
import { importFile } from '../readers/import-file.ts'
import type { Imported } from '../readers/import-forms.ts'
import type { ImportedForm, KnownForm } from '../readers/imported.ts'
import { rollForward } from '../readers/roll-forward.ts'
import { readXlsIsolated } from '../readers/sheets/workbook/isolated.node.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { walkFolders } from './folders.node.ts'
import { expandFiles, readInputBytes, STDIN } from './input.node.ts'
import { safeName, writeWhole } from './output.node.ts'
import { type ReportedFinding, reported, tally } from './report.ts'

export interface ImportFlags {
  readonly output?: string | undefined
  /** Rolls the forms forward to this year. */
  readonly year?: number | undefined
}

/** One declaration's line of a `--json` result. */
interface ImportResult {
  readonly source: string
  readonly ok: boolean
  readonly file?: string
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress import`: filled forms, from whatever they were kept in, back to declarations: one JSON file each,
 * `{source}-{index}-{name}.json`; with `--year` rolled forward to that year. A form with errors is written all the same, since it holds whatever could
 * be placed, and the exit code says that it must not be relied on.
 */
export async function importFiles(
  files: readonly string[],
  flags: ImportFlags,
  context: Context,
): Promise<ExitCode> {
  const forms = await knownForms()
  const results: ImportResult[] = []
  const general: Finding[] = []
  const all: Finding[] = []
  for (const file of await walkFolders(await expandFiles(files))) {
    const imported = await importOne(file, forms, flags.year)
    general.push(...imported.findings)
    tellAll(context, imported.findings)
    for (const [index, form] of imported.declarations.entries()) {
      const target = join(flags.output ?? '.', fileName(file, index, form))
      const fault = await writeWhole(target, `${JSON.stringify(form.data, null, 2)}\n`)
      const findings = fault ? [...form.findings, fault] : form.findings
      all.push(...findings)
      tellAll(context, findings)
      if (!fault && !context.json) context.out(context.phrases.imported(target, listed(form)))
      const written = fault ? {} : { file: target }
      results.push({
        source: file,
        ok: !refuses(findings),
        ...written,
        findings: reported(findings, context.language),
      })
    }
  }
  const ok = !refuses(general) && results.every(r => r.ok)
  if (context.json) {
    context.out(JSON.stringify({ ok, results, findings: reported(general, context.language) }, null, 2))
  } else {
    const { errors, warnings } = tally([...general, ...all])
    context.err(context.phrases.summary(results.filter(r => r.ok).length, results.length, errors, warnings))
  }
  return ok ? EXIT.done : EXIT.refused
}

/** The forms in one file, rolled forward where a year is given. */
async function importOne(
  file: string,
  forms: readonly KnownForm[],
  year: number | undefined,
): Promise<Imported> {
  const input = await readInputBytes(file)
  if (!input.ok) return { declarations: [], findings: [input.finding] }
  const { declarations, findings, workbook } = await importFile(input.bytes, {
    file,
    forms,
    readXls: readXlsIsolated,
  })
  if (workbook) return { declarations, findings: [...findings.filter(isOther), neither(forms, file)] }
  const rolled = year === undefined ? declarations : declarations.map(one => rollForward(one, year, forms))
  return { declarations: rolled, findings }
}

const isOther = ({ code }: Finding) => code !== 'reader.no-form'

function neither(forms: readonly KnownForm[], file: string): Finding {
  const titles = [...new Set(forms.map(({ template }) => template.title))]
  return error('reader.neither', { titles }, { file })
}

/** Every edition of every form that ships, as the readers want it. */
async function knownForms(): Promise<readonly KnownForm[]> {
  const library = createTemplateLibrary(packagedTemplates)
  const forms = await Promise.all(
    BUILT_IN_FORMS.map(async form => {
      const editions = await library.editionsOf(form.id)
      return (editions.ok ? editions.value : []).map((template): KnownForm => {
        const structure = structureOf(form, template)
        const check: KnownForm['check'] = source => structure.check(source, template.edition).findings
        return { template, shape: structure.shape, levels: structure.levels, check }
      })
    }),
  )
  return forms.flat()
}

function fileName(file: string, index: number, { name }: ImportedForm): string {
  const stem = file === STDIN ? 'import' : basename(file, extname(file))
  const parts = [stem, String(index + 1), ...(name === undefined ? [] : [name])]
  return `${safeName(parts.join('-'))}.json`
}

/** How many elements the declaration's lists have: what a clerk counts to see that nothing is missing. */
function listed({ data }: ImportedForm): number {
  return Object.values(data).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  )
}
