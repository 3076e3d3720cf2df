import type { FontBook } from '../font/book.ts'
import type { FormRegistry } from '../forms/registry.ts'
import { createTextMemory, type TextMemory } from '../layout/fit.ts'
import type { Template } from '../template/types.ts'
import type { Deflate } from '../writers/pdf/deflate.ts'
import { createPdfMemory, type PdfMemory } from '../writers/pdf/memory.ts'
import { createTemplateFiles, type TemplateFile } from './archive.ts'
import type { Lookup } from './declare.ts'
import { createTemplateFaults } from './template-faults.ts'
import { createTemplateLibrary, type TemplateStore } from './templates.ts'

/** What a press works with; everything that depends on the machine comes in here. */
export interface PressParts {
  readonly fonts: FontBook
  readonly registry: FormRegistry
  readonly templates: TemplateStore
  readonly deflate: Deflate
}

/** The parts of a press, and what its forms share: kept from one to the next, and shown by none of them. */
export interface Workshop extends PressParts {
  readonly lookup: Lookup
  readonly memory: PdfMemory
  readonly texts: TextMemory
  readonly templateFile: (template: Template) => TemplateFile
}

/** Sets up what a press works with. Fonts and templates are read when a form first needs them, and kept. */
export function createWorkshop(parts: PressParts): Workshop {
  const library = createTemplateLibrary(parts.templates)
  return {
    ...parts,
    lookup: { registry: parts.registry, library, faultsOf: createTemplateFaults() },
    memory: createPdfMemory(parts.deflate),
    texts: createTextMemory(),
    templateFile: createTemplateFiles(),
  }
}
