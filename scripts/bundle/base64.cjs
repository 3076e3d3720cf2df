/**
 * Stands in the bundle for base64-js, by which `linebreak` reads its table as it is loaded: Node's own takes 2 ms
 * less of a first form. CommonJS, since its caller is.
 */
exports.toByteArray = text => new Uint8Array(Buffer.from(text, 'base64'))
