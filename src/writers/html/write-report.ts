/**
 * Writes a report as one HTML file that needs nothing else: no script, no image, no address of another
 * place. It is heard in the order in which it is read: a list of the declarations, then each with its
 * findings and its form.
 */
import { escapeHtml } from './escape.ts'
import { findingId, spotId, writeForm } from './form.ts'
import { type Marks, marksOf } from './marks.ts'
import { STYLE } from './style.ts'
import type { Report, ReportEntry, ReportFinding, ReportWords } from './types.ts'

/** Even if a text got through as markup, the browser would neither run nor load anything of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The report as the text of an HTML file. */
export function writeReport(report: Report): string {
  const { language, title, summary, general, entries, words } = report
  const sections = entries.map((entry, i) => writeEntry(entry, i + 1, words))
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 id="top">${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
</header>
${[writeGeneral(general, words), writeContents(entries, words)].filter(part => part !== '').join('\n')}
<main>
${sections.join('\n')}
</main>
</body>
</html>
`
}

function writeGeneral(findings: readonly ReportFinding[], words: ReportWords): string {
  if (findings.length === 0) return ''
  const list = writeFindings(findings, { id: 'files', marks: undefined, words })
  return `<section aria-labelledby="files">\n<h2 id="files">${escapeHtml(words.files)}</h2>\n${list}\n</section>`
}

function writeContents(entries: readonly ReportEntry[], words: ReportWords): string {
  if (entries.length === 0) return ''
  const { number, name, verdict, error, warning, info, source } = words.columns
  const heads = [number, name, verdict, error, warning, info, source]
    .map(text => `<th scope="col">${escapeHtml(text)}</th>`)
    .join('')
  const rows = entries.map((entry, i) => {
    const { counts } = entry
    const numbers = [counts.error, counts.warning, counts.info]
      .map(n => `<td class="number">${n}</td>`)
      .join('')
    const link = `<th scope="row"><a href="#d${i + 1}">${escapeHtml(entry.name)}</a></th>`
    const verdict = `<td>${escapeHtml(entry.verdict)}</td>`
    return `<tr><td class="number">${i + 1}</td>${link}${verdict}${numbers}<td>${escapeHtml(entry.source)}</td></tr>`
  })
  return `<nav aria-labelledby="contents">
<h2 id="contents">${escapeHtml(words.contents)}</h2>
<div class="scroll">
<table class="contents">
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</nav>`
}

function writeEntry(entry: ReportEntry, number: number, words: ReportWords): string {
  const id = `d${number}`
  const { name, form, findings } = entry
  const marks = form && marksOf(form, findings)
  const list =
    findings.length === 0
      ? `<p>${escapeHtml(words.nothing)}</p>`
      : writeFindings(findings, { id, marks, words })
  const shown =
    form === undefined || marks === undefined
      ? `<p>${escapeHtml(words.noForm)}</p>`
      : writeForm(form, { id, label: `${form.title}${words.colon}${name}`, findings, marks, words })
  return `<section class="entry" aria-labelledby="${id}">
<h2 id="${id}">${number}. ${escapeHtml(name)}</h2>
<p><strong>${escapeHtml(entry.verdict)}</strong>${words.colon}${escapeHtml(entry.summary)}</p>
<p class="origin">${escapeHtml(entry.source)} <a class="back" href="#top">${escapeHtml(words.back)}</a></p>
<h3>${escapeHtml(words.findings)}</h3>
${list}
<h3 id="${id}-form">${escapeHtml(words.form)}</h3>
<div class="scroll" role="region" aria-labelledby="${id} ${id}-form" tabindex="0">
${shown}
</div>
</section>`
}

interface ListContext {
  readonly id: string
  readonly marks: Marks | undefined
  readonly words: ReportWords
}

function writeFindings(findings: readonly ReportFinding[], context: ListContext): string {
  const items = findings.map((found, number) => writeFinding(found, number, context))
  return `<ol class="findings">\n${items.join('\n')}\n</ol>`
}

function writeFinding(found: ReportFinding, number: number, { id, marks, words }: ListContext): string {
  const { colon } = words
  const spot = marks?.spots[number]
  const place = escapeHtml(found.place)
  const link = spot === undefined ? place : `<a href="#${spotId(id, spot)}">${place}</a>`
  const where = place === '' ? '' : `<p>${link}</p>\n`
  const hint =
    found.hint === undefined ? '' : `<p>${escapeHtml(words.hint)}${colon}${escapeHtml(found.hint)}</p>`
  const origin = [found.position, found.code]
    .filter(text => text !== '')
    .map(escapeHtml)
    .join(' · ')
  return `<li id="${findingId(id, number)}" class="${found.severity}">
<p class="${found.severity}"><strong>${escapeHtml(found.word)}</strong>${colon}${escapeHtml(found.text)}</p>
${where}${hint}<p class="origin">${origin}</p>
</li>`
}
