/** Why the server could not start. */
export type HttpErrorCode = 'port-in-use' | 'port-forbidden' | 'host-unknown' | 'listen-failed'

/** A fault of the HTTP server; its message tells a person what to do. */
export class HttpError extends Error {
  readonly code: HttpErrorCode

  constructor(code: HttpErrorCode, message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'HttpError'
    this.code = code
  }
}
