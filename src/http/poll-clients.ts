import { hash } from 'node:crypto'
import type { Socket } from 'node:net'
import { LRUCache } from 'lru-cache'
import { forwardedNetworks, isLocalAddress, networkOf } from './client-address.ts'

/** Who asks, without its address. */
export interface PollClient {
  /** A whole number of 48 bits, which only who knows the secret could make from the address. */
  readonly hash: number
  /** Whether this may be a proxy that hides many clients: nobody is made to wait for the polls of others. */
  readonly maybeMany: boolean
}

/** How many proxies stand in front, each adding to X-Forwarded-For or Forwarded; undefined: not known. */
export type ProxyCount = number | undefined

/** Tells clients apart, by the connection and what `forwardedField` found. Hashes once for a connection, and once for what a proxy said of a client before. */
export type PollClients = (socket: Socket, forwarded: string | undefined, day: number) => PollClient

/** Clients behind proxies that are remembered, by a number: their addresses are not. */
const FORWARDED_KEPT = 5000

/**
 * With a known number of proxies, that many hops are believed and the client is the address before them.
 * With an unknown one nothing is believed and nobody is confused with another: the client is the peer together with
 * all that is said to be behind it, and a local peer that says nothing may be a proxy for everybody.
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

/** FNV-1a in two lanes from a secret start: a whole number of 52 bits, that gives the text away to nobody. */
function numberOf(text: string, start: number): number {
  let low = start >>> 0
  let high = Math.floor(start / 2 ** 32)
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ low, 0x85ebca6b)
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0)
}
