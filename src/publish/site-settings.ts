import type { Move } from '../domain/moves.ts'
import type { OwnFeed } from '../domain/own-feed.ts'

/**
 * The settings that a pass needs; a `Config` provides all of them. What a change of each affects is in
 * `settings-fingerprints.ts`.
 */
export interface SiteSettings {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly title: string
  readonly description: string | undefined
  readonly language: string | undefined
  readonly author: string
  readonly authorEmail: string | undefined
  readonly authorUrl: string | undefined
  readonly rights: string | undefined
  /** Most entries in a feed document. */
  readonly entries: number
  /** Most kilobytes of text in a feed document. */
  readonly feedSize: number
  readonly ownFeeds: readonly OwnFeed[]
  /** Redirects from old addresses. */
  readonly redirects: readonly Move[]
  /** Address of the site that the articles come from. */
  readonly originalSite: string | undefined
  /** URLs of the WebSub hubs that are told when a feed changes. */
  readonly hubs: readonly string[]
  /** Most seconds that a feed may be cached; fewer if it is updated often. */
  readonly maxAge: number
  /** Whether pages have precompressed siblings, as feeds do. */
  readonly compressPages: boolean
  /** IANA zone for dates that name none. */
  readonly timezone: string
  /** Version of Gazette. A new version reads every seed and renders every page again. */
  readonly version: string
}
