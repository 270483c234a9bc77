import type { Instant } from '../domain/instant.ts'
import type { Audience } from './audience/audience.ts'
import type { ServedMetrics } from './metrics-route.ts'
import type { Site } from './site/site.ts'

/** What the application needs. */
export interface AppOptions {
  readonly site: Site
  /** Absolute, without a trailing slash. The only source of absolute URLs; request headers are never used for that. */
  readonly baseUrl: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Counts and limits those who poll the feeds. If absent, nobody is counted or limited. */
  readonly audience?: Audience
  /** What `/metrics` shows; if absent, there is no such page. */
  readonly metrics?: ServedMetrics
}
