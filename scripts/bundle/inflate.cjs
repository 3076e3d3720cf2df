/**
 * Stands in the bundle for tiny-inflate, by which `linebreak` unpacks its table as it is loaded. That took 4 ms
 * of a first form, in JavaScript that is not compiled yet. CommonJS, since its caller is.
 */
const { inflateRawSync } = require('node:zlib')

/** Unpacks `source` into `target`, which is as long as the result. */
module.exports = function inflate(source, target) {
  target.set(inflateRawSync(source))
  return target
}
