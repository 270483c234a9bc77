import { STATUS_CODES } from 'node:http'
import type { RequestHandler } from 'express'
import { PICTURE_CACHING, pictureType } from '../domain/pictures.ts'
import { NOSNIFF_LINES } from './header-lines.ts'
import { refusesMethod } from './methods.ts'
import type { Site } from './site/site.ts'

/** Answers for the pictures that articles brought with them, also in parts (RFC 9110, section 14.2). */
export function servePicture({ picturesFolder }: Site): RequestHandler<{ name: string }> {
  return (request, response, next) => {
    const { name } = request.params
    const type = pictureType(name)
    if (type === undefined) return next()
    if (refusesMethod(request, response)) return
    const headers = { 'Content-Type': type, 'Cache-Control': PICTURE_CACHING, ETag: `"${name}"` }
    response.set({ ...headers, [NOSNIFF_LINES[0] ?? '']: NOSNIFF_LINES[1], 'Access-Control-Allow-Origin': '*' })
    response.sendFile(name, { root: picturesFolder, cacheControl: false }, (error) => {
      // A client that went away in the middle has its headers.
      if (!error || response.headersSent) return
      for (const field of [...Object.keys(headers), ...OF_FILES]) response.removeHeader(field)
      const refusal = refusalOf(error)
      if (refusal === undefined) return next()
      response.status(refusal.status).set(refusal.headers).type('text').send(`${STATUS_CODES[refusal.status]}\n`)
    })
  }
}

/** Header fields of a file that a response about its absence must not have. */
const OF_FILES = ['Access-Control-Allow-Origin', 'Accept-Ranges', 'Last-Modified', 'Content-Length', 'Content-Range']

/** The answer to a request for a part that there is not, or under conditions that are not met (RFC 9110, section 15.5). */
function refusalOf(error: Error): { readonly status: 412 | 416; readonly headers: Record<string, string> } | undefined {
  const status = 'status' in error ? error.status : undefined
  if (status !== 412 && status !== 416) return undefined
  const headers = 'headers' in error ? (error.headers as Record<string, string>) : {}
  return { status, headers: { ...headers, 'Cache-Control': 'no-store' } }
}
