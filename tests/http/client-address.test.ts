import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forwardedField, forwardedNetworks, isLocalAddress, networkOf } from '../../src/http/audience/client-address.ts'

describe('the network by which a client is identified: an IPv4 address, or the /64 of an IPv6 address', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['1:2:3::4:192.0.2.1', '1:2:3:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', ''],
    ['', ''],
    ['300.1.1.1', ''],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('any IPv6 address, however written, has the network of its /64', () => {
    const group = fc.nat(0xffff)
    fc.assert(
      fc.property(fc.tuple(group, group, group, group), fc.tuple(group, group, group, group), (network, host) => {
        const written = [...network, ...host].map((n) => n.toString(16))
        const padded = written.map((n) => n.padStart(4, '0').toUpperCase())
        const short = new URL(`http://[${written.join(':')}]/`).hostname.slice(1, -1)
        const expected = `${written.slice(0, 4).join(':')}::/64`
        expect([written.join(':'), padded.join(':'), short].map(networkOf)).toEqual([expected, expected, expected])
      }),
    )
  })
})

describe('addresses of this machine or a private network', () => {
  test.each([
    ...['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '169.254.1.1', '100.64.0.1', 'fd00::1', 'fe80::1'],
  ])('%s is local', (address) => {
    expect(isLocalAddress(address)).toBe(true)
  })

  test.each(['203.0.113.9', '172.32.0.1', '100.128.0.1', '2001:db8::1', '::ffff:8.8.8.8', '', 'localhost'])(
    '%s is not local',
    (address) => {
      expect(isLocalAddress(address)).toBe(false)
    },
  )
})

describe('RFC 7239 and X-Forwarded-For: the networks of the forwarded clients', () => {
  test.each([
    ['203.0.113.9', ['203.0.113.9']],
    ['203.0.113.9, 10.0.0.1', ['203.0.113.9', '10.0.0.1']],
    ['203.0.113.9:4711', ['203.0.113.9']],
    ['2001:db8:1:2::3', ['2001:db8:1:2::/64']],
    ['[2001:db8:1:2::3]:4711', ['2001:db8:1:2::/64']],
    ['for=192.0.2.60;proto=http;by=203.0.113.43', ['192.0.2.60']],
    ['proto=http; For="[2001:db8:cafe:1::17]:4711"', ['2001:db8:cafe:1::/64']],
    ['for=unknown, for=_hidden', ['', '']],
    ['', ['']],
    ['[', ['']],
  ])('%s → %j', (field, networks) => {
    expect(forwardedNetworks(field)).toEqual(networks)
  })

  test('of a long chain, only the ten nearest hops count', () => {
    const chain = Array.from({ length: 5000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`)
    expect(forwardedNetworks(chain.join(', '))).toEqual(chain.slice(-10))
  })

  test('X-Forwarded-For takes precedence over Forwarded; without either, there is no forwarded client', () => {
    expect(forwardedField({ forwarded: 'for=192.0.2.1', 'x-forwarded-for': '192.0.2.2' })).toBe('192.0.2.2')
    expect(forwardedField({ forwarded: 'for=192.0.2.1' })).toBe('for=192.0.2.1')
    expect(forwardedField({})).toBeUndefined()
  })

  test('any field value gives networks or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (field) => {
        const networks = forwardedNetworks(field)
        expect(networks.length).toBeLessThanOrEqual(10)
        for (const network of networks) expect(network).toMatch(/^(?:|[\d.]{7,15}|[\da-f:]+::\/64)$/)
      }),
    )
  })
})
