/** The version of this package, as package.json has it: written into archival files. */
export const VERSION = '0.1.0'
