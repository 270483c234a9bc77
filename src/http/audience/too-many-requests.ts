import type { ServerResponse } from 'node:http'
import { sendText } from '../send-text.ts'

const WHOLE =
  'This feed was requested in full too often. Keep the ETag of the last response and send it as If-None-Match: such requests are not limited.'
const BUILT = 'Too many documents were requested that have to be generated first.'

/** Asks a client that requests a full feed too often to wait, and tells it how to avoid that. */
export function sendTooManyRequests(response: ServerResponse, seconds: number): void {
  sendWait(response, WHOLE, seconds)
}

/** Asks a client to wait before more documents are built for it. */
export function sendTooManyBuilds(response: ServerResponse, seconds: number): void {
  sendWait(response, BUILT, seconds)
}

/** RFC 6585, section 4; Retry-After is in seconds (RFC 9110, section 10.2.3). */
function sendWait(response: ServerResponse, reason: string, seconds: number): void {
  const time = seconds === 1 ? '1 second' : `${seconds} seconds`
  sendText(response, 429, `${reason} Please wait ${time}.`, ['Retry-After', String(seconds)])
}
