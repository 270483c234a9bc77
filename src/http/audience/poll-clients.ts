import { hash } from 'node:crypto'
import type { Socket } from 'node:net'
import { LRUCache } from 'lru-cache'
import { forwardedNetworks, isLocalAddress, networkOf } from './client-address.ts'

/** A client, identified without its address. */
export interface PollClient {
  /** A 48-bit integer that cannot be computed from the address without the secret. */
  readonly hash: number
  /**
   * Whether this may be a proxy that hides many clients. Such clients are not limited, because one would pay for
   * another.
   */
  readonly maybeMany: boolean
}

/** Number of proxies in front, each of which adds to X-Forwarded-For or Forwarded; undefined if unknown. */
export type ProxyCount = number | undefined

/**
 * Identifies the client of a connection, given the result of `forwardedField`. Hashing is done once per connection, and
 * once per forwarded client.
 */
export type PollClients = (socket: Socket, forwarded: string | undefined, day: number) => PollClient

/** Forwarded clients remembered. The key is a hash; addresses are not kept. */
const FORWARDED_KEPT = 5000

/**
 * If the number of proxies is known, that many hops are trusted, and the client is the address before them. If it is
 * unknown, nothing is trusted: the client is the peer combined with everything said to be behind it, and a local peer
 * that names no client may be a proxy for everybody.
 */
export function createPollClients(secret: string, proxies: ProxyCount): PollClients {
  const byField = new LRUCache<number, PollClient>({ max: FORWARDED_KEPT })
  let bySocket = new WeakMap<Socket, PollClient>()
  let today = -1
  let salt = ''

  const begin = (day: number) => {
    today = day
    salt = hash('sha256', `${secret} ${day}`)
    bySocket = new WeakMap()
    byField.clear()
  }
  const toClient = (name: string, maybeMany: boolean): PollClient => ({
    hash: Number.parseInt(hash('sha256', salt + name).slice(0, 12), 16),
    maybeMany: maybeMany || name === '',
  })
  const toPeer = (socket: Socket): PollClient => {
    const address = socket.remoteAddress ?? ''
    const peer = toClient(networkOf(address), proxies === undefined && isLocalAddress(address))
    bySocket.set(socket, peer)
    return peer
  }
  const behind = (peer: PollClient, socket: Socket, field: string): PollClient => {
    const key = numberOf(field, peer.hash)
    const known = byField.get(key)
    if (known) return known
    const hops = [...forwardedNetworks(field), networkOf(socket.remoteAddress ?? '')]
    const name = proxies === undefined ? hops.join(' ') : (hops.at(-1 - proxies) ?? hops[0] ?? '')
    const client = toClient(name, false)
    byField.set(key, client)
    return client
  }
  return (socket, forwarded, day) => {
    if (day !== today) begin(day)
    const peer = bySocket.get(socket) ?? toPeer(socket)
    return forwarded === undefined || proxies === 0 ? peer : behind(peer, socket, forwarded)
  }
}

/** FNV-1a in two lanes with a secret seed: a 52-bit integer that does not reveal the text. */
function numberOf(text: string, start: number): number {
  let low = start >>> 0
  let high = Math.floor(start / 2 ** 32)
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ low, 0x85ebca6b)
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0)
}
