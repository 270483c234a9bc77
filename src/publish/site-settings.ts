import type { Move } from '../domain/moves.ts'
import type { OwnFeed } from '../domain/own-feed.ts'

/** What a pass needs to know of the settings; a `Config` has all of it. */
export interface SiteSettings {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly title: string
  readonly description: string
  readonly language: string | undefined
  readonly author: string
  readonly authorEmail: string | undefined
  readonly authorUrl: string | undefined
  readonly rights: string | undefined
  /** Most entries in a feed. */
  readonly entries: number
  /** Most kilobytes of text in a feed document. */
  readonly feedSize: number
  readonly ownFeeds: readonly OwnFeed[]
  /** Addresses that led somewhere once, and where they lead now. */
  readonly redirects: readonly Move[]
  /** Most seconds that a feed may be cached; its rhythm may ask for fewer. */
  readonly maxAge: number
  /** Whether pages have compressed siblings, as feeds have. */
  readonly compressPages: boolean
  /** IANA zone of dates that name none. */
  readonly timezone: string
  /** Version of Gazette: a new one rereads every seed and renders every page again. */
  readonly version: string
}
