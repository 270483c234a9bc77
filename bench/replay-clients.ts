import type { CountedAnswer, CountedConnection } from './counted-connection.ts'

/** A kind of subscriber: its percentage, and what it sends. */
export interface ClientKind {
  readonly name: string
  readonly share: number
  readonly fields: (known: Known) => Readonly<Record<string, string>>
}

/** What a subscriber remembers of its last response with content. */
export interface Known {
  readonly etag: string
  readonly lastModified: string
  /** By its own clock. */
  readonly fetched: string
}

const GZIP = { 'Accept-Encoding': 'gzip' }

/**
 * The mix of subscribers: measured shares of readers, all polling hourly. Of those that send only a date, half send the
 * server's and half that of their own clock.
 */
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

/**
 * Creates subscribers in that mix, spread over the hour, and returns every `parts`-th of them, starting with number
 * `part`.
 */
export function makeSubscribers(count: number, part = 0, parts = 1): Subscriber[] {
  const kinds = KINDS.flatMap((kind) => Array.from({ length: Math.round((count * kind.share) / 100) }, () => kind))
  const all = kinds.map((kind, index) => ({
    kind,
    minute: (index * 37) % 60,
    known: { etag: '', lastModified: '', fetched: '' },
  }))
  return all.filter((_, index) => index % parts === part)
}

/** The request of a subscriber, without empty validators. */
function requestOf(path: string, { kind, known }: Subscriber): string {
  const fields = Object.entries({ Host: 'news.example', 'User-Agent': `replay (${kind.name})`, ...kind.fields(known) })
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Lets each subscriber poll once over a pool of connections. `when` is the time by their clocks. */
export async function pollAll(
  pool: readonly CountedConnection[],
  path: string,
  subscribers: readonly Subscriber[],
  when: string,
  count: (kind: ClientKind, answer: CountedAnswer) => void,
): Promise<void> {
  const waiting = [...subscribers]
  const work = async (connection: CountedConnection) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await connection.ask(requestOf(path, next))
      if (![200, 226, 304].includes(answer.status)) throw new Error(`${next.kind.name} was answered ${answer.status}`)
      count(next.kind, answer)
      if (answer.status === 304) continue
      next.known = { etag: answer.etag, lastModified: answer.lastModified, fetched: when }
    }
  }
  await Promise.all(pool.map(work))
}
