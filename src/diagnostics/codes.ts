/**
 * Every code a finding may have, with the facts that belong to it.
 *
 * A code is `area.problem` and never changes its meaning; its text and hint live in `messages/`, one
 * file a language, and `docs/findings.md` lists it. A test holds the three together.
 */
export interface FactsByCode {
  // --- files: declaration/, cli/ ---

  // --- declarations: declaration/, forms/ ---

  // --- templates: template/, grid/ ---

  // --- fonts and text: font/, text/ ---
  /** A character that no face of the chain covers. `codePoint` is written `U+20BB7`. */
  'font.character-missing': { readonly character: string; readonly codePoint: string }

  // --- layout: layout/ ---

  // --- readers: readers/ ---
}
