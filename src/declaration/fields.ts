/**
 * The value types as zod schemas, for the schemas of registered forms:
 *
 *     z.object({
 *       name: text({ title: '项目名称', required: true }),
 *       total: amount({ title: '项目资金总额' }),
 *     })
 *
 * Every field takes null, nothing at all and, but for texts, blanks; all of these come out as null, so that
 * a parsed declaration has every field of its form. A required field left blank is found beside the schema
 * (see `parse.ts`): it refuses, but does not keep the rest of a half-filled form from being read.
 */
import { z } from 'zod'
import type { Finding, Outcome } from '../diagnostics/finding.ts'
import { parsePath } from '../shape/path.ts'
import type { ScalarType } from '../shape/shape.ts'
import { type Amount, type AmountInput, readAmount } from './amount.ts'
import { type DateText, readDate } from './date.ts'
import type { ExactNumber } from './exact-number.ts'
import type { Read } from './reading.ts'
import {
  choiceReader,
  choicesReader,
  integerReader,
  type NumberInput,
  type Range,
  readBoolean,
  readNumber,
  readPercent,
} from './scalar.ts'
import { createSideTable } from './side-table.ts'
import { readTarget, type Target, type TargetInput } from './target.ts'
import { readCode, readPrintable, readText } from './text.ts'
import type { Value } from './types.ts'

/** What a form says of a field. */
export interface About {
  /** What the form prints beside it: `三级指标`. */
  readonly title?: string
  /** How to fill it in, for editors: `按部门预算中的全称填写`. */
  readonly description?: string
  /** Values as they are filled in, for editors. */
  readonly examples?: readonly (string | number)[]
}

/** What a schema of this file reads: the mark by which a shape is made of it. */
export interface FieldMark {
  readonly type: ScalarType
  readonly required: boolean
  /** What a text may be given as beside text. */
  readonly besides?: readonly ('number' | 'boolean')[]
  readonly options?: readonly string[]
  /** Several of the options may be given. */
  readonly several?: boolean
  /** The range of an integer. */
  readonly range?: Range
}

/** A mark with the reader that the schema calls. */
export interface ReadingMark extends FieldMark {
  readonly read: Read<Value>
}

/** Written once, where the schema is made. */
const MARKS = createSideTable<ReadingMark>()

/** The mark of a schema made in this file, also after `.meta()`. */
export function markOf(schema: z.ZodType): ReadingMark | undefined {
  return MARKS.get(schema)
}

type Required<A> = A & { readonly required: true }
type Optional<A> = A & { readonly required?: false }

/** A field's schema: null where nothing is filled in. */
export type OptionalField<I, T> = ReturnType<typeof optionalField<I, T>>

/** The schema of a field that must be filled in. Where it is not, it is null, and the form is refused. */
export type RequiredField<I, T> = ReturnType<typeof requiredField<I, T>>

function optionalField<I, T>(read: Read<T>) {
  const anything = z.custom<I | null>().optional()
  return anything.transform((input, ctx): T | null => settle(read(input), ctx))
}

function requiredField<I, T>(read: Read<T>) {
  return z.custom<I>().transform((input, ctx): T | null => settle(read(input), ctx))
}

function settle<T>(outcome: Outcome<T>, ctx: z.core.$RefinementCtx): T {
  return outcome.ok ? outcome.value : report(outcome.findings, ctx)
}

/** Hands a reader's findings to zod, which adds the path of the field. */
function report(findings: readonly Finding[], ctx: z.core.$RefinementCtx): never {
  for (const finding of findings) {
    const path = [...(parsePath(finding.at.path ?? '') ?? [])]
    ctx.issues.push({ code: 'custom', input: ctx.value, path, params: { finding } })
  }
  return z.NEVER
}

function make<I, T extends Value>(mark: FieldMark, read: Read<T>, { title, description, examples }: About) {
  const schema = mark.required ? requiredField<I, T>(read) : optionalField<I, T>(read)
  MARKS.add(schema, { ...mark, read })
  const told = [
    ['title', title],
    ['description', description],
    ['examples', examples],
  ].filter(([, value]) => value !== undefined)
  return told.length === 0 ? schema : schema.meta(Object.fromEntries(told))
}

function builder<I, T extends Value>(type: ScalarType, read: Read<T>, besides: FieldMark['besides'] = []) {
  function build(about: Required<About>): RequiredField<I, T>
  function build(about?: Optional<About>): OptionalField<I, T>
  function build(about: About & { readonly required?: boolean } = {}) {
    return make<I, T>({ type, required: about.required ?? false, besides }, read, about)
  }
  return build
}

/** Text, kept as it is: see {@link readText}. */
export const text = builder<string, string>('text', readText)

/** A name that may be written as a number: see {@link readCode}. */
export const code = builder<string | number | ExactNumber, string>('text', readCode, ['number'])

/** Text of a form that says nothing of types: see {@link readPrintable}. */
export const printable = builder<string | boolean | NumberInput, string | boolean>('text', readPrintable, [
  'number',
  'boolean',
])

/** An amount of money: see {@link readAmount}. */
export const amount = builder<AmountInput, Amount>('amount', readAmount)

/** A day: see {@link readDate}. */
export const date = builder<string, DateText>('date', readDate)

/** An indicator's target: see {@link readTarget}. */
export const target = builder<TargetInput, Target>('target', readTarget)

/** A number as exact decimal text: see {@link readNumber}. */
export const number = builder<NumberInput, string>('number', readNumber)

/** A percentage as exact decimal text: see {@link readPercent}. */
export const percent = builder<NumberInput, string>('percent', readPercent)

/** True or false: see {@link readBoolean}. */
export const boolean = builder<boolean, boolean>('boolean', readBoolean)

/** A whole number of a range: see {@link integerReader}. */
export function integer(about: Required<About & Range>): RequiredField<number | ExactNumber, number>
export function integer(about?: Optional<About & Range>): OptionalField<number | ExactNumber, number>
export function integer(about: About & Range & { readonly required?: boolean } = {}) {
  const { minimum, maximum, required = false } = about
  const mark = { type: 'integer', required, range: { minimum, maximum } } as const
  return make<number | ExactNumber, number>(mark, integerReader(about), about)
}

/** One of the options: see {@link choiceReader}. */
export function choice(options: readonly string[], about: Required<About>): RequiredField<string, string>
export function choice(options: readonly string[], about?: Optional<About>): OptionalField<string, string>
export function choice(options: readonly string[], about: About & { readonly required?: boolean } = {}) {
  const mark = { type: 'text', required: about.required ?? false, options } as const
  return make<string, string>(mark, choiceReader(options), about)
}

/** One of the options, or a list of them: see {@link choicesReader}. */
export function choices(
  options: readonly string[],
  about: Required<About>,
): RequiredField<ChoicesInput, Choices>
export function choices(
  options: readonly string[],
  about?: Optional<About>,
): OptionalField<ChoicesInput, Choices>
export function choices(options: readonly string[], about: About & { readonly required?: boolean } = {}) {
  const mark = { type: 'text', required: about.required ?? false, options, several: true } as const
  return make<ChoicesInput, Choices>(mark, choicesReader(options), about)
}

type ChoicesInput = string | readonly (string | null)[]
type Choices = string | readonly (string | null)[]
