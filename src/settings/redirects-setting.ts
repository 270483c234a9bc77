import { parse as parseYaml } from 'yaml'
import { WrongValue } from './setting.ts'

const PATH = /^\/[^\s?#]*$/
const TARGET = /^(?:\/|https?:\/\/)[^\s]*$/

/**
 * Old paths and the paths or URLs they lead to now, e.g. `/old.xml: /rss.xml`; a path that ends in a slash stands for all below it.
 * In the environment the same as JSON.
 */
export function parseRedirects(raw: unknown): readonly (readonly [from: string, to: string])[] {
  const value: unknown = typeof raw === 'string' ? parseYaml(raw) : raw
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WrongValue('must be "old path: new path or URL" lines')
  }
  const redirects: Record<string, string> = {}
  for (const [from, to] of Object.entries(value)) {
    if (!PATH.test(from)) throw new WrongValue(`must name old paths such as /old.xml, not ${JSON.stringify(from)}`)
    if (typeof to !== 'string' || !TARGET.test(to)) throw new WrongValue(`must lead ${from} to a path or URL`)
    redirects[from] = to
  }
  const circle = Object.keys(redirects).find((from) => leadsBack(from, redirects))
  if (circle !== undefined) throw new WrongValue(`must not lead ${circle} back to itself`)
  return Object.entries(redirects)
}

function leadsBack(from: string, redirects: Readonly<Record<string, string>>): boolean {
  const met = new Set<string>()
  for (let at: string | undefined = from; at !== undefined; at = redirects[at]) {
    if (met.has(at)) return true
    met.add(at)
  }
  return false
}
