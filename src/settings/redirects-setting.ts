import { lastAddress, type Move } from '../domain/moves.ts'
import { parseStructure, WrongValue } from './setting.ts'

const PATH = /^\/[^\s?#]+$/
const TARGET = /^(?:\/|https?:\/\/)[^\s]*$/

/**
 * Parses redirects: old paths, and the paths or URLs they lead to now, such as `/old.xml: /rss.xml`. A path ending in a
 * slash applies to everything below it. In an environment variable, the same as JSON.
 */
export function parseRedirects(raw: unknown): readonly Move[] {
  const value = parseStructure(raw)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WrongValue('must be "old path: new path or URL" lines')
  }
  const redirects = Object.entries(value).map(([from, to]) => parseRedirect(from, to))
  const moves = new Map(redirects)
  const circle = redirects.find(([from]) => lastAddress(from, moves) === undefined)
  if (circle) throw new WrongValue(`must not lead ${circle[0]} back to itself`)
  return redirects
}

function parseRedirect(from: string, to: unknown): Move {
  if (!PATH.test(from)) throw new WrongValue(`must name old paths such as /old.xml, not ${JSON.stringify(from)}`)
  if (typeof to !== 'string' || !TARGET.test(to)) throw new WrongValue(`must lead ${from} to a path or URL`)
  if (from.endsWith('/') && to !== from && to.startsWith(from))
    throw new WrongValue(`must not lead ${from}, which stands for all below it, to ${to}, which is below it itself`)
  return [from, to]
}
