/** The publisher could not be started, its thread ended, or it could not do what it was asked; `code` says why. */
export class PublisherError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
