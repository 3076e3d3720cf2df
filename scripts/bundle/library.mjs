/**
 * The library as the bundle has it: what src/index.ts exports, with its types. What a render does not reach is
 * loaded when it is first called, which all of it lets: it is asynchronous.
 */
export { readDeclarations } from '../../src/declaration/read.ts'
export { FormError } from '../../src/diagnostics/form-error.ts'
export { defineEdition } from '../../src/forms/define.ts'
export { describe } from '../../src/messages/messages.ts'
export { createPress } from '../../src/press/create.node.ts'

export const createBatch = later(() => import('../../src/batch/create.node.ts'), 'createBatch')
export const extract = later(() => import('../../src/archive/extract.ts'), 'extract')
export const extractAll = later(() => import('../../src/archive/extract-all.ts'), 'extractAll')
export const openPack = later(() => import('../../src/press/pack-folder.node.ts'), 'openPack')
export const sign = later(() => import('../../src/archive/sign.ts'), 'sign')
export const verify = later(() => import('../../src/archive/verify.ts'), 'verify')

function later(load, name) {
  return async (...given) => (await load())[name](...given)
}
