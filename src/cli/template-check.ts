import { refuses } from '../diagnostics/finding.ts'
import { parseTemplate } from '../template/parse.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { expandFiles, readInput } from './input.node.ts'
import { reported } from './report.ts'

/** `formpress template check`: every fault of each template. */
export async function checkTemplates(files: readonly string[], context: Context): Promise<ExitCode> {
  const results = []
  for (const file of await expandFiles(files)) {
    const input = await readInput(file)
    const findings = input.ok ? (await parseTemplate(input.text, { file })).findings : [input.finding]
    tellAll(context, findings)
    if (findings.length === 0 && !context.json) context.out(context.phrases.fine(file))
    results.push({ file, ok: !refuses(findings), findings: reported(findings, context.language) })
  }
  const ok = results.every(r => r.ok)
  if (context.json) context.out(JSON.stringify({ ok, results }, null, 2))
  return ok ? EXIT.done : EXIT.refused
}
