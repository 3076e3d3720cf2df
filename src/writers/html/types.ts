/** What a report is made of: everything in words already, so that the writer knows no language. */
import type { Severity } from '../../diagnostics/finding.ts'
import type { BoundForm } from '../../grid/types.ts'

/** A report on checked declarations. */
export interface Report {
  /** As HTML writes languages: `zh-CN`. */
  readonly language: string
  readonly title: string
  /** One line on all of it. */
  readonly summary: string
  /** What is to be said of files that could not be read. */
  readonly general: readonly ReportFinding[]
  readonly entries: readonly ReportEntry[]
  readonly words: ReportWords
}

/** One declaration. */
export interface ReportEntry {
  readonly name: string
  /** The file it stands in. */
  readonly source: string
  /** Whether it can be printed, in words. */
  readonly verdict: string
  /** How much was found, in words. */
  readonly summary: string
  readonly counts: { readonly [S in Severity]: number }
  readonly findings: readonly ReportFinding[]
  /** The form as it is filled in; undefined where the declaration does not parse. */
  readonly form: BoundForm | undefined
}

/** A finding in words. */
export interface ReportFinding {
  readonly severity: Severity
  /** The severity in words. */
  readonly word: string
  readonly code: string
  readonly text: string
  readonly hint: string | undefined
  /** Where in the form it is, in a clerk's words; empty for a finding on a file. */
  readonly place: string
  /** Where in its file it is: `a.json:12:5`. */
  readonly position: string
  /** The path in the declaration, by which its cell is found. */
  readonly path: string | undefined
}

/** The report's own words. */
export interface ReportWords {
  /** Over the list of declarations. */
  readonly contents: string
  readonly columns: {
    readonly number: string
    readonly name: string
    readonly verdict: string
    readonly error: string
    readonly warning: string
    readonly info: string
    readonly source: string
  }
  /** Over what is to be said of files. */
  readonly files: string
  /** Over the findings of a declaration, and where there are none. */
  readonly findings: string
  readonly nothing: string
  /** Over the form, and where it cannot be shown. */
  readonly form: string
  readonly noForm: string
  readonly hint: string
  /** After a label, before what follows: `：`. */
  readonly colon: string
  /** The link from a declaration back to the list. */
  readonly back: string
}
