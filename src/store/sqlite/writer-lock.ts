import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'
import { isBusy, sqliteFault } from './sqlite-fault.ts'

/** The process that writes to a store. */
interface Writer {
  readonly pid: number
  readonly host: string
  /** RFC 3339. */
  readonly since: string
}

/**
 * Makes this process the only writer in a folder, until the returned function is called or the process ends in any way.
 * The lock is SQLite's own on an empty database, so the operating system releases it; a file beside it names the
 * holder. Throws a StoreError: STORE_LOCKED names the holder.
 */
export function takeWriterLock(folder: string): () => void {
  const lockFile = join(folder, 'gazette.lock')
  const writerFile = join(folder, 'gazette.writer.json')
  const lock = lockExclusively(lockFile, (cause) => heldBy(folder, readWriter(writerFile), cause))
  try {
    writeWriter(writerFile)
  } catch (cause) {
    lock.close()
    throw sqliteFault(writerFile, cause)
  }
  return () => {
    if (!lock.isOpen) return
    rmSync(writerFile, { force: true })
    lock.close()
  }
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

function heldBy(folder: string, writer: Writer | undefined, cause: unknown): StoreError {
  const holder = writer
    ? `process ${writer.pid} on host ${writer.host} has been writing to it since ${writer.since}`
    : 'another process is writing to it'
  return new StoreError(
    'STORE_LOCKED',
    `The store in ${folder} is in use: ${holder}. Only one may at a time: stop it, or choose other folders for the data and the feeds.`,
    cause,
  )
}
