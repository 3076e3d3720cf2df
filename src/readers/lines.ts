/**
 * The lines of a text without blanks at their ends, blank ones left out: indents and empty lines are kept
 * by some sources and not by others, and no form's meaning hangs on them.
 */
export function trimmedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}
