import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'
import { isBusy, sqliteFault } from './sqlite-fault.ts'

/** The process that writes to a folder. */
interface Writer {
  readonly pid: number
  readonly host: string
  /** RFC 3339. */
  readonly since: string
}

/** A folder to which only one process may write. */
export interface LockableFolder {
  readonly folder: string
  /** Names of the lock, and of the file that describes its holder. */
  readonly files: { readonly lock: string; readonly writer: string }
  /** What to call the folder, and what a second process should be told to do. */
  readonly name: string
  readonly advice: string
}

/** A lock that this process holds. */
export interface WriterLock {
  /** Whether the lock is still in its folder: once that is deleted, another process can take the one in a new folder. */
  isInPlace(): boolean
  release(): void
}

/**
 * Makes this process the only writer in a folder, until the lock is released or the process ends in any way. The lock
 * is SQLite's own on an empty database, so the operating system releases it; a file beside it names the holder. Throws
 * a StoreError: STORE_LOCKED names the holder.
 */
export function takeWriterLock(lockable: LockableFolder): WriterLock {
  const { folder, files } = lockable
  const lockFile = join(folder, files.lock)
  const writerFile = join(folder, files.writer)
  const lock = lockExclusively(lockFile, (cause) => heldBy(lockable, readWriter(writerFile), cause))
  const taken = inodeOf(lockFile)
  const isInPlace = () => inodeOf(lockFile) === taken
  try {
    writeWriter(writerFile)
  } catch (cause) {
    lock.close()
    throw sqliteFault(writerFile, cause)
  }
  return {
    isInPlace,
    release() {
      if (!lock.isOpen) return
      if (isInPlace()) rmSync(writerFile, { force: true })
      lock.close()
    },
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino
}

function lockExclusively(file: string, held: (cause: unknown) => StoreError): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    throw isBusy(cause) ? held(cause) : sqliteFault(file, cause)
  }
}

function writeWriter(file: string): void {
  const writer: Writer = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  writeFileSync(file, `${JSON.stringify(writer)}\n`)
}

/** Undefined if the holder has only just taken the lock, or could not write its name. */
function readWriter(file: string): Writer | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Writer
  } catch {
    return undefined
  }
}

function heldBy({ folder, name, advice }: LockableFolder, writer: Writer | undefined, cause: unknown): StoreError {
  const holder = writer
    ? `process ${writer.pid} on host ${writer.host} has been writing to it since ${writer.since}`
    : 'another process is writing to it'
  const message = `The ${name} ${folder} is in use: ${holder}. Only one may at a time: ${advice}.`
  return new StoreError('STORE_LOCKED', message, cause)
}
