/** Why the server could not start. */
export type HttpErrorCode = 'PORT_IN_USE' | 'PORT_FORBIDDEN' | 'HOST_UNKNOWN' | 'LISTEN_FAILED'

/** An error of the HTTP server; its message tells a person what to do. */
export class HttpError extends Error {
  readonly code: HttpErrorCode

  constructor(code: HttpErrorCode, message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'HttpError'
    this.code = code
  }
}
