import { hash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { forwardedField, forwardedNetworks, isLocalAddress, networkOf } from './client-address.ts'

/** Who asks, without its address. */
export interface PollClient {
  /** A whole number of 48 bits, which only who knows the secret could make from the address. */
  readonly hash: number
  /** Whether this may be a proxy that hides many clients: nobody is made to wait for the polls of others. */
  readonly maybeMany: boolean
}

/** How many proxies stand in front, each adding to X-Forwarded-For or Forwarded; undefined: not known. */
export type ProxyCount = number | undefined

/** Tells clients apart. One look-up for a request on a connection already seen, one hash for others. */
export type PollClients = (request: IncomingMessage, day: number) => PollClient

/**
 * With a known number of proxies, that many hops are believed and the client is the address before them.
 * With an unknown one nothing is believed and nobody is confused with another: the client is the peer together with
 * all that is said to be behind it, and a local peer that says nothing may be a proxy for everybody.
 */
export function createPollClients(secret: string, proxies: ProxyCount): PollClients {
  let bySocket = new WeakMap<Socket, PollClient>()
  let today = -1
  let salt = ''
  const toClient = (socket: Socket, field: string | undefined): PollClient => {
    const peer = socket.remoteAddress ?? ''
    const name = nameOf(peer, field, proxies)
    const isSilentProxy = proxies === undefined && field === undefined && isLocalAddress(peer)
    return { hash: toHash(salt + name), maybeMany: isSilentProxy || name === '' }
  }
  return ({ socket, headers }, day) => {
    if (day !== today) {
      today = day
      salt = hash('sha256', `${secret} ${day}`)
      bySocket = new WeakMap()
    }
    const field = proxies === 0 ? undefined : forwardedField(headers)
    if (field !== undefined) return toClient(socket, field)
    const known = bySocket.get(socket)
    if (known) return known
    const client = toClient(socket, undefined)
    bySocket.set(socket, client)
    return client
  }
}

function nameOf(peer: string, field: string | undefined, proxies: ProxyCount): string {
  if (field === undefined) return networkOf(peer)
  const hops = [...forwardedNetworks(field), networkOf(peer)]
  if (proxies === undefined) return hops.join(' ')
  return hops.at(-1 - proxies) ?? hops[0] ?? ''
}

function toHash(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16)
}
