/** What went wrong with a store, for those who act on it. */
export type StoreErrorCode =
  /** Another process writes to it. */
  | 'STORE_LOCKED'
  /** Its file is damaged, or is no database. */
  | 'STORE_CORRUPT'
  /** A newer version of Gazette wrote it. */
  | 'STORE_NEWER'
  /** Its folder or file cannot be created, opened or written to. */
  | 'STORE_UNWRITABLE'
  /** No space is left on its disk. */
  | 'STORE_FULL'
  /** Anything else that the engine reports. */
  | 'STORE_FAILED'

/** A fault of the store. The message names the file, and says what a person can do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
