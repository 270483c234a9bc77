import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Answers what is no HTTP request, too long or too slow, and ends the connection (RFC 9112, section 2.2). */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy(error)
  const status = STATUS_OF_CODE[error.code ?? ''] ?? 400
  const body = `${STATUS_CODES[status]}\n`
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${body.length}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      `\r\n${body}`,
    ].join('\r\n'),
  )
}
