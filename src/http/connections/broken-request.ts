import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { toHttpDate } from '../conditional/http-date.ts'
import { METHODS } from '../methods.ts'

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_INVALID_VERSION: 505,
  HPE_PAUSED_H2_UPGRADE: 505,
}

/** Milliseconds that a client has to receive the response and close the connection. */
const LINGERING = 2000

/**
 * Answers input that is not a valid HTTP request, or is too long or too slow, and closes the connection (RFC 9112,
 * section 2.2). Anything that follows on the same connection is not answered again.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (socket.writableEnded) return
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy(error)
  end(socket, STATUS_OF_CODE[error.code ?? ''] ?? 400)
}

/** Answers CONNECT with 405, since this is no proxy (RFC 9110, section 9.3.6). */
export function refuseTunnel(socket: Duplex): void {
  // Node removes its own listeners from a socket that it hands over, and an unhandled error would end the process.
  socket.on('error', () => {})
  end(socket, 405, [`Allow: ${METHODS}`])
}

function end(socket: Duplex, status: number, fields: readonly string[] = []): void {
  const body = `${STATUS_CODES[status]}\n`
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Date: ${toHttpDate(Date.now())}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${body.length}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      ...fields,
      'Connection: close',
      `\r\n${body}`,
    ].join('\r\n'),
  )
  linger(socket)
}

/**
 * Reads on for a while before closing. Closing a connection with unread input would reset it, and the response would be
 * lost (RFC 9112, section 9.6).
 */
function linger(socket: Duplex): void {
  socket.resume()
  const patience = setTimeout(() => socket.destroy(), LINGERING)
  socket.once('close', () => clearTimeout(patience))
}
