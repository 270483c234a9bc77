import { StoreError, type StoreErrorCode } from '../store-error.ts'

type ReportedCode = Exclude<StoreErrorCode, 'STORE_NEWER'>

/** Primary result codes (https://sqlite.org/rescode.html): the low byte of an extended code. */
const SQLITE_BUSY = 5
const CODES: Readonly<Record<number, ReportedCode>> = {
  [SQLITE_BUSY]: 'STORE_LOCKED',
  8: 'STORE_UNWRITABLE', // SQLITE_READONLY
  11: 'STORE_CORRUPT', // SQLITE_CORRUPT
  13: 'STORE_FULL', // SQLITE_FULL
  14: 'STORE_UNWRITABLE', // SQLITE_CANTOPEN
  26: 'STORE_CORRUPT', // SQLITE_NOTADB
}

const ADVICE: Readonly<Record<ReportedCode, (file: string) => string>> = {
  STORE_LOCKED: (file) => `${file} is being written to by another program: stop it, and try again`,
  STORE_UNWRITABLE: (file) =>
    `${file} cannot be written: let this user write to it and its folder, or set GAZETTE_DATA to another folder`,
  STORE_FULL: (file) =>
    `No space is left to write ${file}: free some, or set GAZETTE_DATA to another folder; what was stored before is intact`,
  STORE_CORRUPT: (file) =>
    `${file} is damaged, or is not a database. Move it away, with ${file}-wal and ${file}-shm, and start again; ` +
    'a new one is made from the seeds and the ledger file, with the same ids and dates',
  STORE_FAILED: (file) => `${file} failed`,
}

/** Converts an error of SQLite or the file system to a StoreError. */
export function sqliteFault(file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause
  const code = faultCode(cause)
  const report = cause instanceof Error ? cause.message : String(cause)
  return new StoreError(code, `${ADVICE[code](file)} (${report}).`, cause)
}

/** Whether SQLite reports that another connection holds the lock. */
export function isBusy(cause: unknown): boolean {
  return primaryCode(cause) === SQLITE_BUSY
}

function faultCode(cause: unknown): ReportedCode {
  if (cause instanceof Error && 'syscall' in cause) {
    return 'code' in cause && cause.code === 'ENOSPC' ? 'STORE_FULL' : 'STORE_UNWRITABLE'
  }
  return CODES[primaryCode(cause)] ?? 'STORE_FAILED'
}

function primaryCode(cause: unknown): number {
  return cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0
}
