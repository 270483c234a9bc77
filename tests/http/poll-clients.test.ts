import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createPollClients } from '../../src/http/audience/poll-clients.ts'

const DAY = 20_000

function socketFrom(address: string): Socket {
  return Object.defineProperty(new Socket(), 'remoteAddress', { value: address })
}

describe('an unknown number of proxies: forwarded addresses distinguish clients, and are not trusted', () => {
  const clients = createPollClients('secret', undefined)
  const hashOf = (address: string, chain?: string) => clients(socketFrom(address), chain, DAY).hash

  test('an IPv4 address, or the /64 of an IPv6 address, is one client', () => {
    expect(hashOf('203.0.113.9')).toBe(hashOf('203.0.113.9'))
    expect(hashOf('203.0.113.9')).not.toBe(hashOf('203.0.113.8'))
    expect(hashOf('2001:db8:1:2::1')).toBe(hashOf('2001:db8:1:2:ffff::9'))
    expect(hashOf('2001:db8:1:2::1')).not.toBe(hashOf('2001:db8:1:3::1'))
  })

  test('clients that a proxy names are distinguished', () => {
    expect(hashOf('127.0.0.1', '203.0.113.9')).not.toBe(hashOf('127.0.0.1', '203.0.113.8'))
  })

  test('a client that forges the address of another is not counted as that one', () => {
    const victim = hashOf('203.0.113.9')
    expect(hashOf('198.51.100.1', '203.0.113.9')).not.toBe(victim)
    const behind = hashOf('127.0.0.1', '203.0.113.9')
    expect(hashOf('127.0.0.1', '203.0.113.9, 198.51.100.1')).not.toBe(behind)
  })

  test('a local peer that names no client may be a proxy for many', () => {
    expect(clients(socketFrom('127.0.0.1'), undefined, DAY).maybeMany).toBe(true)
    expect(clients(socketFrom('10.0.0.1'), '203.0.113.9', DAY).maybeMany).toBe(false)
    expect(clients(socketFrom('203.0.113.9'), undefined, DAY).maybeMany).toBe(false)
  })
})

describe('a known number of proxies', () => {
  const name = (proxies: number, address: string, chain?: string) =>
    createPollClients('secret', proxies)(socketFrom(address), chain, DAY)
  const direct = (address: string) => name(0, address).hash

  test('0: forwarded addresses are ignored, and a local peer is one client', () => {
    expect(name(0, '203.0.113.9', '198.51.100.1').hash).toBe(direct('203.0.113.9'))
    expect(name(0, '127.0.0.1').maybeMany).toBe(false)
  })

  test.each([
    [1, '203.0.113.9', '203.0.113.9'],
    [1, '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    [2, '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    [2, '1.1.1.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    [3, '203.0.113.9', '203.0.113.9'],
  ])('%i: the client is the address before them in "%s": %s', (proxies, chain, client) => {
    expect(name(proxies, '10.0.0.1', chain).hash).toBe(direct(client))
  })

  test('a proxy that hides its client may hide many', () => {
    expect(name(1, '10.0.0.1', 'unknown').maybeMany).toBe(true)
  })
})

describe('the hash of a client', () => {
  test('is a 48-bit integer that differs with the secret and from day to day', () => {
    const socket = socketFrom('203.0.113.9')
    const clients = createPollClients('secret', undefined)
    const today = clients(socket, undefined, DAY).hash
    expect(Number.isInteger(today) && today < 2 ** 48).toBe(true)
    expect(clients(socket, undefined, DAY).hash).toBe(today)
    expect(clients(socket, undefined, DAY + 1).hash).not.toBe(today)
    expect(clients(socket, undefined, DAY).hash).toBe(today)
    expect(createPollClients('other', undefined)(socket, undefined, DAY).hash).not.toBe(today)
  })
})
