/** Bounds how deep YAML text is nested, before anything recursive sees it. */
import type { CST } from 'yaml'

/**
 * Whether any collection of a document is nested deeper than `levels`.
 *
 * The composer of the `yaml` package recurses, and near the end of the stack the engine may end the
 * process instead of throwing; its tokens, however, are built without recursion.
 */
export function isTooDeep(document: CST.Token, levels: number): boolean {
  const open: { readonly token: CST.Token; readonly level: number }[] = [{ token: document, level: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, level } = next
    if (token.type === 'document' && token.value) open.push({ token: token.value, level })
    if (!('items' in token)) continue
    if (level === levels) return true
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, level: level + 1 })
      if (value) open.push({ token: value, level: level + 1 })
    }
  }
  return false
}
