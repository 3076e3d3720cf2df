// pdfmake: the same cells as a table with spans.
import { fileURLToPath } from 'node:url'
import PdfPrinter from 'pdfmake'
import { COLUMNS, cells } from '../forms.mjs'

const face = name => fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url))

export async function engine() {
  const printer = new PdfPrinter({
    song: { normal: face('NotoSerifSC_400Regular'), bold: face('NotoSerifSC_600SemiBold') },
  })
  return form =>
    new Promise(done => {
      const doc = printer.createPdfKitDocument({
        pageSize: 'A4',
        pageMargins: 56.7,
        defaultStyle: { font: 'song', fontSize: 10.5, alignment: 'center' },
        content: [
          { text: '财政项目支出绩效目标申报表', bold: true, fontSize: 18 },
          { text: `(${form.year}年度)` },
          { table: { widths: COLUMNS.map(w => w - 9), body: body(cells(form)) } },
        ],
      })
      const chunks = []
      doc.on('data', chunk => chunks.push(chunk))
      doc.on('end', () => done(Buffer.concat(chunks)))
      doc.end()
    })
}

/** pdfmake wants every slot: covered ones are empty objects. */
function body(rows) {
  const grid = rows.map(() => COLUMNS.map(() => ({})))
  rows.forEach((row, r) => {
    for (const [text, column, colSpan, rowSpan = 1] of row) grid[r][column] = { text, colSpan, rowSpan }
  })
  return grid
}
