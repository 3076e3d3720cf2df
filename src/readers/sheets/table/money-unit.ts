/** The unit of money that a form's amounts are in, as far as its template says it. */
import { bindingsOf } from '../../../template/content.ts'
import type { Content, Template } from '../../../template/types.ts'
import { unitOf } from './keys.ts'

const YUAN = '元'

/**
 * The unit that the form prints, `（元）` or `单位：万元`, if it prints just one. Where a format divides, as
 * `money(万元)` does, amounts are given in yuan whatever is printed.
 */
export function moneyUnit(template: Template): string | undefined {
  const contents = contentsOf(template)
  const divides = contents.some(content =>
    bindingsOf(content).some(({ formats }) => formats.some(dividesMoney)),
  )
  if (divides) return YUAN
  const units = new Set(contents.flatMap(content => unitOf(printed(content)) ?? []))
  const [unit] = units
  return units.size === 1 ? unit : undefined
}

function contentsOf({ sections, notes }: Template): readonly Content[] {
  const lines = [...sections.flatMap(section => [...section.captions, ...section.notes]), ...notes]
  return [
    ...lines.flatMap(({ left, right }) => (right === undefined ? [left] : [left, right])),
    ...sections.flatMap(({ plan }) => plan.cells.map(cell => cell.content)),
  ]
}

function dividesMoney({
  name,
  argument,
}: {
  readonly name: string
  readonly argument: string | undefined
}): boolean {
  return name === 'money' && argument !== undefined && /元$/.test(argument)
}

function printed(content: Content): string {
  return content.map(part => (part.kind === 'text' ? part.text : '')).join('')
}
