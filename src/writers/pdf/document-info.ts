/** What an Info dictionary says of a document (ISO 32000-2, 14.3.3). */
export interface DocumentInfo {
  readonly title: string
  readonly author?: string | undefined
  readonly subject?: string | undefined
  readonly keywords?: string | undefined
  /** The program that made what the file shows. */
  readonly creator?: string | undefined
  /** The document's language as BCP 47 has it: `zh-CN`. */
  readonly language: string
  /** Written only where given: the clock is never read. */
  readonly date?: Date | undefined
}
