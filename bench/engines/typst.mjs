// Typst through its npm package (native, optional): the same cells as a table with spans, the document compiled
// anew for each form as a program of it would, with what the compiler itself keeps.
import { readFileSync } from 'node:fs'
import { COLUMNS, cells } from '../forms.mjs'

const FACES = ['NotoSerifSC_400Regular', 'NotoSerifSC_600SemiBold'].map(
  name => new URL(`../../fonts/${name}.ttf`, import.meta.url),
)

const SOURCE = `
#let form = json(bytes(sys.inputs.form))
#set document(title: form.title)
#set page(paper: "a4", margin: 56.7pt)
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")
#align(center, text(size: 18pt, weight: 600, form.title))
#align(center, form.year)
#table(
  columns: form.columns.map(w => w * 1pt), inset: 3pt, stroke: 0.5pt, align: center + horizon,
  ..form.rows.enumerate().map(((y, row)) => row.map(((text, x, span, down)) =>
    table.cell(x: x, y: y, colspan: span, rowspan: down, text))).flatten()
)
`

export async function engine(tagged) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: FACES.map(face => readFileSync(face)) }] })
  const options = tagged ? { pdfStandard: 'ua-1', pdfTags: true } : { pdfTags: false }
  return form => {
    const rows = cells(form).map(row => row.map(([text, x, span, down = 1]) => [text ?? '', x, span, down]))
    const data = { title: '财政项目支出绩效目标申报表', year: `(${form.year}年度)`, columns: COLUMNS, rows }
    const pdf = compiler.pdf({ mainFileContent: SOURCE, inputs: { form: JSON.stringify(data) } }, options)
    compiler.evictCache(10)
    return pdf
  }
}
