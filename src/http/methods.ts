import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { sendText } from './send-text.ts'

/** The methods supported everywhere, for the Allow field (RFC 9110, section 10.2.1). */
export const METHODS = 'GET, HEAD, OPTIONS'

/**
 * Answers 405 if the method is not supported (RFC 9110, section 15.5.6), and returns whether it did. The connection is
 * closed, because an unread request body may be long.
 */
export function refusesMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  sendText(response, 405, `The method ${request.method} is not allowed here.`, [
    'Allow',
    METHODS,
    'Connection',
    'close',
  ])
  return true
}

/** Rejects all methods but GET and HEAD, for addresses that always exist. */
export const onlyRead: RequestHandler = (request, response, next) => {
  if (!refusesMethod(request, response)) next()
}

/** Answers a CORS preflight (Fetch Standard, section 3.3.5), or an ordinary OPTIONS request. */
export const answerOptions: RequestHandler = (_request, response) => {
  response.writeHead(204, {
    Allow: METHODS,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  })
  response.end()
}
