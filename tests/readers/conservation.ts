import type { Finding } from '../../src/diagnostics/finding.ts'
import { sourceTexts } from '../../src/readers/document.ts'
import type { Imported } from '../../src/readers/import-forms.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'

/**
 * The texts of a source that an import neither placed nor named in a finding, and those that it placed or
 * named without their being there: both must be empty.
 */
export function lostAndInvented(source: string, imported: Imported): { lost: string[]; invented: string[] } {
  const counts = new Map<string, number>()
  const count = (text: string, by: number) => counts.set(text, (counts.get(text) ?? 0) + by)
  for (const { cell } of sourceTexts(readMarkdown(source))) count(cell.text, 1)
  const texts = imported.declarations.flatMap(form => form.texts)
  for (const { text, use } of texts) if (use !== 'unused') count(text, -1)
  const findings = [...imported.findings, ...imported.declarations.flatMap(form => form.findings)]
  for (const text of findings.flatMap(namedTexts)) count(text, -1)
  const all = [...counts]
  return {
    lost: all.filter(([, left]) => left > 0).map(([text]) => text),
    invented: all.filter(([, left]) => left < 0).map(([text]) => text),
  }
}

/** The texts that a finding says were not used. */
function namedTexts(finding: Finding): readonly string[] {
  switch (finding.code) {
    case 'reader.outside':
    case 'reader.text-unplaced':
      return finding.facts.texts
    case 'reader.text-repeated':
    case 'reader.value-differs':
      return [finding.facts.text]
    default:
      return []
  }
}
