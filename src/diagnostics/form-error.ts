/**
 * Thrown for misuse of the library by its programmer (a wrong argument, a closed press), never for bad
 * data: bad data comes back as findings.
 */
export class FormError extends Error {
  override readonly name = 'FormError'
}
