/** What files are called without their endings: the beginnings of names of what is made of them. */
import { basename, dirname, extname, join } from 'node:path'
import { STDIN } from './input.node.ts'

/** A file's name without its ending; with it, where another file has the same one. */
export function stems(): (file: string) => string {
  const used = new Map<string, number>()
  return file => {
    const name = file === STDIN ? 'import' : basename(file)
    const stem = basename(name, extname(name))
    const free = [stem, name].find(one => !used.has(one.toLowerCase()))
    const count = (used.get(name.toLowerCase()) ?? 0) + 1
    used.set((free ?? name).toLowerCase(), free === undefined ? count : 1)
    return free ?? `${name}-${count}`
  }
}

/** What a marked copy is called before its ending, in either language. */
const MARKED = /\.(?:检查|checked)$/

/** The stem of a workbook, also that of its marked copy. */
export function unmarked(stem: string): string {
  return stem.replace(MARKED, '')
}

/** The files without marked copies of others among them: a copy says the same twice. */
export function withoutCopies(files: readonly string[]): readonly string[] {
  const stemOf = (file: string) => join(dirname(file), basename(file, extname(file)))
  const all = new Set(files.map(stemOf))
  return files.filter(file => {
    const stem = stemOf(file)
    return !MARKED.test(stem) || !all.has(unmarked(stem))
  })
}
