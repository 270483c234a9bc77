/** What went wrong with a store. */
export type StoreErrorCode =
  /** Another process is writing to it. */
  | 'STORE_LOCKED'
  /** Its file is damaged, or is not a database. */
  | 'STORE_CORRUPT'
  /** It was written by a newer version of Gazette. */
  | 'STORE_NEWER'
  /** Its folder or file cannot be created, opened or written. */
  | 'STORE_UNWRITABLE'
  /** The disk is full. */
  | 'STORE_FULL'
  /** Any other error of the engine. */
  | 'STORE_FAILED'

/** An error of the store. The message names the file and says what can be done. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
