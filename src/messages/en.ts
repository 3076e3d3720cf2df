/** English texts, one for each code, saying the same as the Chinese ones. */
import type { ExpectedKind, SyntaxProblem, ValueKind } from '../diagnostics/codes.ts'
import { archiveMessages } from './archive-en.ts'
import { batchMessages } from './batch-en.ts'
import { editionMessages } from './edition-en.ts'
import { fontMessages } from './font-en.ts'
import { pageMessages } from './page-en.ts'
import { readerMessages } from './reader-en.ts'
import { rollMessages } from './roll-en.ts'
import { ruleMessages } from './rule-en.ts'
import { sheetMessages } from './sheet-en.ts'
import { templateMessages } from './template-en.ts'
import type { LanguagePack, Messages } from './types.ts'

const PROBLEMS: { readonly [P in SyntaxProblem]: string } = {
  'value-expected': 'a value is missing here',
  'name-expected': 'a field name in double quotes belongs here',
  'colon-expected': 'a colon is missing after the field name',
  'comma-expected': 'a comma is missing between two items',
  'trailing-comma': 'there is a comma after the last item',
  'brace-not-closed': 'a { is never closed by }',
  'bracket-not-closed': 'a [ is never closed by ]',
  'text-not-closed': 'a quoted text is never closed',
  'bad-number': 'this is not a number',
  'bad-escape': 'this is not a valid escape after a backslash',
  'bad-character': 'this character does not belong here',
  comment: 'comments are not allowed',
  'trailing-content': 'there is more text after the end',
  'bad-indentation': 'the indentation is wrong',
  'bad-structure': 'the structure is wrong',
  'unknown-tag': 'custom tags are not supported',
  'bad-alias': 'this alias refers to nothing or is malformed',
  'too-many-aliases': 'the aliases expand to too much',
  'bad-directive': 'this directive is not supported',
  'name-not-text': 'a field name must be text',
}

const KINDS: { readonly [K in ValueKind | ExpectedKind]: string } = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'an empty value',
  list: 'a list',
  object: 'an object',
  other: 'something else',
  integer: 'a whole number',
  amount: 'an amount',
  date: 'a date',
  percent: 'a percentage',
  target: 'a target',
}

