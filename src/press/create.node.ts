import { FormError } from '../diagnostics/form-error.ts'
import { openPackageBook } from '../font/load.node.ts'
import { BUILT_IN_FORMS, createRegistry } from '../forms/registry.ts'
import { pressOf } from '../press.ts'
import { nodeDeflate } from '../writers/pdf/deflate.node.ts'
import { packagedTemplates } from './resources.node.ts'
import type { Press } from './types.ts'

/**
 * Creates a press with the fonts, forms and templates that ship with the package.
 *
 * @throws FormError if the package's own fonts cannot be found: a broken installation
 *
 * @example
 * const press = await createPress()
 * const printed = await press.render(declaration)
 */
export async function createPress(): Promise<Press> {
  const fonts = await openPackageBook()
  if (!fonts.ok) {
    const facts = fonts.findings.map(f => `${f.code} ${JSON.stringify(f.facts)}`).join('; ')
    throw new FormError(`the fonts of this package cannot be opened: ${facts}`)
  }
  return pressOf({
    fonts: fonts.value,
    registry: createRegistry(BUILT_IN_FORMS),
    templates: packagedTemplates,
    deflate: nodeDeflate,
  })
}
