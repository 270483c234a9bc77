import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { LRUCache } from 'lru-cache'
import { DAY } from '../../domain/durations.ts'
import type { Instant } from '../../domain/instant.ts'
import { AGENT_LENGTH, parseReader, type Reader } from '../../readers/parse-reader.ts'
import { forwardedField } from './client-address.ts'
import { createPollClients, type PollClient, type ProxyCount } from './poll-clients.ts'

/** The sender of a request: its client and its reader software. */
export interface Poller {
  readonly client: PollClient
  readonly reader: Reader
}

const AGENTS_KEPT = 2000
/** The poller last seen on a connection, which is usually also the next. */
interface Seen {
  readonly agent: string | undefined
  readonly forwarded: string | undefined
  readonly day: number
  readonly poller: Poller
}

/** Creates a function that identifies the sender of a request. */
export function createPollers(secret: string, proxies: ProxyCount): (request: IncomingMessage, now: Instant) => Poller {
  const clientOf = createPollClients(secret, proxies)
  const readers = new LRUCache<string, Reader>({ max: AGENTS_KEPT })
  const seen = new WeakMap<Socket, Seen>()

  const readerOf = (userAgent: string): Reader => {
    const agent = userAgent.slice(0, AGENT_LENGTH)
    const known = readers.get(agent)
    if (known) return known
    const reader = parseReader(agent)
    readers.set(agent, reader)
    return reader
  }
  return ({ socket, headers }, now) => {
    const last = seen.get(socket)
    const agent = headers['user-agent']
    const forwarded = forwardedField(headers)
    const day = Math.floor(now / DAY)
    if (last && last.agent === agent && last.forwarded === forwarded && last.day === day) return last.poller
    const poller = { client: clientOf(socket, forwarded, day), reader: readerOf(agent ?? '') }
    seen.set(socket, { agent, forwarded, day, poller })
    return poller
  }
}
