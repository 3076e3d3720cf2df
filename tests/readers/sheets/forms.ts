/** The forms that ship, as readers want them. */
import { structureOf } from '../../../src/forms/edition.ts'
import { BUILT_IN_FORMS } from '../../../src/forms/registry.ts'
import { packagedTemplates } from '../../../src/press/resources.node.ts'
import { createTemplateLibrary } from '../../../src/press/templates.ts'
import type { KnownForm } from '../../../src/readers/imported.ts'

export async function knownForms(): Promise<readonly KnownForm[]> {
  const library = createTemplateLibrary(packagedTemplates)
  const forms = await Promise.all(
    BUILT_IN_FORMS.map(async form => {
      const editions = await library.editionsOf(form.id)
      return (editions.ok ? editions.value : []).map((template): KnownForm => {
        const { shape, levels, check } = structureOf(form, template)
        return { template, shape, levels, check: source => check(source, template.edition).findings }
      })
    }),
  )
  return forms.flat()
}
