import type { Finding, Outcome } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import { buildChain, type Chain, type ListedFace } from './chain.ts'
import type { FontManifest, ManifestFace } from './manifest.ts'
import { openEntry } from './open-entry.ts'
import type { FaceEntry, OwnFaces } from './own.ts'
import type { FontSource } from './source.ts'
import type { FaceRole, OpenFace } from './types.ts'

/** Reads a font file by the name that the manifest gives it; rejects where it cannot. */
export type LoadFont = (file: string) => Promise<FontSource>

/** The faces of a press: each is opened when a text first asks for it, once, and shared by all renders. */
export interface FontBook {
  /**
   * The chain of a role: the role's own face, then those of its fallbacks that some character asks for.
   *
   * Findings: those of {@link openEntry}, `font.role-missing`, and those of placing the caller's fonts.
   */
  chainFor(role: FaceRole, codePoints: Iterable<number>): Promise<Chain>
  /** The face of an id that some chain had, for writers. */
  faceOf(id: FaceId): OpenFace | undefined
  /** All faces in the order of the chains, with what there is to say of the caller's. */
  list(): Promise<{ readonly faces: readonly ListedFace[]; readonly findings: readonly Finding[] }>
}

const NOTHING_OWN: OwnFaces = { entries: [], findings: [] }

/**
 * Creates the book of a manifest's faces and the caller's. Nothing is read yet.
 *
 * @param own places the caller's fonts; asked once, when a chain is first wanted
 */
export function createFontBook(
  manifest: FontManifest,
  load: LoadFont,
  own: () => Promise<OwnFaces> = async () => NOTHING_OWN,
): FontBook {
  const opening = new Map<FaceId, Promise<Outcome<OpenFace>>>()
  const opened = new Map<FaceId, OpenFace>()
  const builtIn = manifest.faces.map(face => {
    const { role, file } = face
    const entry = { role, file, pick: {}, licensed: true, packaged: true, load: () => load(file) }
    return listed(idOf(manifest, file), entry, face)
  })
  let owned: Promise<OwnFaces> | undefined

  function listed(id: FaceId, entry: FaceEntry, packaged?: ManifestFace): ListedFace {
    return { id, role: entry.role, file: entry.file, packaged, open: () => open(id, entry) }
  }

  async function open(id: FaceId, entry: FaceEntry): Promise<Outcome<OpenFace>> {
    const begun = opening.get(id) ?? openEntry(entry, id)
    opening.set(id, begun)
    const outcome = await begun
    if (outcome.ok) opened.set(id, outcome.value)
    // A file that could not be read may be there at the next render.
    else opening.delete(id)
    return outcome
  }

  async function list() {
    owned ??= own()
    const { entries, findings } = await owned
    const faces = entries.map((entry, i) => listed(`own:${i}`, entry))
    return { faces: [...faces, ...builtIn], findings }
  }

  return {
    faceOf: id => opened.get(id),
    list,
    chainFor: async (role, codePoints) => {
      const { faces, findings } = await list()
      const chain = await buildChain(role, faces, codePoints)
      return { ...chain, findings: [...findings.filter(isError), ...chain.findings] }
    },
  }
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error'
}

/** Roles may share a file; a face is named for the first of them, whichever is asked for first. */
function idOf(manifest: FontManifest, file: string): FaceId {
  return `builtin:${manifest.faces.find(face => face.file === file)?.role}`
}
