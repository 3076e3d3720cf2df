import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import { covers } from './coverage.ts'
import type { ManifestFace } from './manifest.ts'
import type { FaceRole, OpenFace } from './types.ts'

/** A face that there is, whether or not it is open. */
export interface ListedFace {
  readonly id: FaceId
  readonly role: FaceRole
  readonly file: string
  /** Where it comes from, if it travels with the package; undefined for the caller's. */
  readonly packaged: ManifestFace | undefined
  open(): Promise<Outcome<OpenFace>>
}

/** A fallback chain, as far as a text needs it. */
export interface Chain {
  /** In the order in which they are tried for each character; those that no character needs are left out. */
  readonly faces: readonly OpenFace[]
  /** Code points that no open face covers, ascending; none where no face opens at all. */
  readonly missing: readonly number[]
  /** Faces that could not be opened. */
  readonly findings: readonly Finding[]
}

/** Where a role's face lacks a character, the song faces have it; what they lack, the rare face may have. */
const FALLBACKS: readonly FaceRole[] = ['song', 'rare']

/**
 * Opens the faces of a role's chain, one after another, until every character is covered.
 *
 * Findings: those of opening, and `font.role-missing`.
 *
 * @param known all faces that there are, the caller's before the built-in ones
 */
export async function buildChain(
  role: FaceRole,
  known: readonly ListedFace[],
  codePoints: Iterable<number>,
): Promise<Chain> {
  const faces: OpenFace[] = []
  const findings: Finding[] = []
  const absent: Finding[] = []
  let missing: readonly number[] = [...new Set(codePoints)].sort((a, b) => a - b)
  for (const [i, next] of candidatesFor(role, known).entries()) {
    if (i > 0 && missing.length === 0) break
    const outcome = 'open' in next ? await next.open() : next
    if (!outcome.ok) {
      for (const one of outcome.findings) (i > 0 && isAbsence(one) ? absent : findings).push(one)
      continue
    }
    const left = missing.filter(codePoint => !covers(outcome.value, codePoint))
    if (i === 0 || left.length < missing.length) {
      faces.push(outcome.value)
      findings.push(...outcome.findings)
    }
    missing = left
  }
  // A fallback that is not installed is nobody's loss while others cover every character; and where no
  // face opens at all, that is what is wrong, and not each character.
  const told = missing.length > 0 ? [...findings, ...absent] : findings
  return { faces, missing: faces.length > 0 ? missing : [], findings: told }
}

function isAbsence(finding: Finding): boolean {
  return finding.code === 'font.role-missing'
}

/**
 * The faces of a role and of its fallbacks, the caller's before the built-in ones. A role without any is
 * told; one that the caller fills needs no built-in face besides.
 */
function candidatesFor(role: FaceRole, known: readonly ListedFace[]): readonly (ListedFace | Absent)[] {
  return [...new Set([role, ...FALLBACKS])].flatMap((next): readonly (ListedFace | Absent)[] => {
    const faces = known.filter(face => face.role === next)
    return faces.length > 0 ? faces : [{ ok: false, findings: [error('font.role-missing', { role: next })] }]
  })
}

type Absent = Extract<Outcome<OpenFace>, { readonly ok: false }>
