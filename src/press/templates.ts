import type { Outcome } from '../diagnostics/finding.ts'
import { parseTemplate } from '../template/parse.ts'
import type { Template } from '../template/types.ts'

/** A template's source and what its file is called. */
export interface TemplateText {
  readonly file: string
  readonly text: string
}

/** Where the templates of a registered form come from: all of its editions. */
export type TemplateStore = (form: string) => Promise<readonly TemplateText[]>

/** Parsed templates, each parsed once. */
export interface TemplateLibrary {
  /** The editions of a form, the oldest first, with the faults of those that cannot be used. */
  editionsOf(form: string): Promise<Outcome<readonly Template[]>>
}

/** Creates the library of a store's templates. Nothing is read yet. */
export function createTemplateLibrary(store: TemplateStore): TemplateLibrary {
  const known = new Map<string, Promise<Outcome<readonly Template[]>>>()
  return {
    editionsOf: form => {
      const editions = known.get(form) ?? readEditions(store, form)
      known.set(form, editions)
      // A store that could not be read may be there at the next call.
      editions.catch(() => known.delete(form))
      return editions
    },
  }
}

async function readEditions(store: TemplateStore, form: string): Promise<Outcome<readonly Template[]>> {
  const outcomes = (await store(form)).map(({ file, text }) => parseTemplate(text, { file }))
  const findings = outcomes.flatMap(outcome => outcome.findings)
  if (outcomes.some(outcome => !outcome.ok)) return { ok: false, findings }
  const templates = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
  return { ok: true, value: templates.sort((a, b) => a.valid.from - b.valid.from), findings }
}
