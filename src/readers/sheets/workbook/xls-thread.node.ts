/** The thread that a legacy workbook is read in: bytes come in, the outcome goes out. */
import { parentPort, workerData } from 'node:worker_threads'
import { readXls } from './xls.ts'

// Not awaited here: the bundle of the command line is CommonJS.
void readXls(workerData).then(outcome => parentPort?.postMessage(outcome))
