import { type Finding, refuses } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import { BUILT_IN_FORMS, type FormRegistry } from '../forms/registry.ts'
import { type Forms, withPacks } from '../press/packs.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { basesOf } from '../template/extends.ts'
import { type FormNamed, parseTemplate } from '../template/parse.ts'
import { type Context, EXIT, type ExitCode, RefusedError, tellAll } from './context.ts'
import { expandFiles, readInput } from './input.node.ts'
import { openPacks, type PackFlags } from './packs.ts'
import { reported } from './report.ts'

/**
 * `formpress template check`: every fault of each template, with the line and a caret under the place. A
 * template of a form that ships, or of a pack's, is checked against that form's fields too.
 */
export async function checkTemplates(
  files: readonly string[],
  flags: PackFlags,
  context: Context,
): Promise<ExitCode> {
  const known = await withPacks(BUILT_IN_FORMS, packagedTemplates, await openPacks(flags))
  if (!known.ok) throw new RefusedError(known.findings)
  const results = []
  for (const file of await expandFiles(files)) {
    const input = await readInput(file)
    const findings = input.ok ? await faultsOf({ text: input.text, file }, known.value) : [input.finding]
    tellAll(context, findings)
    if (findings.length === 0 && !context.json) context.out(context.phrases.fine(file))
    results.push({ file, ok: !refuses(findings), findings: reported(findings, context.language) })
  }
  const ok = results.every(r => r.ok)
  if (context.json) context.out(JSON.stringify({ ok, results }, null, 2))
  return ok ? EXIT.done : EXIT.refused
}

async function faultsOf(
  source: { readonly text: string; readonly file: string },
  { registry, templates }: Forms,
): Promise<readonly Finding[]> {
  const bases = await basesOf(source, templates)
  if (!bases.ok) return bases.findings
  const shapeFor = (named: FormNamed) => shapeOf(named, registry)
  return parseTemplate(source.text, { file: source.file, bases: bases.value, shapeFor }).findings
}

/** The fields of a form, as they are in the edition. */
function shapeOf(named: FormNamed, registry: FormRegistry) {
  const form = registry.get(named.form)
  return form && structureOf(form, named).shape
}
