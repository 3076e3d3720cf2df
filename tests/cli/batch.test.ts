/** `formpress batch` and files dropped on the program, as built. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { formpress } from './run.ts'

const seeds = readdirSync('seeds')
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(join('seeds', name), 'utf8')))

const lines = (count: number, change: (data: { name: string }, i: number) => object = data => data) =>
  Array.from({ length: count }, (_, i) => {
    const seed = seeds[i % seeds.length]
    return `${JSON.stringify(change({ ...seed, name: `${seed.name}${i + 1}` }, i))}\n`
  }).join('')

let home = ''
let at = ''
let count = 0
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'formpress-batch-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => {
  at = join(home, String(++count))
  mkdirSync(at)
})

/** Names and digests of all files of a folder. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, digest(name)]),
  )
}

/** Runs a batch and kills it when its journal has so many lines. */
async function killedAt(journalLines: number, args: readonly string[], out: string): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [resolve('dist/cli/main.js'), ...args], { cwd: at })
  const ended = new Promise(done => child.once('exit', done))
  const journal = join(at, out, 'manifest.ndjson')
  const length = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0)
  while (child.exitCode === null && child.signalCode === null && length() < journalLines) {
    await new Promise(done => setTimeout(done, 2))
  }
  child.kill('SIGKILL')
  await ended
  return length()
}

