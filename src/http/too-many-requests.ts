import type { ServerResponse } from 'node:http'
import { sendText } from './plain-text.ts'

/** Asks a client to wait (RFC 6585, section 4; Retry-After in seconds, RFC 9110, section 10.2.3), and says how it need not. */
export function sendTooManyRequests(response: ServerResponse, seconds: number): void {
  const advice = 'Keep the ETag of the last answer and send it as If-None-Match: such requests are always welcome.'
  sendText(response, 429, `This feed was asked for whole too often. ${advice} Please wait ${seconds} seconds.`, [
    'Retry-After',
    String(seconds),
  ])
}
