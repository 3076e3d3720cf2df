import { error, type Finding, info, placed } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import type { FontBook } from '../font/book.ts'
import { covers } from '../font/coverage.ts'
import type { OpenFace } from '../font/types.ts'
import type { BoundForm } from '../grid/types.ts'
import { placeOf } from '../layout/measure.ts'
import type { FaceRole } from '../template/types.ts'
import { drawnCodePoints } from '../text/break.ts'
import { vetText } from '../text/vet.ts'
import { type FormFaces, openOwnFaces } from './own-faces.ts'
import { type SetText, textsOf } from './set-texts.ts'

/**
 * Opens the faces that a form's texts ask for, before anything is measured or drawn.
 *
 * Findings: `font.character-missing` for each character that no face of its chain covers and
 * `text.invisible-character` for what prints as nothing, with the path where it stands, and what opening a
 * face says; `font.substituted` (info) where the caller wants them.
 */
export async function openFaces(
  form: BoundForm,
  fonts: FontBook,
  told: { readonly substitutions?: boolean | undefined } = {},
): Promise<{ readonly opened: FormFaces; readonly findings: readonly Finding[] }> {
  const opened = await openOwnFaces(form, fonts)
  if (opened !== undefined) return opened
  const texts = textsOf(form)
  const findings = texts.flatMap(text => vetText(text.text).map(finding => placed(finding, placeOf(text))))
  const chains = new Map<FaceRole, readonly OpenFace[]>()
  const faces = new Map<FaceId, OpenFace>()
  for (const [role, codePoints] of codePointsByRole(texts)) {
    const chain = await fonts.chainFor(role, codePoints)
    chains.set(role, chain.faces)
    for (const face of chain.faces) faces.set(face.id, face)
    findings.push(...chain.findings, ...missingIn(texts, role, chain.missing))
    if (told.substitutions) findings.push(...substitutedIn(texts, role, chain.faces))
  }
  return { opened: { chains: role => chains.get(role) ?? [], faces }, findings }
}

function codePointsByRole(texts: readonly SetText[]): ReadonlyMap<FaceRole, ReadonlySet<number>> {
  const byRole = new Map<FaceRole, Set<number>>()
  for (const { text, role } of texts) {
    const codePoints = byRole.get(role) ?? new Set<number>()
    byRole.set(role, codePoints)
    for (const codePoint of drawnCodePoints(text)) codePoints.add(codePoint)
  }
  return byRole
}

function missingIn(
  texts: readonly SetText[],
  role: FaceRole,
  missing: readonly number[],
): readonly Finding[] {
  if (missing.length === 0) return []
  const wanted = new Set(missing)
  return texts
    .filter(text => text.role === role)
    .flatMap(text => {
      const found = new Set([...drawnCodePoints(text.text)].filter(codePoint => wanted.has(codePoint)))
      return [...found].map(codePoint => {
        const facts = { character: String.fromCodePoint(codePoint), codePoint: codePointName(codePoint) }
        return error('font.character-missing', facts, placeOf(text))
      })
    })
}

/** What other faces than the role's own draw, each character of a text once. */
function substitutedIn(
  texts: readonly SetText[],
  role: FaceRole,
  [own, ...others]: readonly OpenFace[],
): readonly Finding[] {
  if (!own || others.length === 0) return []
  return texts
    .filter(text => text.role === role)
    .flatMap(text =>
      [...new Set(drawnCodePoints(text.text))].flatMap(codePoint => {
        const face = covers(own, codePoint) ? undefined : others.find(other => covers(other, codePoint))
        if (!face) return []
        const character = { character: String.fromCodePoint(codePoint), codePoint: codePointName(codePoint) }
        return [info('font.substituted', { ...character, role, face: face.postscriptName }, placeOf(text))]
      }),
    )
}

/** A code point as Unicode writes it: `U+20BB7`. */
function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
