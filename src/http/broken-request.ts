import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_INVALID_VERSION: 505,
  HPE_PAUSED_H2_UPGRADE: 505,
}

/** Answers what is no HTTP request or one of a version not spoken here, too long or too slow, and ends the connection (RFC 9112, section 2.2). */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy(error)
  end(socket, STATUS_OF_CODE[error.code ?? ''] ?? 400)
}

/** Answers CONNECT: this is no proxy (RFC 9110, section 9.3.6). */
export function refuseTunnel(socket: Duplex): void {
  end(socket, 405, ['Allow: GET, HEAD, OPTIONS'])
}

function end(socket: Duplex, status: number, fields: readonly string[] = []): void {
  const body = `${STATUS_CODES[status]}\n`
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${body.length}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      ...fields,
      'Connection: close',
      `\r\n${body}`,
    ].join('\r\n'),
  )
}
