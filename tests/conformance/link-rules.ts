/** What annotations must be (ISO 19005-3, 6.3; ISO 14289-1, 7.18): links, and each an element's. */
import { asDict, type InspectedPdf, nameOf, textOf } from '../support/inspect-pdf.ts'
import { type PdfDict, PdfRef } from '../support/pdf-syntax.ts'
import { elementsIn, idOf, listOf, type TagReading } from './tags.ts'

/** What is wrong with the annotations of a file. */
export function linkProblems(pdf: InspectedPdf, tags: TagReading, tagged: boolean): readonly string[] {
  const elements = tags.top.flatMap(elementsIn)
  const owners = new Map(elements.flatMap(one => one.annotations.map(id => [id, one] as const)))
  const nums = tagged ? listOf(pdf.dict('Root', 'StructTreeRoot', 'ParentTree').get('Nums')) : []
  const onPages = tags.pages.flatMap(({ dict }) => listOf(pdf.resolve(dict.get('Annots'))))
  const problems = onPages.flatMap(reference => {
    const link = asDict(pdf.resolve(reference))
    const owner = owners.get(idOf(reference))
    const parent = nums[nums.indexOf(link.get('StructParent') ?? -1) + 1]
    return [
      ...linkFaults(link),
      ...when(tagged && owner?.role !== 'Link', 'a link that belongs to no Link'),
      ...when(tagged && owner?.text === '', 'a Link without text'),
      ...when(tagged && idOf(parent) !== owner?.id, 'a link whose parent is another'),
    ]
  })
  return [...problems, ...when(tagged && owners.size !== onPages.length, 'a Link without its annotation')]
}

function linkFaults(link: PdfDict): readonly string[] {
  const [page, ...place] = listOf(link.get('Dest'))
  return [
    ...when(nameOf(link.get('Subtype')) !== 'Link', 'no link'),
    ...when(link.get('F') !== 4, 'an annotation that is not printed, or hidden'),
    ...when(link.has('A') || link.has('AP'), 'an action'),
    ...when(!(page instanceof PdfRef) || nameOf(place[0]) !== 'XYZ', 'a link that leads nowhere'),
    ...when(!link.has('Contents') || textOf(link.get('Contents')) === '', 'a link that says nothing'),
  ]
}

function when(wrong: boolean, problem: string): readonly string[] {
  return wrong ? [problem] : []
}
