import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { sendText } from './plain-text.ts'

/** The methods of everything that is served here, as Allow names them (RFC 9110, section 10.2.1). */
export const METHODS = 'GET, HEAD, OPTIONS'

/**
 * Answers 405 to a request for something that is there, but with a method it does not have (RFC 9110, section 15.5.6), and returns
 * whether it did. A body that nobody will read may be long: the connection ends with the answer.
 */
export function refusesMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  sendText(response, 405, `${request.method} is not possible here.`, ['Allow', METHODS, 'Connection', 'close'])
  return true
}

/** For addresses that are always there: what follows is for GET and HEAD. */
export const onlyRead: RequestHandler = (request, response, next) => {
  if (!refusesMethod(request, response)) next()
}
