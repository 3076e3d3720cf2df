/** Reads one form: aligned with each template that it may be of, the best reading proved. */
import { inOrder } from '../declaration/parse.ts'
import { error, type Finding, type Place } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { type FormAccount, subjectOf } from './account.ts'
import { alignerOf } from './align.ts'
import { placements } from './alignment.ts'
import { assemble } from './assemble.ts'
import { columnEvidence } from './columns.ts'
import { dataOf, sourceOf } from './declare.ts'
import { type SourceDocument, type SourceText, sourceTexts } from './document.ts'
import type { ImportedForm, KnownForm, TextUse } from './imported.ts'
import { proofOf } from './prove.ts'
import type { Region } from './regions.ts'
import { withoutRepeats } from './repeats.ts'
import type { Script } from './script.ts'

/** Reads the form in a region of a document. `forms` has the form that each script was made of. */
export function importRegion(
  document: SourceDocument,
  region: Region,
  forms: ReadonlyMap<Script, KnownForm>,
): ImportedForm {
  const all = sourceTexts(document, region.from, region.to)
  const limit = LIMITS.formTexts
  const texts = all.slice(0, limit)
  const accounts = region.scripts.map(script => readForm(texts, script, forms.get(script)))
  const account = accounts.reduce(better)
  const form = forms.get(account.script)
  const { template } = account.script
  const data = { form: template.form, edition: template.edition, ...dataOf(account.assembly, account.shape) }
  const source = sourceOf(data, account)
  const beyond = all[limit]?.cell.at
  const checked = form?.check?.(source) ?? []
  const findings = [
    ...(beyond ? [error('reader.too-large', { texts: all.length, limit }, beyond)] : []),
    ...withoutRepeats(proofOf(account), checked),
    ...checked,
  ]
  return {
    source,
    data,
    name: subjectOf(account.assembly),
    findings: bounded(inOrder(findings), account.beginning),
    texts: textUses(account, texts),
  }
}

/** As many findings as anyone reads; what became of every text stands in `texts` all the same. */
function bounded(findings: readonly Finding[], at: Place): readonly Finding[] {
  const limit = LIMITS.findings
  if (findings.length <= limit) return findings
  return [...findings.slice(0, limit), error('declaration.too-many-findings', { limit }, at)]
}

/** Aligns twice: the first time shows where the columns stand, the second one keeps to them. */
function readForm(texts: readonly SourceText[], script: Script, form: KnownForm | undefined): FormAccount {
  const align = alignerOf(texts, script)
  const columns = columnEvidence(align(new Map()).moves)
  const alignment = align(columns)
  return {
    script,
    alignment,
    columns,
    assembly: assemble(alignment.moves, script),
    shape: form?.shape ?? script.template.shape,
    levels: form?.levels,
    beginning: texts[0]?.cell.at ?? {},
  }
}

/** Of two readings the cheaper; of equally cheap ones that whose edition is valid in the form's year. */
function better(a: FormAccount, b: FormAccount): FormAccount {
  if (a.alignment.cost !== b.alignment.cost) return a.alignment.cost < b.alignment.cost ? a : b
  return isValid(a) || !isValid(b) ? a : b
}

function isValid({ assembly, script }: FormAccount): boolean {
  const year = Number(assembly.entries.get('year')?.text ?? Number.NaN)
  const { from, to } = script.template.valid
  return from <= year && year <= (to ?? year)
}

function textUses(account: FormAccount, texts: readonly SourceText[]): readonly TextUse[] {
  const labels = new Set<Place>()
  for (const { token, pieces } of placements(account.alignment.moves)) {
    if (pieces.some(piece => piece.item.kind === 'label')) labels.add(token.source.cell.at)
  }
  const paths = new Map<Place, string[]>()
  for (const entry of account.assembly.entries.values()) {
    if (entry.text === null || entry.at === undefined) continue
    const known = paths.get(entry.at)
    if (known) known.push(entry.path)
    else paths.set(entry.at, [entry.path])
  }
  return texts.map(({ cell: { text, at } }) => {
    const given = paths.get(at) ?? []
    return { text, at, use: given.length > 0 ? 'value' : labels.has(at) ? 'label' : 'unused', paths: given }
  })
}
