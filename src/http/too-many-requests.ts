import type { ServerResponse } from 'node:http'
import { sendText } from './plain-text.ts'

const WHOLE =
  'This feed was asked for whole too often. Keep the ETag of the last answer and send it as If-None-Match: such requests are always welcome.'
const BUILT = 'Too many documents were asked for that have to be made first.'

/** Asks a client to wait that asks for a feed whole too often, and says how it need not. */
export function sendTooManyRequests(response: ServerResponse, seconds: number): void {
  sendWait(response, WHOLE, seconds)
}

/** Asks a client to wait before more is built for it. */
export function sendTooManyBuilds(response: ServerResponse, seconds: number): void {
  sendWait(response, BUILT, seconds)
}

/** RFC 6585, section 4; Retry-After in seconds (RFC 9110, section 10.2.3). */
function sendWait(response: ServerResponse, reason: string, seconds: number): void {
  const time = seconds === 1 ? '1 second' : `${seconds} seconds`
  sendText(response, 429, `${reason} Please wait ${time}.`, ['Retry-After', String(seconds)])
}
