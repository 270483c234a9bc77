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
      for (const field of [...Object.keys(headers), 'Access-Control-Allow-Origin']) response.removeHeader(field)
      next()
    })
  }
}
