/** A kind of request that clients send. */
export interface Scenario {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: 200 | 304
}

/** The document requested from all servers. */
export const PATH = '/rss.xml'

/** The kinds of requests measured, given the server's validators. */
export function scenarios(etag: string, lastModified: string): readonly Scenario[] {
  return [
    { name: '304 by tag', headers: { 'If-None-Match': etag, 'Accept-Encoding': 'gzip' }, status: 304 },
    { name: '304 by date', headers: { 'If-Modified-Since': lastModified, 'Accept-Encoding': 'gzip' }, status: 304 },
    { name: '200 gzip', headers: { 'Accept-Encoding': 'gzip' }, status: 200 },
    { name: '200 br', headers: { 'Accept-Encoding': 'gzip, deflate, br' }, status: 200 },
  ]
}
