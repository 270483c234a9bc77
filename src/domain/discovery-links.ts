/** The value of a feed's `Link` header field: its own URL and its hubs in one field (WebSub, section 4). */
export function discoveryLinks(self: string, hubs: readonly string[]): string {
  return [`<${self}>; rel="self"`, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ')
}
