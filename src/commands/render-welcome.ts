import { siteUrls } from '../publish/site-urls.ts'
import type { Config } from '../settings/config.ts'
import { isLocalAddress } from './local-address.ts'

/** A warning that a base URL naming this machine is of no use to others. */
function localNote({ baseUrl, hubs }: Config): readonly string[] {
  if (!isLocalAddress(baseUrl)) return []
  return [
    '',
    `The feeds give ${baseUrl} as their address, which only this machine can reach.`,
    'Before you share their URLs, set GAZETTE_BASE_URL to the public address.',
    ...(hubs.length > 0 ? ['Until then, hubs are not told when feeds change.'] : []),
  ]
}

/** Printed after the first pass: the addresses of the feeds, and when the next pass is. */
export function renderWelcome(config: Config, nextTick: Date | undefined): readonly string[] {
  const { home, feeds } = siteUrls(config.baseUrl)
  const next = nextTick
    ? `next pass at ${nextTick.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'no pass is scheduled'
  const also = config.watch ? ', and immediately when a file there changes' : ''
  return [
    '',
    `  page       ${home}`,
    `  RSS        ${feeds.rss}`,
    `  Atom       ${feeds.atom}`,
    `  JSON Feed  ${feeds.json}`,
    ...config.hubs.map((hub) => `  hub        ${hub}`),
    '',
    `Checking ${config.seeds} on schedule "${config.schedule}": ${next}${also}.`,
    ...localNote(config),
  ]
}
