import type { Finding } from '../diagnostics/finding.ts'
import type { FontBook } from '../font/book.ts'
import type { ListedFace } from '../font/chain.ts'
import { covers } from '../font/coverage.ts'
import { embeddingLimit } from '../font/embedding.ts'
import { type Repertoire, type RepertoireId, sizeOf, uncovered } from '../font/repertoires.ts'
import { ROLES } from '../font/role-names.ts'
import type { FaceRole } from '../font/types.ts'
import { drawnCodePoints } from '../text/break.ts'

/** A face as a list shows it; what only an open face tells is undefined where it does not open. */
export interface FaceReport {
  readonly role: FaceRole
  readonly file: string
  readonly name: string | undefined
  /** Whether it travels with the package. */
  readonly packaged: boolean
  /** Of a face of the package. */
  readonly version: string | undefined
  /** SPDX expression, of a face of the package. */
  readonly licence: string | undefined
  readonly copyright: readonly string[]
  /** OS/2 fsType, and whether it lets a subset be embedded. */
  readonly fsType: number | undefined
  readonly embeddable: boolean | undefined
  readonly coverage: readonly Coverage[]
  readonly findings: readonly Finding[]
}

/** How much of a repertoire a face has. */
export interface Coverage {
  readonly repertoire: RepertoireId
  readonly covered: number
  readonly total: number
}

/** What becomes of a text's characters in one role. */
export interface RoleReport {
  readonly role: FaceRole
  /** Characters that another face draws, by that face's name. */
  readonly substituted: readonly { readonly face: string; readonly characters: readonly string[] }[]
  /** Characters that no face draws: a form with them is refused. */
  readonly missing: readonly string[]
  readonly findings: readonly Finding[]
}

/** Opens every face that there is and measures it. */
export async function reportFaces(
  book: FontBook,
  repertoires: readonly Repertoire[],
): Promise<{ readonly faces: readonly FaceReport[]; readonly findings: readonly Finding[] }> {
  const { faces, findings } = await book.list()
  const reports: FaceReport[] = []
  for (const role of ROLES) {
    for (const face of faces) if (face.role === role) reports.push(await reportFace(face, repertoires))
  }
  return { faces: reports, findings }
}

async function reportFace(listed: ListedFace, repertoires: readonly Repertoire[]): Promise<FaceReport> {
  const { role, file, packaged } = listed
  const opened = await listed.open()
  const face = opened.ok ? opened.value : undefined
  return {
    ...{ role, file, packaged: packaged !== undefined, findings: opened.findings },
    name: face?.postscriptName,
    version: packaged?.version,
    licence: packaged?.licence,
    copyright: packaged?.copyright ?? [],
    fsType: face?.fsType,
    embeddable: face && embeddingLimit(face.fsType) === undefined,
    coverage: repertoires.flatMap(repertoire => {
      if (!face) return []
      const total = sizeOf(repertoire)
      return [{ repertoire: repertoire.id, covered: total - uncovered(repertoire, [face]).length, total }]
    }),
  }
}

/** Looks a text's characters up in each role, as a form that is set in it would. */
export async function reportText(book: FontBook, text: string): Promise<readonly RoleReport[]> {
  const codePoints = [...new Set(drawnCodePoints(text))]
  const reports: RoleReport[] = []
  for (const role of ROLES) {
    // No form is set in the rare face: it only ends chains.
    if (role === 'rare') continue
    const { faces, missing, findings } = await book.chainFor(role, codePoints)
    const [own, ...others] = faces
    const left = codePoints.filter(codePoint => own !== undefined && !covers(own, codePoint))
    const substituted = others.map((face, i) => {
      const before = others.slice(0, i)
      const drawn = left.filter(c => covers(face, c) && !before.some(earlier => covers(earlier, c)))
      return { face: face.postscriptName, characters: drawn.map(c => String.fromCodePoint(c)) }
    })
    reports.push({ role, substituted, missing: missing.map(c => String.fromCodePoint(c)), findings })
  }
  return reports
}
