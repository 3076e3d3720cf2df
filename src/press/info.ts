import type { Declaration } from '../declaration/types.ts'
import type { Code } from '../diagnostics/finding.ts'
import type { BoundForm } from '../grid/types.ts'
import type { DocumentInfo } from '../writers/pdf/document-info.ts'

/**
 * What a document says of itself: the form and the project as its title, the unit that declares as its
 * author, the project as its subject, and as keywords the codes of the errors that were allowed.
 */
export function documentInfo(
  form: BoundForm,
  { value }: Declaration,
  { date, allowed = [] }: { readonly date?: Date | undefined; readonly allowed?: readonly Code[] },
): DocumentInfo {
  const name = textOf(value.name)
  return {
    title: name === undefined ? form.title : `${form.title}：${name}`,
    author: textOf(value.unit) ?? textOf(value.department),
    subject: name,
    keywords: allowed.length === 0 ? undefined : `allowed: ${allowed.join(', ')}`,
    language: 'zh-CN',
    date,
  }
}

/** A text of a declaration, where it has one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
