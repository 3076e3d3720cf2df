import { readDeclarations } from '../declaration/read.ts'
import type { Reading } from '../declaration/sources.ts'
import { openFile, streamDeclarations, streamKindOf } from '../readers/sheets/stream.node.ts'
import { readFault, readInput } from './input.node.ts'
import { knownForms } from './known-forms.ts'

/** Some declarations of a file, with what is to be said of reading them. */
export interface FileReading extends Reading {
  /** Whether the file is read a few lines at a time: then findings beside one declaration are of its lines. */
  readonly streamed: boolean
}

/**
 * The declarations of files, in their order: all of a JSON or YAML file together, those of an NDJSON or CSV
 * file one after another, so that a file of any size takes no more memory than a small one.
 *
 * Findings: those of `readInput`, `readDeclarations` and `streamDeclarations`.
 */
export async function* readings(files: readonly string[]): AsyncGenerator<FileReading> {
  for (const file of files) {
    const kind = streamKindOf(file)
    if (kind !== undefined) {
      yield* streamed(file, kind)
      continue
    }
    const input = await readInput(file)
    const read = input.ok
      ? await readDeclarations(input.text, { file })
      : { sources: [], findings: [input.finding] }
    yield { ...read, streamed: false }
  }
}

async function* streamed(
  file: string,
  kind: NonNullable<ReturnType<typeof streamKindOf>>,
): AsyncGenerator<FileReading> {
  const forms = kind === 'csv' ? await knownForms() : []
  try {
    for await (const reading of streamDeclarations(openFile(file), { file, kind, forms })) {
      yield { ...reading, streamed: true }
    }
  } catch (reason) {
    yield { sources: [], findings: [readFault(reason, file)], streamed: false }
  }
}
