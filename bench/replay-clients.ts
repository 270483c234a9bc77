import { openConnection, type RawAnswer, type RawConnection } from './raw-http.ts'

/** One kind of subscriber: how many of a hundred there are, and what it sends. */
export interface ClientKind {
  readonly name: string
  readonly share: number
  readonly fields: (known: Known) => Readonly<Record<string, string>>
}

/** What a subscriber remembers of its last answer with content. */
export interface Known {
  readonly etag: string
  readonly lastModified: string
  /** By its own clock. */
  readonly fetched: string
}

const GZIP = { 'Accept-Encoding': 'gzip' }

/** Who polls: measured shares of readers, all hourly. Of those that show a date only, half show the server's, half that of their own clock. */
export const KINDS: readonly ClientKind[] = [
  { name: 'ETag, gzip', share: 45, fields: ({ etag }) => ({ ...GZIP, 'If-None-Match': etag }) },
  { name: 'ETag, br', share: 15, fields: ({ etag }) => ({ 'Accept-Encoding': 'gzip, br', 'If-None-Match': etag }) },
  {
    name: 'date of the server',
    share: 8,
    fields: ({ lastModified }) => ({ ...GZIP, 'If-Modified-Since': lastModified }),
  },
  { name: 'date of its own', share: 7, fields: ({ fetched }) => ({ ...GZIP, 'If-Modified-Since': fetched }) },
  { name: 'unconditional', share: 10, fields: () => GZIP },
  { name: 'ETag, A-IM: feed', share: 15, fields: ({ etag }) => ({ ...GZIP, 'If-None-Match': etag, 'A-IM': 'feed' }) },
]

/** A subscriber of one server. */
export interface Subscriber {
  readonly kind: ClientKind
  /** The minute of each hour in which it polls. */
  readonly minute: number
  known: Known
}

/** So many in the mix of the kinds, spread over the hour. */
export function makeSubscribers(count: number): Subscriber[] {
  const kinds = KINDS.flatMap((kind) => Array.from({ length: Math.round((count * kind.share) / 100) }, () => kind))
  return kinds.map((kind, index) => ({
    kind,
    minute: (index * 37) % 60,
    known: { etag: '', lastModified: '', fetched: '' },
  }))
}

/** What polls cost, by kind. */
export interface Cost {
  bytes: number
  polls: number
  readonly statuses: Record<number, number>
}

/** Connections to one server, used by turns. */
export async function openPool(port: number, size: number): Promise<readonly RawConnection[]> {
  return Promise.all(Array.from({ length: size }, () => openConnection(port)))
}

/** Lets subscribers poll once each; all at once over the pool's connections. `when` is what their clocks say. */
export async function pollAll(
  pool: readonly RawConnection[],
  path: string,
  subscribers: readonly Subscriber[],
  when: string,
  count: (kind: ClientKind, answer: RawAnswer) => void,
): Promise<void> {
  const waiting = [...subscribers]
  const work = async (connection: RawConnection) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await connection.ask('GET', path, next.kind.fields(next.known))
      if (![200, 226, 304].includes(answer.status)) throw new Error(`${next.kind.name} was answered ${answer.status}`)
      count(next.kind, answer)
      if (answer.status === 304) continue
      const { etag = '', 'last-modified': lastModified = '' } = answer.fields
      next.known = { etag, lastModified, fetched: when }
    }
  }
  await Promise.all(pool.map(work))
}
