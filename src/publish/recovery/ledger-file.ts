import { hash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { type LedgerLine, parseLedgerLine, renderLedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'
import { makeFolder } from '../folder/make-folder.ts'
import { appendText, bytesBefore, sizeOf, syncFolder } from './durable-file.ts'

/** The ledger file can't be read or written; the message says why and what to do. */
export class LedgerFileError extends Error {
  readonly code = 'LEDGER_FILE'
}

/** The log from which ids and dates are recovered if the database is lost. It is append-only, except for compaction. */
export interface LedgerFile {
  exists(): boolean
  /** Size in bytes. */
  size(): number
  /** Appends lines and waits until they are on disk. */
  append(lines: readonly LedgerLine[]): void
  /** Identifies the current end of the file, so that lines added after it can be found later. */
  checkpoint(): string
  /** The lines added since a checkpoint; undefined if the checkpoint is not of this file. */
  linesSince(checkpoint: string): AsyncIterable<LedgerLine> | undefined
  /** Every valid line, oldest first, in bounded memory. */
  lines(): AsyncIterable<LedgerLine>
  /** Atomically replaces the whole file. */
  rewrite(lines: AsyncIterable<LedgerLine>): Promise<void>
}

/** Lines written at a time. */
const BATCH = 1000

const LINE_END = 10

/** Bytes hashed for a checkpoint: the last ones before it. */
const CHECKPOINT_BYTES = 1024

function renderLines(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${renderLedgerLine(line)}\n`).join('')
}

function appendLines(file: string, lines: readonly LedgerLine[]): void {
  makeFolder(dirname(file))
  // A crash may have truncated the last line, which must not merge with the next one.
  const isTruncated = ![undefined, LINE_END].includes(bytesBefore(file, sizeOf(file), 1)[0])
  const isNew = !existsSync(file)
  appendText(file, (isTruncated ? '\n' : '') + renderLines(lines))
  if (isNew) syncFolder(dirname(file))
}

async function replaceLines(file: string, lines: AsyncIterable<LedgerLine>): Promise<void> {
  makeFolder(dirname(file))
  const unfinished = `${file}.tmp`
  closeSync(openSync(unfinished, 'w'))
  for await (const batch of batchesOf(lines, BATCH)) appendText(unfinished, renderLines(batch))
  renameSync(unfinished, file)
  syncFolder(dirname(file))
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

/** The checkpoint at `size` bytes: the size, and a hash of the bytes before it. Undefined if the file is shorter. */
function checkpointAt(file: string, size: number): string | undefined {
  if (sizeOf(file) < size) return undefined
  return `${size} ${hash('sha256', bytesBefore(file, size, CHECKPOINT_BYTES), 'hex')}`
}

type Deed = 'read' | 'written'

function toError(file: string, deed: Deed, cause: unknown): LedgerFileError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice =
    'Nothing is published without it: make the file writable for this user, free some space, or name another folder with GAZETTE_FEEDS.'
  return new LedgerFileError(`${file} can't be ${deed}: ${reason}. ${advice}`, { cause })
}

function orThrow<Result>(file: string, deed: Deed, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw toError(file, deed, error)
  }
}

async function* linesOrThrow(file: string, start?: number): AsyncIterable<LedgerLine> {
  try {
    yield* readLines(file, start)
  } catch (error) {
    throw toError(file, 'read', error)
  }
}

/** Opens the ledger file, which is created when the first line is appended. */
export function openLedgerFile(file: string): LedgerFile {
  return {
    exists: () => existsSync(file),
    size: () => orThrow(file, 'read', () => sizeOf(file)),
    checkpoint: () => orThrow(file, 'read', () => checkpointAt(file, sizeOf(file)) ?? ''),
    linesSince(checkpoint) {
      const size = Number.parseInt(checkpoint, 10)
      const own = orThrow(file, 'read', () => checkpointAt(file, size))
      return own === checkpoint ? linesOrThrow(file, size) : undefined
    },
    lines: () => linesOrThrow(file),
    append(lines) {
      if (lines.length > 0) orThrow(file, 'written', () => appendLines(file, lines))
    },
    rewrite: (lines) =>
      replaceLines(file, lines).catch((error: unknown) => {
        throw toError(file, 'written', error)
      }),
  }
}
