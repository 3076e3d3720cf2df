import { structureOf } from '../forms/edition.ts'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { createTemplateLibrary } from '../press/templates.ts'
import type { KnownForm } from '../readers/imported.ts'

/** Every edition of every form that ships, as the readers want it. */
export async function knownForms(): Promise<readonly KnownForm[]> {
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
