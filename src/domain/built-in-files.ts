import type { Instant } from './instant.ts'

/** A file that every site has, whatever is published. */
export interface BuiltInFile {
  /** Below the feeds folder, and below the base URL. */
  readonly file: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

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

/** The icons, and leave for robots to read everything. */
export const BUILT_IN_FILES: readonly BuiltInFile[] = [
  { file: 'favicon.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(ICON_SVG) },
  { file: 'favicon.ico', mediaType: 'image/x-icon', bytes: Buffer.from(ICON_ICO, 'base64') },
  { file: 'robots.txt', mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(ROBOTS) },
]

/** When one of them last changed. */
export const BUILT_IN_SINCE: Instant = Date.UTC(2025, 0, 1)
