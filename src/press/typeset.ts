import { type Outcome, refuses } from '../diagnostics/finding.ts'
import type { DisplayList, FaceId } from '../display/types.ts'
import type { OpenFace } from '../font/types.ts'
import type { BoundForm } from '../grid/types.ts'
import type { Area } from '../layout/areas.ts'
import { type ComposeOptions, compose } from '../layout/compose.ts'
import { layOut } from '../layout/lay-out.ts'
import { openFaces } from './faces.ts'
import type { CheckOptions } from './types.ts'
import type { Workshop } from './workshop.ts'

/** A form as a writer takes it. */
export interface Typeset {
  readonly list: DisplayList
  /** Every face that the list names. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
  /** Places for seals. */
  readonly areas: readonly Area[]
}

/**
 * Lays a form out and draws it.
 *
 * Findings: those of {@link openFaces} and {@link layOut}.
 */
export async function typeset(
  form: BoundForm,
  options: Pick<CheckOptions, 'substitutions'> & ComposeOptions,
  { fonts, texts }: Pick<Workshop, 'fonts' | 'texts'>,
): Promise<Outcome<Typeset>> {
  const { opened, findings: faceFindings } = await openFaces(form, fonts, options)
  if (refuses(faceFindings)) return { ok: false, findings: faceFindings }
  const { measured, pages, areas, findings: layoutFindings } = layOut(form, opened.chains, texts)
  const findings = [...faceFindings, ...layoutFindings]
  if (refuses(findings)) return { ok: false, findings }
  const list = compose(measured, pages, options)
  return { ok: true, value: { list, faces: opened.faces, areas }, findings }
}
