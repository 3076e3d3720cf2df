import { mergeBorders } from './borders.ts'
import { BASE_STYLE, STYLE_WORDS } from './style-defaults.ts'
import type { Style, StylePatch } from './types.ts'

/** Resolves names of styles to a style; equal styles are one object, so that they compare by identity. */
export type StyleResolver = (names: readonly string[]) => Style

/**
 * A resolver for one template's styles: `default`, then the names in their order, later ones winning.
 * Names that do not exist change nothing; the check of the words reports them.
 */
export function styleResolver(styles: ReadonlyMap<string, StylePatch>): StyleResolver {
  const byNames = new Map<string, Style>()
  const byContent = new Map<string, Style>()
  return names => {
    const key = names.join(' ')
    const known = byNames.get(key)
    if (known !== undefined) return known
    const style = shared(byContent, resolve(styles, names))
    byNames.set(key, style)
    return style
  }
}

function resolve(styles: ReadonlyMap<string, StylePatch>, names: readonly string[]): Style {
  let style = BASE_STYLE
  for (const name of ['default', ...names]) {
    const patch = STYLE_WORDS.get(name) ?? styles.get(name)
    style = { ...style, ...patch, borders: mergeBorders(style.borders, patch?.borders) }
  }
  // Shrinking goes down to the least size, never up to it.
  return style.minSize <= style.size ? style : { ...style, minSize: style.size }
}

function shared(byContent: Map<string, Style>, style: Style): Style {
  // Every style starts from BASE_STYLE, so that its keys stand in one order.
  const key = JSON.stringify(style)
  const known = byContent.get(key)
  if (known !== undefined) return known
  byContent.set(key, style)
  return style
}
