/**
 * Property tests draw the same cases in every run, so that a red run is of the change that was made. New cases
 * are drawn by `npm run fuzz`, which sets another seed.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_123) })
