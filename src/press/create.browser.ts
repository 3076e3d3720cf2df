import { FormError } from '../diagnostics/form-error.ts'
import { createFontBook, type FontBook } from '../font/book.ts'
import { bytesEntry, type OwnFont } from '../font/own.ts'
import type { Pack, PackTemplate } from '../forms/packs/types.ts'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { describe } from '../messages/messages.ts'
import { pressOf } from '../press.ts'
import type { Deflate } from '../writers/pdf/deflate.ts'
import { streamDeflate } from '../writers/pdf/deflate-stream.ts'
import { withPacks } from './packs.ts'
import type { Press } from './types.ts'

/** A font file in memory, and the role it plays; the role may be left out where the names inside say it. */
export type FontBytes = OwnFont & { readonly bytes: Uint8Array }

/** What a press is created with where there are no files. */
export interface PressOptions {
  /** The faces to print with, the first of a role before others of it. Nothing is copied. */
  readonly fonts: readonly FontBytes[]
  /** Editions by their sources. One of a form that nobody defines is a form by itself. */
  readonly templates?: readonly PackTemplate[] | undefined
  /** Forms, rules and templates from outside the package. */
  readonly packs?: readonly Pack[] | undefined
  /** Compresses streams; left out, the runtime's own `CompressionStream` does. */
  readonly deflate?: Deflate | undefined
}

/**
 * Creates a press from bytes: nothing is read from a file or a network.
 *
 * @throws FormError if a font is given a role that does not exist, says none and has none that its names tell,
 * or packs have an edition that is there already
 *
 * @example
 * const bytes = new Uint8Array(await (await fetch(songUrl)).arrayBuffer())
 * const press = await createPress({ fonts: [{ role: 'song', bytes }], templates })
 */
export async function createPress(options: PressOptions): Promise<Press> {
  const { fonts, templates = [], packs = [], deflate = streamDeflate } = options
  const given: readonly Pack[] = [{ forms: [], templates }, ...packs]
  const forms = await withPacks(BUILT_IN_FORMS, async () => [], given)
  if (!forms.ok) {
    const told = forms.findings.map(one => describe(one, 'en')).map(({ place, text }) => `${place} ${text}`)
    throw new FormError(told.join('; '))
  }
  return pressOf({ fonts: bookOf(fonts), ...forms.value, deflate })
}

/** The book of faces in memory; none but these is known. */
function bookOf(fonts: readonly FontBytes[]): FontBook {
  const placed = fonts.map((font, number) => bytesEntry(font, `fonts[${number}]`))
  const findings = placed.flatMap(outcome => outcome.findings)
  if (placed.some(outcome => !outcome.ok)) {
    throw new FormError(findings.map(one => describe(one, 'en').text).join('; '))
  }
  const entries = placed.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
  return createFontBook({ faces: [] }, unlisted, async () => ({ entries, findings }))
}

/** There is no manifest here whose files could be asked for. */
async function unlisted(file: string): Promise<never> {
  throw new FormError(`${file} is no font of this press`)
}
