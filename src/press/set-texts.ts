/** The texts of a form, for the faces that they need. */
import type { BoundForm } from '../grid/types.ts'
import { footerTexts } from '../layout/footer.ts'
import type { FaceRole } from '../template/types.ts'

/** A text of a form and the face role it is set in. */
export interface SetText {
  readonly text: string
  readonly role: FaceRole
  readonly paths: readonly string[]
}

/** Every text that a form may print. */
export function textsOf(form: BoundForm): readonly SetText[] {
  const texts: SetText[] = []
  eachSetText(form, (text, role, paths) => texts.push({ text, role, paths }))
  return texts
}

/** Shows every text that a form may print, with its role and paths. */
export function eachSetText(
  { continued = [], mark, blocks, footer }: BoundForm,
  look: (text: string, role: FaceRole, paths: readonly string[]) => void,
): void {
  if (mark) look(mark.text, mark.style.face, NONE)
  for (const { text, style } of continued) look(text, style.face, NONE)
  for (const block of blocks) {
    if (block.kind === 'grid') for (const { text, style, paths } of block.cells) look(text, style.face, paths)
    else {
      look(block.text, block.style.face, block.paths)
      look(block.right ?? '', block.style.face, block.paths)
    }
  }
  if (footer) for (const text of footerTexts(footer)) look(text, footer.style.face, footer.paths)
}

const NONE: readonly string[] = []
