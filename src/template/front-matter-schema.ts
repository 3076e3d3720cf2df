import { FRONT_MATTER_KEYS } from './front-matter-keys.ts'
import { propertiesOf, type ValueSchema, WITH_PARAMETER } from './value-schema.ts'

/**
 * The JSON Schema of the front matter, made from the tables by which it is read. Draft 7 is what extensions of
 * editors understand.
 */
export function frontMatterSchema(): ValueSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'formpress template, front matter',
    type: 'object',
    properties: propertiesOf(FRONT_MATTER_KEYS),
    additionalProperties: false,
    anyOf: [{ required: ['form'] }, { required: ['extends', 'edition'] }],
    definitions: { [WITH_PARAMETER]: { type: 'string', pattern: '\\{\\$[^{}]+\\}' } },
  }
}
