#!/usr/bin/env node
/**
 * Starts the bundled command line.
 *
 * V8 is asked to wait ten to fifteen times as long before it compiles a function for the second time, optimised: in
 * the short life of a first form that work is lost. It takes 32 ms of processor time off that form's 156 (Node 20; 9
 * of 193 in Node 24), and of a run of 200 forms 29 % (17 %); what is used longer is optimised as ever.
 */
const { setFlagsFromString } = require('node:v8')

/** Flags by V8's version, for it complains of those that it does not know. Node 20 has 11, Node 22 12, Node 24 13. */
const FLAGS = {
  11: ['--interrupt-budget=1000000'],
  12: ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'],
  13: ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'],
}

const [version] = process.versions.v8.split('.')
for (const flag of FLAGS[version] ?? []) setFlagsFromString(flag)
require('./load.js').load('program.js')
