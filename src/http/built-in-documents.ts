import { NOSNIFF_LINES } from './header-lines.ts'
import { type Representation, toRepresentation } from './representation.ts'

/** A front page: a masthead, a picture, a column. */
const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#9b2d1f"/>' +
  '<path fill="#fff" d="M7 7h18v4H7zM7 14h8v11H7zM18 14h7v3h-7zM18 18h7v3h-7zM18 22h7v3h-7z"/></svg>\n'

/** The same in 32 × 32 pixels, for those who look no further than /favicon.ico. */
const ICON_ICO =
  'AAABAAEAICAAAAEAIADBAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAQDAAAAgVRnxwAAABJQTFRFmy0fmy0fmy0fmy0f' +
  'my0f////j+2/dQAAAAZ0Uk5TAH+//z//m3HfHwAAAFhJREFUeNpjYGAQMoYDRQYgcDZGAiYMDCzGKMCBgRlVwIBBGFXAkEEZVcCI' +
  'wRgNgARMQ6EgmHwBDEMJC5iCtaMZSozAwJuB6heMQMaIBoyIwohKjMhGTw4AeThxn9o3NTMAAAAASUVORK5CYII='

const ROBOTS = 'User-agent: *\nDisallow:\n'

const DAY_LINES = ['Cache-Control', 'public, max-age=86400', 'Vary', 'Accept-Encoding']

const DOCUMENTS: readonly (readonly [path: string, mediaType: string, body: Buffer])[] = [
  ['/favicon.svg', 'image/svg+xml', Buffer.from(ICON_SVG)],
  ['/favicon.ico', 'image/x-icon', Buffer.from(ICON_ICO, 'base64')],
  ['/robots.txt', 'text/plain; charset=utf-8', Buffer.from(ROBOTS)],
]

/** When one of them last changed. */
const LAST_MODIFIED = Date.UTC(2025, 0, 1)

/** The documents that come with the server, by URL path. */
export async function loadBuiltInDocuments(): Promise<ReadonlyMap<string, Representation>> {
  const pairs = DOCUMENTS.map(async ([path, mediaType, body]) => {
    const headers = { always: DAY_LINES, full: ['Content-Type', mediaType, ...NOSNIFF_LINES] }
    return [path, await toRepresentation({ body, lastModified: LAST_MODIFIED, siblings: new Map() }, headers)] as const
  })
  return new Map(await Promise.all(pairs))
}
