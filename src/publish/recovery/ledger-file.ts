import { hash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { type LedgerLine, parseLedgerLine, renderLedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'

/** The ledger file can't be read or written; the message says why and what to do. */
export class LedgerFileError extends Error {
  readonly code = 'LEDGER_FILE'
}

/** The file that keeps ids and dates when the database is lost: lines are only ever added, save for compaction. */
export interface LedgerFile {
  exists(): boolean
  /** Its size in bytes. */
  size(): number
  /** Adds lines and waits until the disk has them. */
  append(lines: readonly LedgerLine[]): void
  /** How far the file goes, to find later what was added since. */
  mark(): string
  /** The lines added since a mark was made; undefined if the file is not the one that it was made of. */
  linesSince(mark: string): AsyncIterable<LedgerLine> | undefined
  /** Every line that can be read, oldest first, in bounded memory. */
  lines(): AsyncIterable<LedgerLine>
  /** Replaces the whole file atomically. */
  rewrite(lines: AsyncIterable<LedgerLine>): Promise<void>
}

function withFile<Result>(file: string, flags: 'r' | 'a', work: (descriptor: number) => Result): Result {
  const descriptor = openSync(file, flags)
  try {
    return work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The last `count` of the file's first `size` bytes. */
function bytesBefore(file: string, size: number, count: number): Buffer {
  const bytes = Buffer.alloc(Math.min(size, count))
  if (bytes.length > 0)
    withFile(file, 'r', (descriptor) => readSync(descriptor, bytes, 0, bytes.length, size - bytes.length))
  return bytes
}

function addText(file: string, text: string): void {
  const bytes = Buffer.from(text)
  withFile(file, 'a', (descriptor) => {
    // A disk that is nearly full takes a part, and says so in the count alone; the next write then tells why.
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  })
}

/** Waits until the disk has the names in a folder; Windows has no such thing. */
function syncFolder(folder: string): void {
  if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync)
}

function renderLines(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${renderLedgerLine(line)}\n`).join('')
}

/** Lines written at a time. */
const BATCH = 1000

async function writeAll(file: string, lines: AsyncIterable<LedgerLine>): Promise<void> {
  const unfinished = `${file}.tmp`
  closeSync(openSync(unfinished, 'w'))
  for await (const batch of batchesOf(lines, BATCH)) addText(unfinished, renderLines(batch))
  renameSync(unfinished, file)
  syncFolder(dirname(file))
}

const LINE_END = 10
/** Bytes at the end of the file that tell it from others. */
const TELLING = 1024

/** Its first `size` bytes: how many, and a hash of the last of them. Undefined if it has not so many. */
function markOf(file: string, size: number): string | undefined {
  if (sizeOf(file) < size) return undefined
  return `${size} ${hash('sha256', bytesBefore(file, size, TELLING), 'hex')}`
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

async function* readLines(file: string, start = 0): AsyncIterable<LedgerLine> {
  if (!existsSync(file)) return
  for await (const text of createInterface({
    input: createReadStream(file, { encoding: 'utf8', start }),
    crlfDelay: Infinity,
  })) {
    const line = parseLedgerLine(text)
    if (line) yield line
  }
}

function explain(file: string, cause: unknown): LedgerFileError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice = 'Nothing is published without it: make the file writable for this user, or free some space.'
  return new LedgerFileError(`${file} can't be written: ${reason}. ${advice}`, { cause })
}

/** Opens the ledger file; it is made at the first line. */
export function openLedgerFile(file: string): LedgerFile {
  return {
    exists: () => existsSync(file),
    size: () => sizeOf(file),
    mark: () => markOf(file, sizeOf(file)) ?? '',
    linesSince(mark) {
      const size = Number.parseInt(mark, 10)
      return markOf(file, size) === mark ? readLines(file, size) : undefined
    },
    lines: () => readLines(file),
    append(lines) {
      if (lines.length === 0) return
      try {
        mkdirSync(dirname(file), { recursive: true })
        // A crash may have cut the last line short: it must not swallow the next one.
        const isCut = ![undefined, LINE_END].includes(bytesBefore(file, sizeOf(file), 1)[0])
        const isNew = !existsSync(file)
        addText(file, (isCut ? '\n' : '') + renderLines(lines))
        if (isNew) syncFolder(dirname(file))
      } catch (error) {
        throw explain(file, error)
      }
    },
    async rewrite(lines) {
      try {
        mkdirSync(dirname(file), { recursive: true })
        await writeAll(file, lines)
      } catch (error) {
        throw explain(file, error)
      }
    },
  }
}
