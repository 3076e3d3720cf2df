import type { Finding } from '../../diagnostics/finding.ts'

/**
 * Thrown inside the reader where a file cannot be read on, because objects are read when they are asked
 * for, deep in whoever asks; {@link guarded} turns it into the finding that it carries.
 */
export class PdfFault extends Error {
  override readonly name = 'PdfFault'
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

/** What a step gives, or the fault that ended it. */
export type Guarded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding }

/** Runs a step that reads a PDF; anything but a fault of the file is thrown on. */
export function guarded<T>(step: () => T): Guarded<T> {
  try {
    return { ok: true, value: step() }
  } catch (reason) {
    if (reason instanceof PdfFault) return { ok: false, finding: reason.finding }
    throw reason
  }
}