describe('a batch', () => {
  it('that is killed at any point goes on, and ends with the same bytes as one that was not', async () => {
    writeFileSync(join(at, 'all.ndjson'), lines(16))
    const args = (out: string) => ['batch', 'all.ndjson', '-o', out, '--catalog', '--jobs', '2']
    expect((await formpress(args('whole'), at)).code).toBe(0)
    for (const point of [1, 7, 16]) await killedAt(point, args('killed'), 'killed')
    // What a full disk leaves: a line cut off, a file that is not whole.
    writeFileSync(join(at, 'killed/.formpress-3.part'), '%PDF')
    const journal = join(at, 'killed/manifest.ndjson')
    if (existsSync(journal)) writeFileSync(journal, readFileSync(journal).subarray(0, -9))
    const ended = await formpress(args('killed'), at)
    expect(ended.code, ended.err).toBe(0)
    expect(contentOf(join(at, 'killed'))).toEqual(contentOf(join(at, 'whole')))
    expect((await formpress(['batch', '--verify', 'killed'], at)).code).toBe(0)
  })

  it('prints what is missing, changed or damaged, and nothing else unless it is forced', async () => {
    writeFileSync(join(at, 'all.ndjson'), lines(4))
    const run = async (...more: string[]) => {
      const { out } = await formpress(['batch', 'all.ndjson', '-o', 'out', '--json', ...more], at)
      const { printed, kept, refused } = JSON.parse(out)
      return [printed, kept, refused]
    }
    expect(await run()).toEqual([4, 0, 0])
    const [first = '', second = '', third = ''] = readdirSync(join(at, 'out')).sort()
    rmSync(join(at, 'out', first))
    writeFileSync(join(at, 'out', second), 'no PDF')
    const verified = await formpress(['batch', '--verify', 'out'], at)
    expect(verified.code).toBe(1)
    expect(verified.err).toContain('[batch.output-missing]')
    expect(verified.err).toContain('[batch.output-changed]')
    expect(await run()).toEqual([2, 2, 0])
    writeFileSync(
      join(at, 'all.ndjson'),
      lines(4, (data, i) => (i === 2 ? { ...data, nature: '一次性项目' } : data)),
    )
    const before = contentOf(join(at, 'out'))
    expect(await run()).toEqual([1, 3, 0])
    const after = contentOf(join(at, 'out'))
    const changed = Object.keys(after).filter(name => after[name] !== before[name])
    expect(changed).toEqual([third, 'manifest.json'])
    expect(await run('--force')).toEqual([4, 0, 0])
  })

  it('of many kinds of files loses one form to one bad declaration', async () => {
    mkdirSync(join(at, 'in/部门'), { recursive: true })
    for (const name of readdirSync('seeds').filter(name => name.endsWith('.json'))) {
      copyFileSync(join('seeds', name), join(at, 'in/部门', name))
    }
    writeFileSync(join(at, 'in/坏.json'), '{ "form": "shanghai-project-target", "edition": "2024" }')
    writeFileSync(join(at, 'in/断.json'), '{ "form": ')
    writeFileSync(join(at, 'in/照片.jpg'), 'x')
    const stdin = lines(2, data => ({
      ...data,
      filing: { archive: 'X001-WS·2024-0001', date: '2024-03-01' },
    }))
    const args = ['batch', 'in', 'in/部门/*-4-*.json', '-', '-o', 'in/out', '--catalog']
    const ran = await formpress(args, at, stdin)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('印 7 份')
    expect(ran.out).toContain('不能印 1 份')
    expect(ran.err).toContain('in/坏.json')
    expect(ran.err).toContain('断.json:1:')
    expect(ran.err).toContain('.jpg')
    const list = readFileSync(join(at, 'in/out/归档文件目录.csv'), 'utf8').split('\r\n')
    expect(list).toHaveLength(9)
    expect(list[6]).toMatch(/^6,X001-WS·2024-0001,.*,财政项目支出绩效目标申报表：.*1,20240301,1,$/)
    // Its own output is no input.
    const again = await formpress(args, at, stdin)
    expect(again.out).toContain('印 0 份，沿用已印好的 7 份')
  })

  it('goes into an archive that is the same whenever it is made', async () => {
    writeFileSync(join(at, 'all.ndjson'), lines(3))
    for (const out of ['a.zip', 'b.zip'])
      expect((await formpress(['batch', 'all.ndjson', '-o', out], at)).code).toBe(0)
    expect(readFileSync(join(at, 'a.zip')).equals(readFileSync(join(at, 'b.zip')))).toBe(true)
    const { unzipSync } = await import('fflate')
    const files = unzipSync(readFileSync(join(at, 'a.zip')))
    expect(Object.keys(files).map(name => name.slice(0, 8))).toEqual([
      '0001-上海市',
      '0002-上海市',
      '0003-上海市',
      'manifest',
    ])
    expect(
      Buffer.from(Object.values(files)[0] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(readdirSync(at).sort()).toEqual(['a.zip', 'all.ndjson', 'b.zip'])
  })

  it('goes on from an archive that is there, and prints anew what is not as it was printed', async () => {
    const batch = async (...more: string[]) => formpress(['batch', 'all.ndjson', '-o', 'a.zip', ...more], at)
    writeFileSync(join(at, 'all.ndjson'), lines(3))
    await batch()
    const whole = readFileSync(join(at, 'a.zip'))
    expect((await batch()).out).toContain('印 0 份，沿用已印好的 3 份')
    expect(readFileSync(join(at, 'a.zip')).equals(whole)).toBe(true)
    expect((await batch('--force')).out).toContain('印 3 份')

    const damaged = Buffer.from(whole)
    damaged[2000] = (damaged[2000] ?? 0) ^ 1
    writeFileSync(join(at, 'a.zip'), damaged)
    expect((await batch()).out).toContain('印 1 份，沿用已印好的 2 份')
    expect(readFileSync(join(at, 'a.zip')).equals(whole)).toBe(true)

    // Not a batch's, and no archive at all: printed anew.
    const { zipSync } = await import('fflate')
    const foreign = zipSync({ 'manifest.json': Buffer.from('{}'), 'x.pdf': Buffer.from('x') })
    for (const other of [foreign, whole.subarray(0, 9000), Buffer.alloc(0)]) {
      writeFileSync(join(at, 'a.zip'), other)
      expect((await batch()).out).toContain('印 3 份')
      expect(readFileSync(join(at, 'a.zip')).equals(whole)).toBe(true)
    }
  })

  it('says nothing where it is quiet, and is refused for a wrong pattern', async () => {
    writeFileSync(join(at, 'all.ndjson'), lines(1))
    expect(await formpress(['batch', 'all.ndjson', '--quiet'], at)).toEqual({ code: 0, out: '', err: '' })
    expect((await formpress(['batch', 'all.ndjson', '--name', '../{name}.pdf'], at)).code).toBe(2)
    expect((await formpress(['batch', 'all.ndjson', '--jobs', '0'], at)).code).toBe(2)
    expect((await formpress(['batch', '--verify', 'nowhere'], at)).code).toBe(1)
  })
})

describe('files dropped on the program', () => {
  it('are checked and printed into a folder beside them, and nothing of others is touched', async () => {
    mkdirSync(join(at, '申报'))
    mkdirSync(join(at, '打印结果'))
    writeFileSync(join(at, '打印结果/说明.txt'), '别人的')
    writeFileSync(join(at, '申报/a.ndjson'), lines(2))
    writeFileSync(
      join(at, '申报/坏.json'),
      '{ "form": "shanghai-project-target", "edition": "2024", "name": "坏" }',
    )
    for (const _ of ['first', 'again']) {
      const ran = await formpress([join(at, '申报')], home)
      expect(ran.code).toBe(1)
      expect(readdirSync(at).sort()).toEqual(['打印结果', '打印结果 (2)', '申报'])
      expect(readdirSync(join(at, '打印结果'))).toEqual(['说明.txt'])
      const made = readdirSync(join(at, '打印结果 (2)'))
      expect(made.filter(name => name.endsWith('.pdf'))).toHaveLength(3)
      expect(made).toContain('合订本.pdf')
      const report = readFileSync(join(at, '打印结果 (2)/检查结果.html'), 'utf8')
      expect(report).toContain('共 3 份，可以打印 2 份')
      expect(report).toContain('坏.json')
    }
  })

  it('may be called as the command behind them is, of which nobody is told', async () => {
    mkdirSync(join(at, 'drop'))
    writeFileSync(join(at, 'drop/a.ndjson'), lines(1))
    expect((await formpress(['drop'], at)).code).toBe(0)
    expect(readdirSync(join(at, '打印结果'))).toContain('合订本.pdf')
  })

  it('are no command that is misspelt', async () => {
    const ran = await formpress(['rendr', 'a.json'], at)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('rendr')
  })
})
