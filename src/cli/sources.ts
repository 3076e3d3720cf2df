import { readDeclarations } from '../declaration/read.ts'
import type { Source } from '../declaration/types.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { readInput } from './input.node.ts'

/** Reads the declarations of all files; what cannot be read is found and the rest goes on. */
export async function readSources(
  files: readonly string[],
): Promise<{ readonly sources: readonly Source[]; readonly findings: readonly Finding[] }> {
  const sources: Source[] = []
  const findings: Finding[] = []
  for (const file of files) {
    const input = await readInput(file)
    if (!input.ok) {
      findings.push(input.finding)
      continue
    }
    const read = await readDeclarations(input.text, { file })
    findings.push(...read.findings)
    sources.push(...read.sources)
  }
  return { sources, findings }
}

/** Reads the file of `--template`, if one is named. */
export async function readTemplateOption(file: string | undefined): Promise<{
  readonly options: { readonly template?: string; readonly templateFile?: string }
  readonly findings: readonly Finding[]
}> {
  if (file === undefined) return { options: {}, findings: [] }
  const input = await readInput(file)
  if (!input.ok) return { options: {}, findings: [input.finding] }
  return { options: { template: input.text, templateFile: file }, findings: [] }
}
