/** What a WebSub hub is to be told: which feeds have changed. */
export interface Announcement {
  readonly hub: string
  /** URLs of the feeds in each format. */
  readonly topics: readonly string[]
  /** Up to where the hub knows of changes once it has been told; only the publisher reads it. */
  readonly upTo: string
}
