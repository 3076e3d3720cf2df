import type { Path } from '../shape/shape.ts'

/** The name of a path that stands for a page's number or the count of pages: `page`, `pages`. */
export function pageName(path: Path): 'page' | 'pages' | undefined {
  const [step, ...others] = path
  if (step === undefined || step.each || others.length > 0) return undefined
  return step.name === 'page' || step.name === 'pages' ? step.name : undefined
}
