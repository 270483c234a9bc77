import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendText } from './plain-text.ts'

/** Logs what went wrong and tells the client nothing of it; an answer already begun is cut off rather than left half right. */
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
