import { canonicalDeclaration } from '../declaration/canonical.ts'
import type { Declaration } from '../declaration/types.ts'
import type { Code } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import type { Template } from '../template/types.ts'
import type { ArchiveOptions } from '../writers/pdf/archive.ts'
import type { Attachment } from '../writers/pdf/attachments.ts'
import { type ArchiveProfile, archiveProfile, PROFILE_NAMES } from '../writers/pdf/profiles.ts'
import { sha256Hex } from '../writers/pdf/sha256.ts'
import type { RenderOptions } from './types.ts'
import { VERSION } from './version.ts'

/**
 * The archival profile that is asked for; undefined for a plain file. A draft is no copy for an archive.
 *
 * @throws FormError for a profile that there is not, and for an archival one of a draft
 */
export function profileFor({ profile, draft = false }: RenderOptions): ArchiveProfile | undefined {
  const name = profile ?? (draft ? 'plain' : 'a3a-ua1')
  if (!PROFILE_NAMES.includes(name)) {
    throw new FormError(`no profile ${name}; there are ${PROFILE_NAMES.join(', ')}`)
  }
  if (draft && name !== 'plain') throw new FormError(`a draft cannot be of profile ${name}`)
  return archiveProfile(name)
}

/** A template's text as it is attached. */
export interface TemplateFile {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Remembers the texts of templates: one prints many declarations. */
export function createTemplateFiles(): (template: Template) => TemplateFile {
  const files = new WeakMap<Template, TemplateFile>()
  return template => {
    const known = files.get(template)
    if (known) return known
    const bytes = new TextEncoder().encode(template.text)
    const made = { bytes, sha256: sha256Hex(bytes) }
    files.set(template, made)
    return made
  }
}

/** What a declaration's copy for the archive is made from. */
export interface ArchiveSources {
  readonly declaration: Declaration
  readonly template: TemplateFile
  /** Codes of the errors that were let pass. */
  readonly allowed: readonly Code[]
  /** Whether the binding edge and the stamp's place are kept clear. */
  readonly filing?: boolean | undefined
}

/** A declaration as it is attached. */
export function declarationFile(declaration: Declaration, name: string): Attachment {
  const bytes = new TextEncoder().encode(canonicalDeclaration(declaration))
  return { name, type: 'application/json', description: '申报数据，本表由此打印', bytes }
}

/** A template as it is attached. */
export function templateFile({ bytes }: TemplateFile, name: string): Attachment {
  return { name, type: 'text/markdown', description: '表样，本表按此排版', bytes }
}

/**
 * What a file for the archive carries beside its pages: the declaration and the template, and what tells
 * where it comes from.
 */
export function archiveCopy(
  profile: ArchiveProfile,
  { declaration, template, allowed, filing = false }: ArchiveSources,
): ArchiveOptions {
  const declared = declarationFile(declaration, 'declaration.json')
  return {
    profile,
    attachments: [declared, templateFile(template, 'template.md')],
    provenance: {
      form: declaration.form,
      edition: declaration.edition,
      templateSha256: template.sha256,
      declarationSha256: sha256Hex(declared.bytes),
      tool: `formpress ${VERSION}`,
      layout: filing ? 'filing' : undefined,
      allowed,
    },
  }
}
