/** Lists of a package that name its parts: content types and relationships (ECMA-376 part 2, 7.2 and 6.5). */
import type { PackageDraft } from './package-draft.ts'
import { appended, edited, elementsOf, escapeXml, rootOf } from './xml-edit.ts'

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = '[Content_Types].xml'

/** What a part leads to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `comments`. */
  readonly kind: string
  readonly part: string
}

/** The parts that a part leads to; those outside of the package are left out. */
export function relationsOf(draft: PackageDraft, part: string): readonly Relation[] {
  const text = draft.xml(relationsPart(part))
  if (text === undefined) return []
  return elementsOf(text).flatMap(({ name, attributes }): Relation[] => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode } = attributes
    if (name !== 'Relationship' || TargetMode === 'External') return []
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), part: resolved(target, part) }]
  })
}

/**
 * Makes a part lead to another one.
 *
 * @param type the relationship's type in full
 * @returns the relationship's id
 */
export function relate(draft: PackageDraft, part: string, type: string, target: string): string {
  const list = relationsPart(part)
  const text = draft.xml(list) ?? `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
  const elements = elementsOf(text)
  const used = new Set(elements.map(({ attributes }) => attributes.Id))
  const id = firstFree(
    n => `rIdMark${n}`,
    one => used.has(one),
  )
  const root = rootOf(elements)
  if (root === undefined) return id
  const tag = tagLike(root.tag, 'Relationship')
  const written = `<${tag} Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`
  draft.write(list, edited(text, appended(text, root, written)))
  return id
}

/** Says what a new part holds. */
export function declareType(draft: PackageDraft, part: string, type: string): void {
  const text = draft.xml(TYPES)
  const root = text === undefined ? undefined : rootOf(elementsOf(text))
  if (text === undefined || root === undefined) return
  const tag = tagLike(root.tag, 'Override')
  const written = `<${tag} PartName="/${escapeXml(part)}" ContentType="${type}"/>`
  draft.write(TYPES, edited(text, appended(text, root, written)))
}

/** A tag with the prefix of another one. */
export function tagLike(tag: string, name: string): string {
  return `${tag.slice(0, tag.indexOf(':') + 1)}${name}`
}

/** The first name that is not used, by numbers from 1. */
export function firstFree(name: (n: number) => string, isUsed: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    if (!isUsed(name(n))) return name(n)
  }
}

/** `xl/worksheets/_rels/sheet1.xml.rels` of `xl/worksheets/sheet1.xml`. */
function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

/** The part that a target names, seen from another one. */
function resolved(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
