import type { ServerResponse } from 'node:http'
import { CORS_LINES, type HeaderLines, NOSNIFF_LINES } from './header-lines.ts'

/** Answers with a sentence that no cache stores, so that an error is never taken for a feed. */
export function sendText(response: ServerResponse, status: number, sentence: string, lines: HeaderLines = []): void {
  const body = Buffer.from(`${sentence}\n`)
  response.writeHead(status, [
    ...['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length)],
    ...['Cache-Control', 'no-store', ...NOSNIFF_LINES, ...CORS_LINES, ...lines],
  ])
  response.end(body)
}
