import type { Finding } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import type { FontBook } from '../font/book.ts'
import { covers } from '../font/coverage.ts'
import type { OpenFace } from '../font/types.ts'
import type { BoundForm } from '../grid/types.ts'
import type { Chains } from '../layout/fit.ts'
import type { FaceRole } from '../template/types.ts'
import { drawnCodePoints } from '../text/break.ts'
import { vetText } from '../text/vet.ts'
import { eachSetText } from './set-texts.ts'

/** The faces that a form's texts need, open. */
export interface FormFaces {
  readonly chains: Chains
  readonly faces: ReadonlyMap<FaceId, OpenFace>
}

/**
 * Opens the faces of a form whose every text is drawn by its role's own face, as nearly all forms are: one pass
 * over the texts' units, each looked up in a table (0.01 ms of 0.14).
 *
 * @returns undefined where some character asks for another face, or there is something to say of one
 */
export async function openOwnFaces(
  form: BoundForm,
  fonts: FontBook,
): Promise<{ readonly opened: FormFaces; readonly findings: readonly Finding[] } | undefined> {
  const roles: FaceRole[] = []
  eachSetText(form, (_, role) => {
    if (!roles.includes(role)) roles.push(role)
  })
  const chains = new Map<FaceRole, readonly OpenFace[]>()
  const faces = new Map<FaceId, OpenFace>()
  const findings: Finding[] = []
  for (const role of roles) {
    const chain = await fonts.chainFor(role, [])
    const [face] = chain.faces
    if (face === undefined) return undefined
    chains.set(role, chain.faces)
    faces.set(face.id, face)
    findings.push(...chain.findings)
  }
  let plain = true
  eachSetText(form, (text, role) => {
    const [face] = chains.get(role) ?? []
    plain &&= face !== undefined && isDrawnBy(face, text)
  })
  return plain ? { opened: { chains: role => chains.get(role) ?? [], faces }, findings } : undefined
}

/** For each UTF-16 unit whether a face draws it; 0 where nobody has asked yet. 64 KB a face. */
const TABLES = new WeakMap<OpenFace, Uint8Array>()
const DRAWN = 1
const OTHERWISE = 2

function isDrawnBy(face: OpenFace, text: string): boolean {
  const table = TABLES.get(face) ?? new Uint8Array(0x10000)
  TABLES.set(face, table)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (table[unit] === 0) table[unit] = isUnitDrawn(face, unit) ? DRAWN : OTHERWISE
    if (table[unit] === OTHERWISE) return false
  }
  return true
}

/** Whether a face draws what a unit stands for, and nothing is to be said of it; halves of pairs are looked at as pairs. */
function isUnitDrawn(face: OpenFace, unit: number): boolean {
  const text = String.fromCharCode(unit)
  if (vetText(text).length > 0) return false
  for (const codePoint of drawnCodePoints(text)) if (!covers(face, codePoint)) return false
  return true
}
