import { namedForms } from '../readers/named-forms.ts'
import { writeWorkbook } from '../writers/sheet/write-workbook.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { knownForms } from './known-forms.ts'
import { writeWhole } from './output.node.ts'
import { openPacks, type PackFlags } from './packs.ts'
import { reported } from './report.ts'
import { sheetContent } from './sheet-content.ts'

export interface SheetFlags extends PackFlags {
  readonly output?: string | undefined
}

/**
 * `formpress sheet`: an empty workbook to keep a form's projects in, `form` or `form@edition`, into `-o FILE`
 * or else `{form}.xlsx`; what is filled in there, `formpress import` reads back.
 */
export async function writeSheet(form: string, flags: SheetFlags, context: Context): Promise<ExitCode> {
  const named = namedForms(await knownForms(await openPacks(flags)), form)
  const newest = named.ok
    ? named.value.toSorted((a, b) => b.template.valid.from - a.template.valid.from)[0]
    : undefined
  const file = flags.output ?? `${newest?.template.form ?? form}.xlsx`
  const fault = newest && (await writeWhole(file, writeWorkbook(sheetContent(newest, context.language))))
  const findings = fault ? [...named.findings, fault] : named.findings
  tellAll(context, findings)
  const ok = newest !== undefined && fault === undefined
  if (context.json) {
    const written = ok ? { file } : {}
    context.out(JSON.stringify({ ok, ...written, findings: reported(findings, context.language) }, null, 2))
  } else if (ok) context.out(file)
  return ok ? EXIT.done : EXIT.refused
}
