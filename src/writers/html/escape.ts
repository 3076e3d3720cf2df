/** Makes texts of strangers safe to stand in HTML, as text and in attributes with double quotes. */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Shown for what HTML cannot hold: control characters but tab and line feed, and lone surrogates. */
const REPLACEMENT = '\ufffd'

/** A text with nothing in it that a browser takes for markup. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff]/gu, REPLACEMENT)
    .replace(/[&<>"']/g, character => ENTITIES.get(character) ?? character)
}
