/** Imports tinypool, which finds its own thread's file beside itself and so is no part of the bundle. */
module.exports = () => import('tinypool')
