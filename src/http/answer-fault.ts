import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendText } from './send-text.ts'

/**
 * Logs an error without revealing it to the client. A response that has already begun is cut off, rather than completed
 * incorrectly.
 */
export function answerFault(
  log: (line: string) => void,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  log(`${request.method} ${request.url} failed: ${error instanceof Error ? error.stack : String(error)}`)
  if (response.headersSent) response.destroy()
  else sendText(response, 500, 'Something went wrong here. Please try again later.')
}
