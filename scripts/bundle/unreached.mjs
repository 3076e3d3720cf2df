/**
 * Stands in the bundle for packages that others import at once and that a form never reaches:
 *
 *   fontkit               opens and subsets fonts; formpress embeds its own subsets (`font: null`)
 *   @noble/ciphers/aes    encrypts documents; an archive forbids it
 *   png-js                draws images; a form has none
 *   node:child_process    runs commander's commands that are programs of their own, and brings Node's sockets along
 *
 * To read and compile them costs a first form time for nothing. Should one be reached after all, it says so:
 * nothing is imitated.
 */
function unreached() {
  throw new Error('formpress left this part of a package out of its bundle: see scripts/bundle.mjs')
}

export { unreached as cbc, unreached as create, unreached as default, unreached as ecb, unreached as spawn }
