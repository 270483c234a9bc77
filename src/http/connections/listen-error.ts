import { HttpError } from './http-error.ts'

/** Explains why the server cannot listen, and what can be done about it. */
export function toListenError(cause: NodeJS.ErrnoException, port: number, host: string | undefined): HttpError {
  if (cause.code === 'EADDRINUSE') {
    const advice = `Stop the program that uses it, or choose another with the setting PORT, for example PORT=${port + 1}.`
    return new HttpError('PORT_IN_USE', `Port ${port} is in use. ${advice}`, cause)
  }
  if (cause.code === 'EACCES') {
    const advice = 'Choose one of 1024 or above with the setting PORT, for example PORT=3000.'
    return new HttpError('PORT_FORBIDDEN', `This user may not open port ${port}. ${advice}`, cause)
  }
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND') {
    const advice = 'Choose one of its addresses with the setting GAZETTE_HOST, or leave it out to listen on all.'
    return new HttpError('HOST_UNKNOWN', `This machine has no address ${host}. ${advice}`, cause)
  }
  return new HttpError(
    'LISTEN_FAILED',
    `The server cannot listen on port ${port} (setting PORT): ${cause.message}`,
    cause,
  )
}
