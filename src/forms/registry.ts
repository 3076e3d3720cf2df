/** The forms there are. */
import { FormError } from '../diagnostics/form-error.ts'
import { centralProjectTarget } from './central-project-target/form.ts'
import { departmentBudget } from './department-budget/form.ts'
import { departmentTarget } from './department-target/form.ts'
import { projectMonitoring } from './project-monitoring/form.ts'
import { projectSelfEvaluation } from './project-self-evaluation/form.ts'
import { shanghaiProjectTarget } from './shanghai-project-target/form.ts'
import type { FormDefinition } from './types.ts'

/** Forms by their ids. */
export type FormRegistry = ReadonlyMap<string, FormDefinition>

/** The forms that come with the package. */
export const BUILT_IN_FORMS: readonly FormDefinition[] = [
  shanghaiProjectTarget,
  projectSelfEvaluation,
  projectMonitoring,
  departmentTarget,
  centralProjectTarget,
  ...departmentBudget,
]

/**
 * Puts forms into a registry; packs add theirs to the built-in ones.
 *
 * @throws FormError where two forms have one id
 */
export function createRegistry(forms: readonly FormDefinition[]): FormRegistry {
  const registry = new Map(forms.map(form => [form.id, form]))
  if (registry.size === forms.length) return registry
  const ids = forms.map(form => form.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  throw new FormError(`two forms have the id ${twice}`)
}
