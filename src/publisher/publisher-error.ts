/** The publisher could not be started, or its thread ended or could not do what it was asked; `code` tells what stood in its way. */
export class PublisherError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
