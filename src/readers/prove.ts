import type { Finding } from '../diagnostics/finding.ts'
import type { FormAccount } from './account.ts'
import { fieldFindings } from './prove-fields.ts'
import { labelFindings } from './prove-labels.ts'
import { absentLevels, levelFindings, rowFindings } from './prove-rows.ts'
import { textFindings } from './prove-texts.ts'

/**
 * The proof of what was read, as the list of everything that it fails on or had to assume: texts without
 * a place, labels not found, fields in doubt, rows incomplete, levels unknown. Nothing here looks at one
 * form in particular; what only the form knows (required fields, sums) is its own check's to say.
 */
export function proofOf(account: FormAccount): readonly Finding[] {
  return [
    ...labelFindings(account),
    ...textFindings(account),
    ...fieldFindings(account),
    ...rowFindings(account),
    ...levelFindings(account),
    ...absentLevels(account),
  ]
}
