/** English texts for editions, parameters and packs. */
import type { EditionFacts, ParameterType } from '../diagnostics/edition-codes.ts'
import type { Message } from './types.ts'

const TYPES: { readonly [T in ParameterType]: string } = {
  text: 'text',
  integer: 'a whole number',
  option: 'one of its options',
}

const FIT: { readonly [E in EditionFacts['pack.path-unfit']['expected']]: string } = {
  value: 'value',
  amount: 'amount',
  date: 'date',
  list: 'list',
  text: 'text',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')
const didYouMean = (nearest: string | undefined) => (nearest ? `did you mean "${nearest}"?` : undefined)
const known = (f: { known: readonly string[]; nearest: string | undefined }) =>
  didYouMean(f.nearest) ?? `known: ${list(f.known)}`

/** English texts of the codes in {@link EditionFacts}. */
export const editionMessages: { readonly [C in keyof EditionFacts]: (facts: EditionFacts[C]) => Message } = {
  'template.extends-invalid': f => ({
    text: `extends cannot be "${f.found}"`,
    hint: 'write form@edition, shanghai-project-target@2024 say; never a path',
  }),
  'template.extends-unknown': f => ({ text: `there is no edition "${f.base}" to extend`, hint: known(f) }),
  'template.extends-cycle': f => ({
    text: `templates extend each other in a circle: ${f.chain.join(' → ')}`,
    hint: 'change one of the extends; a new edition needs an edition of its own',
  }),
  'template.extends-too-deep': f => ({
    text: `more than ${f.limit} templates extend each other`,
    hint: 'extend an earlier edition directly',
  }),
  'template.change-without-base': f => ({
    text: `"${f.what}" changes a base, and this template extends none`,
    hint: 'write extends: form@edition in the front matter, or take this out',
  }),
  'template.change-unplaced': () => ({
    text: 'this line does not say where in the base it belongs',
    hint: 'write {replace: row}, {before: row} or {after: row} above the rows; texts are changed with labels',
  }),
  'template.change-rows': f =>
    f.wanted
      ? { text: `no rows follow ${f.change}`, hint: 'write them right below; {remove: row} takes a row out' }
      : { text: `rows follow ${f.change}`, hint: '{replace: row} puts others in its place' },
  'template.row-unknown': f => ({
    text: `the base has no row "${f.name}"`,
    hint: f.known.length === 0 ? 'its rows have no names: write {name=row} behind the last bar' : known(f),
  }),
  'template.label-unmatched': f => ({
    text: `no cell or line of the base is "${f.text}"`,
    hint: didYouMean(f.nearest) ?? 'write the whole cell or line as the base writes it, \\n included',
  }),
  'template.replacement-invalid': f => ({
    text: `"${f.text}" cannot stand in a cell`,
    hint: 'no line breaks and no bars of its own (\\n and \\| stand for them), and not too long',
  }),
  'template.parameter-unknown': f => ({ text: `the template has no parameter "${f.name}"`, hint: known(f) }),
  'template.parameter-value': f => ({
    text: `parameter "${f.name}" cannot be "${f.value}": it takes ${TYPES[f.type]}`,
    hint: f.options.length > 0 ? `options: ${f.options.map(option => `"${option}"`).join(', ')}` : undefined,
  }),
  'template.parameter-unused': f => ({
    text: `parameter "${f.name}" is used nowhere`,
    hint: `write {$${f.name}} where it is to print, or look whether its name is misspelled`,
  }),
  'pack.missing': f => ({
    text: `the folder has neither ${f.file} nor templates`,
    hint: 'a pack has a pack.yaml, or templates/form/edition.md',
  }),
  'pack.form-repeated': f => ({
    text: `there is an edition "${f.edition}" of "${f.form}" already`,
    hint: 'give the edition another name',
  }),
  'pack.template-missing': f => ({
    text: `edition "${f.edition}" of "${f.form}" has no template`,
    hint: `put one into templates/${f.form}/, with edition: "${f.edition}" in its front matter`,
  }),
  'pack.form-differs': f => ({
    text: `the template is of "${f.form}" and stands in the folder of "${f.folder}"`,
    hint: 'the folder has the name of the form',
  }),
  'pack.rule-unknown': f => ({ text: `the edition has no rule "${f.code}"`, hint: known(f) }),
  'pack.rule-fixed': f => ({
    text: `${f.code} refuses in every form and cannot be made lighter`,
    hint: 'sums that do not hold and dates in reverse always refuse',
  }),
  'pack.path-unfit': f => ({
    text: `"${f.path}" is no ${FIT[f.expected]} of this form`,
    hint: didYouMean(f.nearest),
  }),
  'blank.rows': f => ({
    text: `${f.rows} blank rows were left`,
    hint: 'write {min-rows=…} behind the row in the template to have more',
  }),
}
