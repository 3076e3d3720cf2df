/** Bounds how deep YAML text is nested, before anything recursive sees it. */

/** What the check needs of a token of the `yaml` package's concrete syntax tree. */
export interface SyntaxToken {
  readonly type: string
  /** Where it begins in its text; directives do not say. */
  readonly offset?: number
  /** Members of a collection. */
  readonly items?: readonly {
    readonly key?: SyntaxToken | null | undefined
    readonly value?: SyntaxToken | undefined
  }[]
  /** Contents of a document. */
  readonly value?: SyntaxToken | undefined
}

/**
 * The first collection of a document that is nested deeper than `levels`, undefined where none is.
 *
 * The composer of the `yaml` package recurses, and near the end of the stack the engine may end the
 * process instead of throwing; its tokens, however, are built without recursion.
 */
export function nestedBelow(document: SyntaxToken, levels: number): SyntaxToken | undefined {
  const open = [{ token: document, level: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, level } = next
    if (token.type === 'document' && token.value) open.push({ token: token.value, level })
    if (token.items === undefined) continue
    if (level === levels) return token
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, level: level + 1 })
      if (value) open.push({ token: value, level: level + 1 })
    }
  }
  return undefined
}
