import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { STDIN } from './input.node.ts'

/** Files that office programs and systems leave behind: locks of open files, hidden ones. */
const LEFT_BEHIND = ['**/~$*', '**/.*']

/**
 * Puts the files of a folder, and of the folders in it, in its place, in name order. Links are not followed,
 * and files that office programs leave behind are passed over.
 */
export async function walkFolders(names: readonly string[]): Promise<readonly string[]> {
  const walked: string[] = []
  for (const name of names) {
    if (name === STDIN || !(await isFolder(name))) {
      walked.push(name)
      continue
    }
    const found = await glob(['**/*'], { cwd: name, ignore: LEFT_BEHIND, followSymbolicLinks: false })
    walked.push(...found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map(file => join(name, file)))
  }
  return walked
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    s => s.isDirectory(),
    () => false,
  )
}
