import { type Finding, refuses } from '../diagnostics/finding.ts'
import { openPackageBook, standardCharacters } from '../font/load.node.ts'
import { REPERTOIRES, repertoireOf } from '../font/repertoires.ts'
import { type FaceReport, type RoleReport, reportFaces, reportText } from '../press/font-report.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { FONT_PHRASES, type FontPhrases } from './font-phrases.ts'
import { expandFiles, readInput } from './input.node.ts'
import { type FontFlags, ownFonts } from './own-fonts.ts'
import { reported, tell } from './report.ts'

/** A file's characters, looked up. */
interface TextReport {
  readonly file: string
  readonly roles: readonly RoleReport[]
}

/**
 * `formpress fonts`: each face with its role, what it covers, its licence and whether it may be embedded;
 * with files, which of their characters each role lacks, and what draws them instead. A character that no
 * face has is a refusal, as it would be in a form.
 */
export async function listFonts(
  files: readonly string[],
  flags: FontFlags,
  context: Context,
): Promise<ExitCode> {
  const book = await openPackageBook(ownFonts(flags, context.language))
  if (!book.ok) {
    tellAll(context, book.findings)
    return EXIT.refused
  }
  const standard = repertoireOf('standard', await standardCharacters())
  const listed = await reportFaces(book.value, [standard, ...REPERTOIRES])
  const texts: TextReport[] = []
  const faults: Finding[] = []
  for (const file of await expandFiles(files)) {
    const input = await readInput(file)
    if (input.ok) texts.push({ file, roles: await reportText(book.value, textOf(input.text)) })
    else faults.push(input.finding)
  }
  const findings = [...listed.findings, ...faults]
  if (context.json) printJson(listed.faces, texts, findings, context)
  else printLines(listed.faces, texts, findings, context)
  const missing = texts.some(({ roles }) => roles.some(role => role.missing.length > 0))
  return missing || refuses(findings) ? EXIT.refused : EXIT.done
}

/** The texts in a JSON file, whose escapes hide characters; any other file as it stands. */
function textOf(text: string): string {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return text
  }
  return JSON.stringify(data)
}

function printJson(
  faces: readonly FaceReport[],
  texts: readonly TextReport[],
  findings: readonly Finding[],
  { language, out }: Context,
): void {
  const told = <T extends { readonly findings: readonly Finding[] }>(report: T) => ({
    ...report,
    findings: reported(report.findings, language),
  })
  const result = {
    faces: faces.map(told),
    texts: texts.map(({ file, roles }) => ({ file, roles: roles.map(told) })),
    findings: reported(findings, language),
  }
  out(JSON.stringify(result, null, 2))
}

function printLines(
  faces: readonly FaceReport[],
  texts: readonly TextReport[],
  findings: readonly Finding[],
  context: Context,
): void {
  const phrases = FONT_PHRASES[context.language]
  for (const face of faces) printFace(face, phrases, context)
  for (const { file, roles } of texts) {
    const lines = roles.flatMap(role => linesOf(role, phrases))
    context.out('')
    if (lines.length === 0) context.out(phrases.textFine(file))
    else for (const line of [file, ...lines]) context.out(line)
  }
  const unplaced = findings.filter(finding => finding.code === 'font.unplaced')
  const isLong = unplaced.length > MOST_UNPLACED
  tellAll(context, isLong ? findings.filter(({ code }) => code !== 'font.unplaced') : findings)
  if (isLong) context.err(phrases.unplaced(unplaced.length))
}

/** Files of a folder told one by one; a system's own folder has hundreds that nobody asks for. */
const MOST_UNPLACED = 5

function printFace(face: FaceReport, phrases: FontPhrases, { out, language }: Context): void {
  const { role, file, packaged, licence, fsType, embeddable = false } = face
  const embedding =
    fsType === undefined
      ? phrases.notOpen
      : phrases.embeddable(`0x${fsType.toString(16).padStart(4, '0')}`, embeddable)
  const name = face.name ?? ''
  out(phrases.face({ role: `${role} ${phrases.roles[role]}`, name, file, packaged, licence, embedding }))
  const covered = face.coverage.filter(one => one.covered > 0)
  if (covered.length > 0) {
    const counts = covered.map(one =>
      phrases.covered(phrases.repertoires[one.repertoire], one.covered, one.total),
    )
    out(`    ${counts.join(phrases.separator)}`)
  }
  for (const finding of face.findings) out(`    ${tell(finding, language).replace(/\n/g, '\n    ')}`)
}

/** Characters shown in one line; a novel in a face without them would fill the screen. */
const MOST_SHOWN = 40

function linesOf({ role, substituted, missing }: RoleReport, phrases: FontPhrases): readonly string[] {
  const name = phrases.roles[role]
  const shown = (characters: readonly string[]) =>
    characters.slice(0, MOST_SHOWN).map(withCodePoint).join(' ') +
    (characters.length > MOST_SHOWN ? ' …' : '')
  return [
    ...substituted.map(({ face, characters }) =>
      phrases.substituted(name, face, characters.length, shown(characters)),
    ),
    ...(missing.length > 0 ? [phrases.missing(name, missing.length, shown(missing))] : []),
  ]
}

/** `𠮷 U+20BB7`: a terminal may have no glyph for it either. */
function withCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const visible = code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) ? `${character} ` : ''
  return `${visible}U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
