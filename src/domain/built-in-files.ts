import type { Instant } from './instant.ts'

/** A file that every site has, whatever it publishes. */
export interface BuiltInFile {
  /** Path relative to the feeds folder, and to the base URL. */
  readonly file: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A newspaper's front page: masthead, picture and column. */
const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#9b2d1f"/>' +
  '<path fill="#fff" d="M7 7h18v4H7zM7 14h8v11H7zM18 14h7v3h-7zM18 18h7v3h-7zM18 22h7v3h-7z"/></svg>\n'

/** The same icon at 32 × 32 pixels, for clients that only request /favicon.ico. */
const ICON_ICO =
  'AAABAAEAICAAAAEAIADBAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAQDAAAAgVRnxwAAABJQTFRFmy0fmy0fmy0fmy0f' +
  'my0f////j+2/dQAAAAZ0Uk5TAH+//z//m3HfHwAAAFhJREFUeNpjYGAQMoYDRQYgcDZGAiYMDCzGKMCBgRlVwIBBGFXAkEEZVcCI' +
  'wRgNgARMQ6EgmHwBDEMJC5iCtaMZSozAwJuB6heMQMaIBoyIwohKjMhGTw4AeThxn9o3NTMAAAAASUVORK5CYII='

const ROBOTS = 'User-agent: *\nDisallow:\n'

/** The icons, and a robots.txt that allows everything. */
export const BUILT_IN_FILES: readonly BuiltInFile[] = [
  { file: 'favicon.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(ICON_SVG) },
  { file: 'favicon.ico', mediaType: 'image/x-icon', bytes: Buffer.from(ICON_ICO, 'base64') },
  { file: 'robots.txt', mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(ROBOTS) },
]

/** Last-Modified of the built-in files. */
export const BUILT_IN_SINCE: Instant = Date.UTC(2025, 0, 1)
