/** Reads a pack from a folder: `pack.yaml` and `templates/<form>/<edition>.md`. Nothing in it is executed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { buildForms } from '../forms/packs/build.ts'
import { readManifest } from '../forms/packs/manifest.ts'
import type { Pack, PackTemplate } from '../forms/packs/types.ts'
import { BUILT_IN_FORMS, createRegistry } from '../forms/registry.ts'
import { LIMITS } from '../geometry/limits.ts'
import { FORBIDDEN_NAMES, isName } from '../template/names.ts'
import type { Template } from '../template/types.ts'
import { packStore } from './packs.ts'
import { packagedTemplates } from './resources.node.ts'
import { createTemplateLibrary, joinStores } from './templates.ts'

/** What a pack's folder says of its forms. */
const MANIFEST = 'pack.yaml'

/**
 * Opens the pack in a folder.
 *
 * Findings: `pack.missing`, `pack.form-differs`, `file.unreadable`, `file.not-utf8`, `file.too-large`; those of
 * the manifest, of the templates, and of putting them together.
 */
export async function openPack(folder: string): Promise<Outcome<Pack>> {
  const manifestFile = join(folder, MANIFEST)
  const manifestText = await readText(manifestFile)
  const files = await templateFiles(join(folder, 'templates'))
  if ('finding' in manifestText) return refused(manifestText.finding)
  if (manifestText.text === undefined && files.length === 0) {
    return refused(error('pack.missing', { file: MANIFEST }, { file: folder }))
  }
  const read = await Promise.all(files.map(readTemplate))
  const unread = read.flatMap(one => ('finding' in one ? [one.finding] : []))
  const templates = read.flatMap(one => ('finding' in one ? [] : [one]))
  const manifest = readManifest(manifestFile, manifestText.text ?? '')
  const parsed = await parseAll(templates)
  const before = [...unread, ...manifest.findings, ...parsed.findings]
  if (!manifest.ok || before.length > 0) return { ok: false, findings: before }
  const forms = buildForms(manifest.value, parsed.templates, createRegistry(BUILT_IN_FORMS))
  return forms.ok ? { ...forms, value: { forms: forms.value, templates } } : forms
}

async function parseAll(
  templates: readonly PackTemplate[],
): Promise<{ readonly templates: readonly Template[]; readonly findings: readonly Finding[] }> {
  const library = createTemplateLibrary(joinStores([packagedTemplates, packStore(templates)]))
  const outcomes = await Promise.all(templates.map(template => library.parse(template)))
  const differing = outcomes.flatMap((outcome, i): readonly Finding[] => {
    const { form: folder = '', file = '' } = templates[i] ?? {}
    if (!outcome.ok || outcome.value.form === folder) return []
    return [error('pack.form-differs', { folder, form: outcome.value.form }, { file })]
  })
  return {
    templates: outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : [])),
    findings: [...outcomes.flatMap(outcome => outcome.findings), ...differing],
  }
}

interface TemplateFile {
  readonly form: string
  readonly file: string
}

/** The files `<form>/<edition>.md` of a folder, in name order. */
async function templateFiles(folder: string): Promise<readonly TemplateFile[]> {
  const forms = (await namesIn(folder)).filter(name => isName(name) && !FORBIDDEN_NAMES.has(name))
  const files = await Promise.all(
    forms.map(async form => {
      const names = (await namesIn(join(folder, form))).filter(name => name.endsWith('.md'))
      return names.map(name => ({ form, file: join(folder, form, name) }))
    }),
  )
  return files.flat()
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).then(
    names => names.sort(),
    () => [],
  )
}

async function readTemplate({
  form,
  file,
}: TemplateFile): Promise<PackTemplate | { readonly finding: Finding }> {
  const read = await readText(file)
  return 'finding' in read ? read : { form, file, text: read.text ?? '' }
}

/** A file's text; undefined where there is no such file. */
async function readText(
  file: string,
): Promise<{ readonly text: string | undefined } | { readonly finding: Finding }> {
  try {
    const bytes = await readFile(file)
    if (bytes.length > LIMITS.yamlBytes) {
      return { finding: error('file.too-large', { bytes: bytes.length, limit: LIMITS.yamlBytes }, { file }) }
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : undefined
    if (code === undefined) throw reason
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: undefined }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { finding: error('file.not-utf8', {}, { file }) }
    return { finding: error('file.unreadable', { reason: code }, { file }) }
  }
}

function refused(finding: Finding): Outcome<never> {
  return { ok: false, findings: [finding] }
}
