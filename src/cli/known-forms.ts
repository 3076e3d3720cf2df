import { structureOf } from '../forms/edition.ts'
import type { Pack } from '../forms/packs/types.ts'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { withPacks } from '../press/packs.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { createTemplateLibrary } from '../press/templates.ts'
import type { KnownForm } from '../readers/imported.ts'
import { RefusedError } from './context.ts'

/**
 * Every edition of every form that ships and of the packs, as the readers want it.
 *
 * @throws RefusedError where packs do not go together
 */
export async function knownForms(packs: readonly Pack[]): Promise<readonly KnownForm[]> {
  const all = await withPacks(BUILT_IN_FORMS, packagedTemplates, packs)
  if (!all.ok) throw new RefusedError(all.findings)
  const { registry, templates } = all.value
  const library = createTemplateLibrary(templates)
  const forms = await Promise.all(
    [...registry.values()].map(async form => {
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
