/**
 * The limits on what is read and printed, all in one place.
 *
 * Input comes from strangers: whatever grows with it is bounded, and passing a bound is a finding, never
 * a crash or an endless wait.
 */
export const LIMITS = {
  /** Bytes of an input file: 64 MB. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a YAML file: 4 MB, since its parser takes a second and some 100 MB for each of them. */
  yamlBytes: 4 * 1024 * 1024,
  /** Values that aliases of a YAML file may repeat. */
  yamlAliasValues: 10_000,
  /** Findings told of one declaration. */
  findings: 10_000,
  /** Faults of syntax told of one file; more only follow from these. */
  syntaxFaults: 100,
  /** Bytes of a font file: 128 MB. */
  fontBytes: 128 * 1024 * 1024,
  /** Font files in a folder that the caller names. */
  fontFiles: 2000,
  /** Faces in one collection of fonts (TTC). */
  fontFaces: 256,
  /** Bytes of one glyph's description; the largest of our faces has 3,573. */
  glyphBytes: 16_384,
  /** Descriptions of glyphs kept of a face, some 0.5 KB each. */
  keptGlyphs: 8192,
  /** Composite glyphs inside each other. */
  compositeDepth: 8,
  /** Parts of one glyph, those of its parts included. */
  compositeParts: 1024,
  /** UTF-16 units of one text value. */
  textLength: 1_000_000,
  /** Elements of one list, and rows of one grid. */
  rows: 100_000,
  /** Cells and lines of a source of filled forms, blank ones counted. */
  sourceCells: 1_000_000,
  /** Texts of one form in such a source: cells and lines that are not blank. */
  formTexts: 300_000,
  /** Bytes that the parts of a workbook which hold cells may inflate to: 256 MB. */
  sheetInflatedBytes: 256 * 1024 * 1024,
  /** Elements inside each other in the XML of a workbook or Word document; deep ones have some fifty. */
  xmlDepth: 1000,
  /** Cells of a workbook or CSV file that hold something. */
  sheetCells: 1_000_000,
  /** Seconds that reading a legacy workbook may take. */
  sheetSeconds: 60,
  /** Megabytes of heap that reading a legacy workbook may take. */
  sheetHeapMegabytes: 1024,
  /** Cells that are marked in the copy of a checked workbook, and findings that it lists. */
  sheetMarks: 10_000,
  /** Findings told of the cells and rows of one table. */
  sheetFindings: 1000,
  /** UTF-16 units of one record of a CSV file and of one line of an NDJSON file: 8 million. */
  recordLength: 8 * 1024 * 1024,
  /** Bytes that the streams of one PDF file may inflate to: 256 MB. */
  pdfInflatedBytes: 256 * 1024 * 1024,
  /** Objects of a PDF file that is read. */
  pdfObjects: 1_000_000,
  /** Revisions of a PDF file: each editor that saves incrementally adds one. */
  pdfRevisions: 1000,
  /** Lists and dictionaries inside each other in a PDF file, and references to references. */
  pdfNesting: 64,
  /** Characters, lines and areas on one page of a PDF file that is verified; a full page has some thousand. */
  pdfDrawnItems: 200_000,
  /** Values and operators that are followed in its pages and fonts; a full page has some thousand. */
  pdfSteps: 100_000_000,
  /** Corners of one path on such a page. */
  pdfPathSegments: 1000,
  /** Bytes that are kept for a signature: 1 MB. */
  signatureBytes: 1024 * 1024,
  /** Files attached to a PDF file. */
  pdfAttachments: 100_000,
  /** Differences that are told of one PDF file. */
  pdfDifferences: 20,
  /** Bytes of a manifest in a batch's archive: 256 MB. */
  manifestBytes: 256 * 1024 * 1024,
  /** Megabytes of heap that a thread of a batch may take. */
  workerHeapMegabytes: 1024,
  /** Pages of one form. */
  pages: 10_000,
  /** Columns of one grid. */
  columns: 200,
  /** Objects and lists inside each other, the declaration itself being the first. */
  nesting: 8,
  /** Maps and lists inside each other in the manifest of a pack. */
  packNesting: 16,
  /** UTF-16 units of a template. */
  templateLength: 1_000_000,
  /** UTF-16 units of a template's front matter, and of a line that gives columns. */
  frontMatterLength: 65_536,
  /** Templates that extend each other, one on top of the next. */
  extendsDepth: 8,
  /** UTF-16 units of a parameter's value and of a label that replaces another. */
  parameterLength: 1000,
  /** Faults told of one template. */
  templateFaults: 1000,
  /** UTF-16 units of a name in a template: of a field, a style, a format. */
  nameLength: 100,
  /** Slots (rows × columns) of one form. */
  slots: 2_000_000,
  /** A length in a template, in 1/1000 pt: the largest side of a PDF page (ISO 32000-1, annex C). */
  length: 14_400_000,
} as const
