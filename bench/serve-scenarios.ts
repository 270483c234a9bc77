/** One kind of request that pollers send. */
export interface Scenario {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: 200 | 304
}

/** What all servers are asked for. */
export const PATH = '/rss.xml'

/** The kinds that are measured, given the validators of the server asked. */
export function scenarios(etag: string, lastModified: string): readonly Scenario[] {
  return [
    { name: '304 by tag', headers: { 'If-None-Match': etag, 'Accept-Encoding': 'gzip' }, status: 304 },
    { name: '304 by date', headers: { 'If-Modified-Since': lastModified, 'Accept-Encoding': 'gzip' }, status: 304 },
    { name: '200 gzip', headers: { 'Accept-Encoding': 'gzip' }, status: 200 },
    { name: '200 br', headers: { 'Accept-Encoding': 'gzip, deflate, br' }, status: 200 },
  ]
}
