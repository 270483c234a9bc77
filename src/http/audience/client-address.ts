import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

/**
 * Loopback, private and link-local networks (RFC 6890, sections 2.2.2 and 2.2.3) and the shared address space (RFC
 * 6598).
 */
const LOCAL_NETWORKS: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
]

const local = new BlockList()
for (const [network, prefix, family] of LOCAL_NETWORKS) local.addSubnet(network, prefix, family)

/** Longest chain of proxies considered. */
const LONGEST_CHAIN = 10
const LONGEST_FIELD = 1024

/** Whether an address is that of this machine or of a private network. */
export function isLocalAddress(address: string): boolean {
  const plain = withoutMapping(address)
  const version = isIP(plain)
  return version !== 0 && local.check(plain, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * The network that identifies a client: an IPv4 address, or the /64 of an IPv6 address, which belongs to one customer
 * (RFC 6177, section 2), in normalized spelling. Empty if the text is no address.
 */
export function networkOf(address: string): string {
  const plain = withoutMapping(address)
  const version = isIP(plain)
  return version === 6 ? firstGroups(plain) : version === 4 ? plain : ''
}

/** The header field in which proxies name the client (X-Forwarded-For, or Forwarded of RFC 7239), if present. */
export function forwardedField(headers: IncomingHttpHeaders): string | undefined {
  const field = headers['x-forwarded-for'] ?? headers.forwarded
  return Array.isArray(field) ? field.join(',') : field
}

/** Whether a proxy names itself (Via; RFC 9110, section 7.6.3) but not its client; a shared cache acts for many. */
export function hidesClients(headers: IncomingHttpHeaders): boolean {
  return headers.via !== undefined && forwardedField(headers) === undefined
}

/** The addresses in such a field as networks, nearest hop last; names and obfuscated hops are empty. */
export function forwardedNetworks(field: string): readonly string[] {
  return field
    .slice(-LONGEST_FIELD)
    .split(',')
    .slice(-LONGEST_CHAIN)
    .map((hop) => networkOf(addressOfHop(hop)))
}

/** The address in `for="[2001:db8::1]:4711"; proto=https`, or in a bare address with or without a port. */
function addressOfHop(hop: string): string {
  const node = /(?:^|;)[ \t]*for=(?<node>[^;]*)/i.exec(hop)?.groups?.node ?? hop
  const bare = node.replaceAll('"', '').trim()
  if (bare.startsWith('[')) return bare.slice(1, Math.max(1, bare.indexOf(']')))
  const colon = bare.indexOf(':')
  return colon >= 0 && colon === bare.lastIndexOf(':') ? bare.slice(0, colon) : bare
}

/** A dual-stack socket writes IPv4 addresses as `::ffff:192.0.2.1` (RFC 4291, section 2.5.5.2). */
function withoutMapping(address: string): string {
  return /^::ffff:(?<ipv4>[\d.]+)$/i.exec(address)?.groups?.ipv4 ?? address
}

function firstGroups(address: string): string {
  const [head = '', tail] = address.split('%', 1).join('').toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const length = right.length + (right.at(-1)?.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
