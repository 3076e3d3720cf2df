/** A parsed value: plain JSON data, so that a declaration can be cloned, hashed and filed as it is. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** A declaration that has passed its form's schema; `value` holds what the form knows and no more. */
export interface Declaration {
  readonly form: string
  readonly edition: string
  readonly value: { readonly [name: string]: Value }
}

/** What a reader found in a file: unchecked data, and where each part of it stands. */
export interface Source {
  readonly data: unknown
  /** The place of a path (`indicators[2].name`), or of the nearest thing around it. */
  readonly locate: (path: string) => SourcePlace
}

export interface SourcePlace {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Cell of a sheet: `预算!C7`. */
  readonly cell?: string
}
