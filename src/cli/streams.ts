/**
 * Lines to the standard streams. On POSIX systems they are written to the descriptors: Node's own streams bring its
 * sockets and terminals along, some 5 ms of a first form. Windows shows 汉字 on a console only through Node's.
 */
import { writeSync } from 'node:fs'

/** Writes lines to a stream of the process, whole and in order; what nobody reads any more is passed over. */
export function lineWriter(stream: 'stdout' | 'stderr'): (line: string) => void {
  const descriptor = stream === 'stdout' ? 1 : 2
  let through = process.platform === 'win32' ? throughNode(stream) : undefined
  return line => {
    const text = Buffer.from(`${line}\n`)
    const rest = through ? text : writtenAsFarAs(descriptor, text)
    if (rest.length === 0) return
    through ??= throughNode(stream)
    through(rest)
  }
}

/** Writes what a descriptor takes, and gives what is left where a pipe is full and does not wait. */
function writtenAsFarAs(descriptor: number, text: Buffer): Buffer {
  let rest = text
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
  } catch (reason) {
    if (!isFailure(reason, 'EAGAIN')) {
      passOverClosed(reason)
      return Buffer.alloc(0)
    }
  }
  return rest
}

function throughNode(stream: 'stdout' | 'stderr'): (text: Buffer) => void {
  process[stream].on('error', passOverClosed)
  return text => void process[stream].write(text)
}

/** Whoever reads the output may stop (`| head`): what is being done is done to its end all the same. */
function passOverClosed(reason: unknown): void {
  if (!isFailure(reason, 'EPIPE')) throw reason
}

function isFailure(reason: unknown, code: string): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === code
}
