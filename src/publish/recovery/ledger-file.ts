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

function lastByte(file: string): number | undefined {
  const size = sizeOf(file)
  if (size === 0) return undefined
  const descriptor = openSync(file, 'r')
  try {
    const byte = Buffer.alloc(1)
    readSync(descriptor, byte, 0, 1, size - 1)
    return byte[0]
  } finally {
    closeSync(descriptor)
  }
}

function addText(file: string, text: string): void {
  const descriptor = openSync(file, 'a')
  try {
    const bytes = Buffer.from(text)
    // A disk that is nearly full takes a part, and says so in the count alone; the next write then tells why.
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Waits until the disk has the names in a folder; Windows has no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function renderLines(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${renderLedgerLine(line)}\n`).join('')
}

async function writeAll(file: string, lines: AsyncIterable<LedgerLine>): Promise<void> {
  const unfinished = `${file}.tmp`
  closeSync(openSync(unfinished, 'w'))
  let batch: LedgerLine[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < 1000) continue
    addText(unfinished, renderLines(batch))
    batch = []
  }
  addText(unfinished, renderLines(batch))
  renameSync(unfinished, file)
  syncFolder(dirname(file))
}

/** Bytes at the end of the file that tell it from others. */
const TELLING = 1024

/** Its first `size` bytes: how many, and a hash of the last of them. Undefined if it has not so many. */
function markOf(file: string, size: number): string | undefined {
  if (sizeOf(file) < size) return undefined
  const bytes = Buffer.alloc(Math.min(size, TELLING))
  if (size > 0) {
    const descriptor = openSync(file, 'r')
    try {
      readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
    } finally {
      closeSync(descriptor)
    }
  }
  return `${size} ${hash('sha256', bytes, 'hex')}`
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
        const isCut = ![undefined, 10].includes(lastByte(file))
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
