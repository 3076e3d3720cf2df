import { error, type Finding, type Outcome, refuses } from '../diagnostics/finding.ts'
import type { TemplateSource } from '../template/assemble.ts'
import { FORBIDDEN_NAMES, isName } from '../template/names.ts'
import type { ParameterValues } from '../template/parameters.ts'
import type { Template } from '../template/types.ts'

/** A template's source and what its file is called. */
export interface TemplateText {
  readonly file: string
  readonly text: string
  /** What the text means, where that is known without reading it. */
  readonly parsed?: Template | undefined
}

/** Where the templates of a form come from: all of its editions; none for a form that is not there. */
export type TemplateStore = (form: string) => Promise<readonly TemplateText[]>

/** Parsed templates, each parsed once. */
export interface TemplateLibrary {
  /** The editions of a form, the oldest first, with the faults of those that cannot be used. */
  editionsOf(form: string): Promise<Outcome<readonly Template[]>>
  /** Parses a template of the caller's with those that it extends. */
  parse(source: TemplateSource, parameters?: ParameterValues): Promise<Outcome<Template>>
  /** One of the library's templates with values for its parameters. */
  withParameters(template: Template, parameters: ParameterValues): Promise<Outcome<Template>>
}

/** Stores one after the other: a pack's beside those of the package. */
export function joinStores(stores: readonly TemplateStore[]): TemplateStore {
  return async form => (await Promise.all(stores.map(store => store(form)))).flat()
}

/** Templates with parameters that are kept; a batch sets the same ones for all of its forms. */
const KEPT = 32

/** Creates the library of a store's templates. Nothing is read yet. */
export function createTemplateLibrary(given: TemplateStore): TemplateLibrary {
  // What is asked for may come out of a template: a name, and nothing that could be a path.
  const store: TemplateStore = async form => (isName(form) && !FORBIDDEN_NAMES.has(form) ? given(form) : [])
  const known = new Map<string, Promise<Outcome<readonly Template[]>>>()
  const set = new Map<string, Promise<Outcome<Template>>>()

  async function parse(source: TemplateSource, parameters: ParameterValues = {}): Promise<Outcome<Template>> {
    // The package's own editions come parsed: neither the parser nor YAML's is loaded for them.
    const [{ basesOf }, { parseTemplate }] = await Promise.all([
      import('../template/extends.ts'),
      import('../template/parse.ts'),
    ])
    const bases = await basesOf(source, store)
    if (!bases.ok) return bases
    return parseTemplate(source.text, { file: source.file, bases: bases.value, parameters })
  }

  async function readEditions(form: string): Promise<Outcome<readonly Template[]>> {
    const outcomes = await Promise.all(
      (await store(form)).map(source => (source.parsed ? accepted(source.parsed) : parse(source))),
    )
    const templates = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
    const findings = [...outcomes.flatMap(outcome => outcome.findings), ...repeatedIn(templates)]
    if (refuses(findings)) return { ok: false, findings }
    return { ok: true, value: templates.sort((a, b) => a.valid.from - b.valid.from), findings }
  }

  async function setParameters(
    { form, file }: Template,
    parameters: ParameterValues,
  ): Promise<Outcome<Template>> {
    const source = (await store(form)).find(one => one.file === file)
    if (source === undefined) throw new RangeError(`no template ${file} of ${form} in its library`)
    return parse(source, parameters)
  }

  return {
    editionsOf: form => kept(known, form, Number.POSITIVE_INFINITY, () => readEditions(form)),
    parse,
    withParameters: (template, parameters) => {
      const key = JSON.stringify([template.form, template.file, Object.entries(parameters).sort()])
      return kept(set, key, KEPT, () => setParameters(template, parameters))
    },
  }
}

function accepted(template: Template): Outcome<Template> {
  return { ok: true, value: template, findings: [] }
}

/** Of two templates of one edition nobody could say which is meant. */
function repeatedIn(templates: readonly Template[]): readonly Finding[] {
  const names = templates.map(({ edition }) => edition)
  return templates.flatMap(({ form, edition, file }, i) => {
    const at = file === undefined ? {} : { file }
    return names.indexOf(edition) < i ? [error('pack.form-repeated', { form, edition }, at)] : []
  })
}

/** What is known by a key, or else made and kept; the oldest goes where there are too many. */
function kept<T>(
  known: Map<string, Promise<T>>,
  key: string,
  most: number,
  make: () => Promise<T>,
): Promise<T> {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  const [oldest] = known.size >= most ? known.keys() : []
  if (oldest !== undefined) known.delete(oldest)
  known.set(key, made)
  // A store that could not be read may be there at the next call.
  made.catch(() => known.delete(key))
  return made
}
