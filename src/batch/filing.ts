/** What a list of files (归档文件目录, DA/T 22) says of each form, and what the batch may say beside the form. */
import { isPlainObject } from '../declaration/reading.ts'
import type { Value } from '../declaration/types.ts'
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'

/** One line of the list. */
export interface FilingRecord {
  /** 档号. */
  readonly archive: string
  /** 责任者. */
  readonly responsible: string
  /** 文号. */
  readonly document: string
  /** 题名. */
  readonly title: string
  /** 日期: eight digits, or blank. */
  readonly date: string
  /** 备注. */
  readonly note: string
}

/** The key of a declaration in a batch file under which the words for filing stand; no form has it. */
export const FILING_KEY = 'filing'

const KEYS = ['archive', 'document', 'responsible', 'title', 'date', 'note'] as const
type Key = (typeof KEYS)[number]

/**
 * Takes what is said for filing off a declaration:
 *
 *     { "form": …, "name": …, "filing": { "archive": "X001-WS·2024-Y-BGS-0001", "date": "20240131" } }
 *
 * Findings: `batch.filing-invalid`.
 */
export function splitFiling(data: unknown): Outcome<{
  readonly data: unknown
  readonly given: Partial<FilingRecord>
}> {
  if (!isPlainObject(data) || !Object.hasOwn(data, FILING_KEY)) {
    return { ok: true, value: { data, given: {} }, findings: [] }
  }
  const { [FILING_KEY]: filing, ...rest } = data
  if (!isPlainObject(filing)) return { ok: false, findings: [invalid(FILING_KEY, 'not-text')] }
  const findings = Object.entries(filing).flatMap(([key, value]) => faultOf(key, value) ?? [])
  if (findings.length > 0) return { ok: false, findings }
  const given = Object.fromEntries(KEYS.flatMap(key => entryOf(key, filing[key])))
  return { ok: true, value: { data: rest, given }, findings }
}

function entryOf(key: Key, value: unknown): readonly (readonly [Key, string])[] {
  if (value === undefined || value === null) return []
  return [[key, key === 'date' ? eightDigits(String(value)) : String(value)]]
}

function faultOf(key: string, value: unknown): Finding | undefined {
  if (!KEYS.some(known => known === key)) return invalid(key, 'unknown')
  if (value === null) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') return invalid(key, 'not-text')
  const isDate =
    key !== 'date' || /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(eightDigits(String(value)))
  return isDate ? undefined : invalid(key, 'not-a-date')
}

function invalid(key: string, problem: 'unknown' | 'not-text' | 'not-a-date'): Finding {
  const path = key === FILING_KEY ? key : `${FILING_KEY}.${key}`
  return error('batch.filing-invalid', { key, problem }, { path })
}

/** `2024-01-31` as DA/T 22 writes dates: `20240131`. */
export function eightDigits(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date.replaceAll('-', '') : date
}

/** The line of a form in the list: what is given for it, and else what the form itself says. */
export function filingRecord(
  given: Partial<FilingRecord>,
  form: { readonly title: string; readonly value: { readonly [name: string]: Value } },
  date: string,
): FilingRecord {
  const name = textOf(form.value.name)
  return {
    archive: '',
    responsible: textOf(form.value.unit) || textOf(form.value.department),
    document: '',
    title: name === '' ? form.title : `${form.title}：${name}`,
    date,
    note: '',
    ...given,
  }
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}
