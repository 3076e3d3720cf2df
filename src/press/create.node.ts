import { FormError } from '../diagnostics/form-error.ts'
import { openPackageBook } from '../font/load.node.ts'
import type { OwnFonts } from '../font/own.node.ts'
import type { Pack } from '../forms/packs/types.ts'
import { BUILT_IN_FORMS, createRegistry } from '../forms/registry.ts'
import { pressOf } from '../press.ts'
import { nodeDeflate } from '../writers/pdf/deflate.node.ts'
import type { Forms } from './packs.ts'
import { packagedTemplates } from './resources.node.ts'
import type { Press } from './types.ts'

/** What a press is created with, beside what ships with the package. */
export interface PressOptions {
  /**
   * The caller's fonts, used before the built-in ones of their roles: a folder or a file by its path, or a
   * font by path or bytes with the role that it plays.
   */
  readonly fonts?: OwnFonts | undefined
  /** Forms, rules and templates from outside the package: of a folder, see {@link openPack}, or of code. */
  readonly packs?: readonly Pack[] | undefined
}

/**
 * Creates a press with the fonts, forms and templates that ship with the package, and the caller's fonts.
 *
 * @throws FormError if the package's own fonts cannot be found: a broken installation; or if a font is
 * given a role that does not exist, or packs have an edition that is there already
 *
 * @example
 * const press = await createPress()
 * const printed = await press.render(declaration)
 *
 * @example
 * // A licensed copy of an official face, and any that a folder holds.
 * await createPress({ fonts: [{ role: '仿宋_GB2312', path: 'simfang.ttf' }, 'C:/Windows/Fonts'] })
 */
export async function createPress(options: PressOptions = {}): Promise<Press> {
  const fonts = await openPackageBook(options.fonts)
  if (!fonts.ok) {
    const facts = fonts.findings.map(f => `${f.code} ${JSON.stringify(f.facts)}`).join('; ')
    throw new FormError(`the fonts of this package cannot be opened: ${facts}`)
  }
  const forms = await formsOf(options.packs ?? [])
  return pressOf({ fonts: fonts.value, ...forms, deflate: nodeDeflate })
}

/** The package's forms with those of packs; what reads packs is loaded for them alone. */
async function formsOf(packs: readonly Pack[]): Promise<Forms> {
  if (packs.length === 0) return { registry: createRegistry(BUILT_IN_FORMS), templates: packagedTemplates }
  const [{ withPacks }, { describe }] = await Promise.all([
    import('./packs.ts'),
    import('../messages/messages.ts'),
  ])
  const forms = await withPacks(BUILT_IN_FORMS, packagedTemplates, packs)
  if (forms.ok) return forms.value
  const told = forms.findings.map(one => describe(one, 'en')).map(({ place, text }) => `${place} ${text}`)
  throw new FormError(told.join('; '))
}