const EXAMPLES: { readonly [K in ExpectedKind]?: string } = {
  amount: 'write an amount as "2332148.00" or as a number',
  date: 'write a date as "2024-01-01"',
  target: 'write a target as text, or as { "operator": "≥", "value": "95", "unit": "%" }',
  list: 'write a list in brackets [ ]',
  object: 'write an object in braces { }',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')
const didYouMean = (nearest: string | undefined) => (nearest ? `did you mean "${nearest}"?` : undefined)

const messages: Messages = {
  'file.missing': () => ({ text: 'no such file', hint: 'check the name and the folder' }),
  'file.unreadable': f => ({ text: `cannot be read (${f.reason})`, hint: 'check its permissions' }),
  'file.not-utf8': () => ({ text: 'not UTF-8', hint: 'save it as UTF-8' }),
  'file.unwritable': f => ({
    text: `cannot be written (${f.reason})`,
    hint: 'check that the folder exists and is writable, and that no program holds the target open',
  }),
  'file.too-large': f => ({
    text: `the file is too large: ${f.bytes} bytes, the limit is ${f.limit}`,
    hint: 'split it into smaller files',
  }),
  'file.empty': () => ({ text: 'the file holds no declaration' }),
  'file.syntax': f => ({
    text: `not valid ${f.format}: ${PROBLEMS[f.problem]}`,
    hint: 'look at this line and at the one before it',
  }),
  'file.duplicate-key': f => ({ text: `the field "${f.key}" is written twice`, hint: 'keep one of them' }),
  'file.too-deep': f => ({ text: `nested more than ${f.limit} levels deep` }),
  'file.line-too-long': f => ({
    text: `the line is over the limit of ${f.limit} bytes and is not read`,
    hint: 'each line holds one declaration',
  }),

  'declaration.not-an-object': f => ({
    text: `a declaration must be an object, this is ${KINDS[f.found]}`,
    hint: EXAMPLES.object,
  }),
  'declaration.form-missing': f => ({
    text: 'the declaration does not say which form it is (form)',
    hint: `forms: ${list(f.known)}`,
  }),
  'declaration.form-unknown': f => ({
    text: `there is no form "${f.form}"`,
    hint: didYouMean(f.nearest) ?? `forms: ${list(f.known)}`,
  }),
  'declaration.form-differs': f => ({
    text: `the declaration is for "${f.form}", the template for "${f.template}"`,
    hint: 'use the matching template, or correct `form`',
  }),
  'declaration.edition-unknown': f => ({
    text: `the form has no edition "${f.edition}"`,
    hint: didYouMean(f.nearest) ?? `editions: ${list(f.known)}`,
  }),
  'declaration.edition-none': f => ({
    text:
      f.year === undefined
        ? 'without a year no edition can be chosen'
        : `the form has no edition for the year ${f.year}`,
    hint: `editions: ${list(f.known)}`,
  }),
  'declaration.missing': () => ({ text: 'a required field is not filled in' }),
  'declaration.wrong-type': f => ({
    text: `expected ${KINDS[f.expected]}, found ${KINDS[f.found]}`,
    hint: EXAMPLES[f.expected],
  }),
  'declaration.not-one-of': f => ({
    text: `"${f.value}" is not one of the options`,
    hint: didYouMean(f.nearest) ?? `options: ${list(f.options)}`,
  }),
  'declaration.out-of-range': f => ({
    text: `${f.value} is out of range`,
    hint: `it must be ${[
      f.minimum === undefined ? '' : `at least ${f.minimum}`,
      f.maximum === undefined ? '' : `at most ${f.maximum}`,
    ]
      .filter(part => part !== '')
      .join(' and ')}`,
  }),
  'declaration.amount-invalid': f => ({
    text: `"${f.value}" is not an amount`,
    hint: 'write digits, a decimal point and thousands separators only, no unit and no currency sign: 2332148.00',
  }),
  'declaration.amount-too-precise': f => ({
    text: `the amount ${f.value} has more than ${f.decimals} decimals`,
    hint: 'round it yourself first',
  }),
  'declaration.amount-too-large': f => ({
    text: `the amount ${f.value} has more than ${f.digits} digits before the decimal point`,
    hint: 'check whether the unit is 元 or 万元',
  }),
  'declaration.amount-inexact': f => ({
    text: `the number ${f.value} is too large to be exact to the hundredth`,
    hint: 'write the amount as text in quotes',
  }),
  'declaration.date-invalid': f => ({
    text: `"${f.value}" is not a date`,
    hint: 'write 2024-01-01 or 2024/1/1',
  }),
  'declaration.date-impossible': f => ({
    text: `there is no day "${f.value}"`,
    hint: 'check year, month and day',
  }),
  'declaration.text-too-long': f => ({
    text: `the text is too long: ${f.length} characters, the limit is ${f.limit}`,
  }),
  'declaration.control-character': f => ({
    text: `character ${f.position} is the control character ${f.codePoint}, which cannot be printed`,
    hint: 'it often comes with pasted text: delete it',
  }),
  'declaration.lone-surrogate': f => ({
    text: `character ${f.position} is damaged (${f.codePoint})`,
    hint: 'text was cut or converted badly: type the character again',
  }),
  'declaration.tab': f => ({ text: `character ${f.position} is a tab and prints as a blank` }),
  'declaration.target-normalised': f => ({ text: `"${f.from}" prints as "${f.to}", in the form's signs` }),
  'declaration.unknown-key': f => ({
    text: `the form has no field "${f.key}"; its value is not used`,
    hint: didYouMean(f.nearest),
  }),
  'declaration.unsafe-key': f => ({
    text: `the field name "${f.key}" is not allowed`,
    hint: 'delete this field',
  }),
  'declaration.too-many-rows': f => ({ text: `${f.count} rows, the limit is ${f.limit}` }),
  'declaration.too-many-findings': f => ({
    text: `more than ${f.limit} findings; the rest is not listed`,
    hint: 'check first whether this is the right form and file',
  }),
  'declaration.refused': f => ({ text: `the form does not allow this: ${f.message}` }),

  ...fontMessages,
  ...pageMessages,
  ...archiveMessages,
  ...batchMessages,
  ...templateMessages,
  ...editionMessages,
  ...readerMessages,
  ...rollMessages,
  ...sheetMessages,
  ...ruleMessages,
  'press.allowed': f => ({
    text: `${f.count} of ${f.code} were let pass as asked; the printed file says so`,
    hint: 'they are still there: check them before filing',
  }),
}

/** The English language pack. */
export const en: LanguagePack = {
  messages,
  severities: { error: 'error', warning: 'warning', info: 'info' },
}
