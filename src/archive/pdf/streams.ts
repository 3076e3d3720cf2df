import { error } from '../../diagnostics/finding.ts'
import { PdfFault } from './fault.ts'
import { type Budget, inflate, type PredictorParameters, unpredict } from './filters.ts'
import { isKind, nameOf, type PdfValue } from './values.ts'

/** Filters one after the other that are undone; nobody needs more. */
const MOST_FILTERS = 4

/**
 * The bytes of a stream with its filters undone (ISO 32000-2, 7.4): FlateDecode, which is the one that
 * archival files of forms use. LZW is forbidden in them (ISO 19005-3, 6.1.7), others are for images.
 *
 * @param entries its dictionary, whose Filter and DecodeParms are no references
 * Findings: `archive.filter-unknown`, `archive.damaged`, `archive.too-large`.
 */
export function decode(raw: Uint8Array, entries: ReadonlyMap<string, PdfValue>, budget: Budget): Uint8Array {
  const filters = listOf(entries.get('Filter') ?? null)
  const parameters = listOf(entries.get('DecodeParms') ?? null)
  if (filters.length > MOST_FILTERS) throw unknownFilter(`${filters.length} filters`)
  return filters.reduce((data: Uint8Array, filter, i) => {
    const name = nameOf(filter) ?? ''
    if (name !== 'FlateDecode' && name !== 'Fl') throw unknownFilter(name)
    return unpredict(inflate(data, budget), predictorOf(parameters[i] ?? null))
  }, raw)
}

function listOf(value: PdfValue): readonly PdfValue[] {
  if (value === null) return []
  return isKind(value, 'array') ? value.items : [value]
}

function predictorOf(parameters: PdfValue): PredictorParameters {
  const entries: ReadonlyMap<string, PdfValue> = isKind(parameters, 'dict') ? parameters.entries : new Map()
  const number = (key: string, fallback: number) => {
    const value = entries.get(key)
    return typeof value === 'number' ? value : fallback
  }
  return {
    predictor: number('Predictor', 1),
    colors: number('Colors', 1),
    bitsPerComponent: number('BitsPerComponent', 8),
    columns: number('Columns', 1),
  }
}

function unknownFilter(filter: string): PdfFault {
  return new PdfFault(error('archive.filter-unknown', { filter: filter.slice(0, 40) }))
}
