/** What the structure of a tagged file must be (ISO 32000-2, 14.7.5.4; ISO 14289-1, 7.5). */
import { asDict, type InspectedPdf } from '../support/inspect-pdf.ts'
import type { PdfDict } from '../support/pdf-syntax.ts'
import { bytesOf, type Element, elementsIn, idOf, listOf, placeCells, type TagReading } from './tags.ts'

/** Every sequence leads to its element, and every element to its sequences. */
export function parentTreeProblems(pdf: InspectedPdf, tags: TagReading): readonly string[] {
  const nums = listOf(pdf.dict('Root', 'StructTreeRoot', 'ParentTree').get('Nums'))
  const owners = new Map<string, number>()
  for (const { id, content } of tags.top.flatMap(elementsIn)) {
    for (const { page, mcid } of content) owners.set(`${page} ${mcid}`, id)
  }
  let count = 0
  const problems = tags.pages.flatMap(({ id, dict, reading }) => {
    const parents = listOf(pdf.resolve(nums[nums.indexOf(dict.get('StructParents') ?? -1) + 1])).map(idOf)
    const mcids = reading.sequences.flatMap(({ mcid }) => mcid ?? [])
    count += mcids.length
    return [
      ...when(parents.length !== mcids.length, 'not as many parents as sequences'),
      ...when(new Set(mcids).size !== mcids.length, 'an MCID stands twice'),
      ...mcids
        .filter(mcid => parents[mcid] !== owners.get(`${id} ${mcid}`))
        .map(mcid => `the parent of ${mcid}`),
    ]
  })
  return [...problems, ...when(count !== owners.size, 'an element has content that is not there')]
}

/** Elements by their identifiers. */
export function identifiersIn(pdf: InspectedPdf): ReadonlyMap<string, number> {
  const root = pdf.dict('Root', 'StructTreeRoot').get('IDTree')
  const entries = new Map<string, number>()
  const walk = (node: PdfDict) => {
    const names = listOf(node.get('Names'))
    for (let i = 0; i < names.length; i += 2) entries.set(bytesOf(names[i]) ?? '', idOf(names[i + 1]))
    for (const kid of listOf(node.get('Kids'))) walk(asDict(pdf.resolve(kid)))
  }
  if (root !== undefined) walk(asDict(pdf.resolve(root)))
  return entries
}

/** What is wrong with a table. */
export function tableProblems(table: Element, identifiers: ReadonlyMap<string, number>): readonly string[] {
  const cells = table.kids.flatMap(row => row.kids)
  const heads = cells.filter(cell => cell.role === 'TH')
  const ids = heads.flatMap(cell => cell.identifier ?? [])
  return [
    ...when(
      table.kids.some(({ role }) => role !== 'TR'),
      'a table of more than rows',
    ),
    ...when(
      cells.some(({ role }) => role !== 'TH' && role !== 'TD'),
      'a row of more than cells',
    ),
    ...when(
      heads.some(({ scope }) => scope === undefined),
      'TH without Scope',
    ),
    ...when(
      cells.some(({ headers }) => headers === undefined),
      'a cell without Headers',
    ),
    ...when(new Set(ids).size !== ids.length, 'an identifier stands twice'),
    ...heads.flatMap(({ identifier, id }) =>
      when(identifier !== undefined && identifiers.get(identifier) !== id, `${identifier} is not in IDTree`),
    ),
    ...cells.flatMap(({ headers = [] }) =>
      headers.filter(id => !ids.includes(id)).map(id => `no header ${id}`),
    ),
    ...irregular(table),
  ]
}

function irregular(table: Element): readonly string[] {
  try {
    placeCells(table)
    return []
  } catch (reason) {
    return [String(reason)]
  }
}

function when(wrong: boolean, problem: string): readonly string[] {
  return wrong ? [problem] : []
}
