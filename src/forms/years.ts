/** Years that a declaration may be for. */
export const YEARS = { minimum: 1949, maximum: 2199 } as const
