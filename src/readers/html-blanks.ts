/** Blanks in web pages: how a browser shows them. */

/** Stands for a line end in the source of a page, which is no line break on it. */
const SOURCE_LINE_END = '\v'

const RUN = /[\t\n\v\f\r ]+/g

/**
 * A text of a page with its own line ends marked, so that they can be told from the line breaks that the
 * page shows. Runs of blanks become one character.
 */
export function marked(text: string): string {
  return text.replace(RUN, run => (/[\r\n]/.test(run) ? SOURCE_LINE_END : ' '))
}

/** Chinese and Japanese characters and punctuation; surrogates stand for the rare ideographs. */
const WIDE =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\ud8bf\udc00-\udfff]/

/**
 * Resolves the blanks of a marked text: runs become one blank, and a line end of the source between two
 * wide characters becomes nothing (CSS Text 3, 4.1.3), since programs that write pages break Chinese text
 * anywhere. Fixed blanks (`&nbsp;`, `&ensp;`, `&emsp;`) become plain ones.
 */
export function collapsed(text: string): string {
  return text
    .replace(/[ \v]+/g, (run, offset: number, whole: string) => {
      if (!run.includes(SOURCE_LINE_END)) return ' '
      const isBetween = WIDE.test(whole.charAt(offset - 1)) && WIDE.test(whole.charAt(offset + run.length))
      return isBetween ? '' : ' '
    })
    .replace(/[\u00a0\u2002\u2003]/g, ' ')
}
