/** The part of the `linebreak` package that is used; it has no types of its own. */
declare module 'linebreak' {
  /** One place where UAX #14 lets a line break. */
  export interface Break {
    /** Index of the UTF-16 unit before which the line breaks. */
    readonly position: number
    readonly required: boolean
  }

  /** Walks the breaks of a text, the last of which is its end. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
