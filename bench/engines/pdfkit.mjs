// Plain pdfkit: the same cells, measured with heightOfString and drawn with doc.text, one font object a document.
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { COLUMNS, cells } from '../forms.mjs'

const SONG = fileURLToPath(new URL('../../fonts/NotoSerifSC_400Regular.ttf', import.meta.url))
const TITLE = fileURLToPath(new URL('../../fonts/NotoSerifSC_600SemiBold.ttf', import.meta.url))
const PADDING = 3

export async function engine() {
  const { create } = await import('fontkit')
  const { readFileSync } = await import('node:fs')
  // Opened once, as a service would: pdfkit takes an open font as it is.
  const [song, title] = [SONG, TITLE].map(file => create(readFileSync(file)))
  return form =>
    new Promise(done => {
      const doc = new PDFDocument({ size: 'A4', margin: 56.7, font: null, compress: true })
      const chunks = []
      doc.on('data', chunk => chunks.push(chunk))
      doc.on('end', () => done(Buffer.concat(chunks)))
      doc.registerFont('song', song)
      doc.registerFont('title', title)
      doc.font('title').fontSize(18).text('财政项目支出绩效目标申报表', { align: 'center' })
      doc.font('song').fontSize(10.5).text(`(${form.year}年度)`, { align: 'center' })
      drawTable(doc, cells(form))
      doc.end()
    })
}

function drawTable(doc, rows) {
  const xs = sums(56.7, COLUMNS)
  const heights = rows.map(row =>
    Math.max(18, ...row.filter(c => (c[3] ?? 1) === 1).map(c => heightOf(doc, c, xs))),
  )
  const ys = sums(doc.y + 4, heights)
  rows.forEach((row, r) => {
    for (const cell of row) {
      const [text, column, span, rowSpan = 1] = cell
      const [x, y] = [xs[column], ys[r]]
      const [width, height] = [xs[column + span] - x, ys[r + rowSpan] - y]
      doc.lineWidth(0.5).rect(x, y, width, height).stroke()
      const inner = doc.heightOfString(text, { width: width - 2 * PADDING })
      doc.text(text, x + PADDING, y + (height - inner) / 2, { width: width - 2 * PADDING, align: 'center' })
    }
  })
}

function heightOf(doc, [text, column, span], xs) {
  return doc.heightOfString(text, { width: xs[column + span] - xs[column] - 2 * PADDING }) + 4
}

function sums(from, lengths) {
  const edges = [from]
  for (const length of lengths) edges.push(edges.at(-1) + length)
  return edges
}
