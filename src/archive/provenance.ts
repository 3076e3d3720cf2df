import { PROFILE_NAMES, type ProfileName } from '../press/profiles.ts'
import { archiveProfile } from '../writers/pdf/profiles.ts'
import type { PdfFile } from './pdf/file.ts'
import { readXmp } from './pdf/metadata.ts'
import { isKind } from './pdf/values.ts'

/** What a file's metadata say of where it comes from. */
export interface Origin {
  readonly form: string
  readonly edition: string
  readonly templateSha256: string
  readonly declarationSha256: string
  /** The program and its version: `formpress 0.1.0`. */
  readonly tool: string
  /** How the pages were arranged, where it was not as the template says. */
  readonly layout: string | undefined
  /** Codes of the errors that were let pass. */
  readonly allowed: readonly string[]
  readonly date: Date | undefined
  readonly profile: ProfileName
}

const PDFA = 'http://www.aiim.org/pdfa/ns/id/'
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/'
const XMP = 'http://ns.adobe.com/xap/1.0/'
const OWN = 'https://formpress.dev/ns/1.0/'

/** Reads the metadata of a file; undefined where it does not say what a file of ours says. */
export function originOf(file: PdfFile): Origin | undefined {
  const stream = file.entry(file.trailer.entries.get('Root'), 'Metadata')
  if (!isKind(stream, 'stream')) return undefined
  const properties = readXmp(file.decoded(stream))
  const own = (name: string) => properties.get(`${OWN}${name}`)?.[0]
  const [form, edition, tool] = [own('form'), own('edition'), own('tool')]
  const [templateSha256, declarationSha256] = [own('templateSha256'), own('declarationSha256')]
  const named = form !== undefined && edition !== undefined && tool !== undefined
  if (!named || templateSha256 === undefined || declarationSha256 === undefined) return undefined
  const date = dateOf(properties.get(`${XMP}CreateDate`)?.[0])
  return {
    ...{ form, edition, tool, templateSha256, declarationSha256, date },
    layout: own('layout'),
    allowed: properties.get(`${OWN}allowed`) ?? [],
    profile: profileOf(
      [`${PDFA}part`, `${PDFA}conformance`, `${PDFUA}part`].map(key => properties.get(key)?.[0]),
    ),
  }
}

function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}

function profileOf([part, conformance, ua]: readonly (string | undefined)[]): ProfileName {
  const found = PROFILE_NAMES.find(name => {
    const profile = archiveProfile(name)
    if (profile === undefined || String(profile.part) !== part) return false
    return profile.conformance === conformance && profile.tagged === (ua !== undefined)
  })
  return found ?? 'plain'
}
