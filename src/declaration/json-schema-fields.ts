/** The JSON Schema of single values: what the readers of values take, in the words of another program. */
import type { z } from 'zod'
import { LIMITS } from '../geometry/limits.ts'
import { AMOUNT_DECIMALS, AMOUNT_DIGITS } from './amount.ts'
import { LARGEST_EXACT } from './exact-number.ts'
import type { FieldMark } from './fields.ts'
import { OPERATORS } from './target-signs.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The words of a field, beside what its type says. */
export interface FieldWords {
  readonly names: readonly string[]
  /** Other spellings that are read as well, as a regular expression. */
  readonly pattern?: string | undefined
  /** Any other word is taken as well; the names are only offered. */
  readonly open: boolean
}

const MONTH = '(?:0[1-9]|1[0-2])'
const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const SHORT_MONTH = '(?:0?[1-9]|1[0-2])'
const SHORT_DAY = '(?:0?[1-9]|[12]\\d|3[01])'

/** Dates that `format: date` does not know. */
const SHORT_DATE = `\\d{4}(?:/${SHORT_MONTH}/${SHORT_DAY}|-[1-9]-${SHORT_DAY}|-${MONTH}-[1-9])`
/** Digits with or without a comma before every three, and two decimals at most. */
const AMOUNT = `-?(?:0*\\d{1,${AMOUNT_DIGITS}}|\\d{1,3}(?:,\\d{3}){0,4})(?:\\.\\d{1,${AMOUNT_DECIMALS}})?`
const DECIMAL = '[+-]?\\d+(?:\\.\\d+)?'

const DESCRIPTIONS: { readonly [T in FieldMark['type']]?: string } = {
  amount: `金额：数字，或写在引号里的数字（可带千分位逗号），最多 ${AMOUNT_DIGITS} 位整数、${AMOUNT_DECIMALS} 位小数。空白写 null，与 0 不同`,
  date: '日期：2024-01-01 或 2024/1/1',
  percent: '百分数，百分号可以不写：95 或 "95%"',
  target: '指标值：照原样印出的文字（“及时”“985米”），或由符号、数值和单位组成，印作 ≥16.66(万元)',
}

const EXAMPLES: { readonly [T in FieldMark['type']]?: readonly unknown[] } = {
  amount: ['2332148.00'],
  date: ['2024-01-01'],
  percent: ['95'],
  target: ['及时', { operator: '≥', value: '95', unit: '%' }],
}

/** What a field of the mark takes, with a description and examples of its type. */
export function fieldSchema(mark: FieldMark, words?: FieldWords): JsonSchema {
  if (words !== undefined) return wordsSchema(mark, words)
  const description = mark.options === undefined ? DESCRIPTIONS[mark.type] : undefined
  const examples = mark.options === undefined ? EXAMPLES[mark.type] : undefined
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples: [...examples] }),
    ...valueSchema(mark),
  }
}

function valueSchema(mark: FieldMark): JsonSchema {
  if (mark.options !== undefined) return optionsSchema(mark, mark.options)
  switch (mark.type) {
    case 'amount':
      return amountSchema(mark)
    case 'date':
      return dateSchema(mark)
    case 'target':
      return targetSchema(mark)
    case 'integer':
      return { type: typesOf(mark, 'integer'), ...rangeOf(mark) }
    case 'number':
      return { type: typesOf(mark, 'number', 'string'), pattern: written(DECIMAL, mark) }
    case 'percent':
      return { type: typesOf(mark, 'number', 'string'), pattern: written(`${DECIMAL}%?`, mark) }
    case 'boolean':
      return { type: typesOf(mark, 'boolean') }
    default:
      return textSchema(mark)
  }
}

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** The JSON types of a value; null stands for a blank, which a required field must not be. */
function typesOf({ required }: FieldMark, ...types: readonly TypeName[]): TypeName | TypeName[] {
  const all: TypeName[] = required ? [...types] : [...types, 'null']
  const [only] = all
  return only !== undefined && all.length === 1 ? only : all
}

/** A pattern between blanks, or blanks alone where the field may be left blank. */
function written(pattern: string, { required }: FieldMark): string {
  return required ? `^\\s*(?:${pattern})\\s*$` : `^\\s*(?:${pattern})?\\s*$`
}

function textSchema(mark: FieldMark): JsonSchema {
  const type = typesOf(mark, 'string', ...(mark.besides ?? []))
  return { type, maxLength: LIMITS.textLength, ...(mark.required ? { pattern: '\\S' } : {}) }
}

function amountSchema(mark: FieldMark): JsonSchema {
  const type = typesOf(mark, 'string', 'number')
  return { type, pattern: written(AMOUNT, mark), minimum: -LARGEST_EXACT, maximum: LARGEST_EXACT }
}

function dateSchema(mark: FieldMark): JsonSchema {
  return {
    anyOf: [
      { type: 'string', format: 'date', pattern: `^\\d{4}-${MONTH}-${DAY}$` },
      { type: typesOf(mark, 'string'), pattern: written(SHORT_DATE, mark) },
    ],
  }
}

function targetSchema(mark: FieldMark): JsonSchema {
  const measured: JsonSchema = {
    type: 'object',
    properties: {
      operator: { enum: [...OPERATORS], description: '符号' },
      value: { ...amountSchema({ type: 'amount', required: true }), description: '数值，印出时带两位小数' },
      unit: { type: typesOf(mark, 'string'), description: '单位，印在括号里', examples: ['%', '元', '件'] },
    },
    required: ['operator', 'value'],
    additionalProperties: false,
  }
  return { anyOf: [textSchema(mark), measured] }
}

function optionsSchema(mark: FieldMark, options: readonly string[]): JsonSchema {
  const one: JsonSchema = { enum: mark.required ? [...options] : [...options, null] }
  return mark.several ? { anyOf: [one, { type: 'array', items: { enum: [...options, null] } }] } : one
}

/** Names first, so that editors offer them. */
function wordsSchema(mark: FieldMark, { names, pattern, open }: FieldWords): JsonSchema {
  const offered: JsonSchema = { enum: [...names] }
  if (open) return { anyOf: [offered, textSchema(mark)] }
  return pattern === undefined ? offered : { anyOf: [offered, { type: 'string', pattern }] }
}

function rangeOf({ range }: FieldMark): JsonSchema {
  return {
    minimum: range?.minimum ?? Number.MIN_SAFE_INTEGER,
    maximum: range?.maximum ?? Number.MAX_SAFE_INTEGER,
  }
}
