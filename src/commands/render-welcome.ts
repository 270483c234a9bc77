import { siteUrls } from '../publish/documents/build-feed.ts'
import type { Config } from '../settings/config.ts'

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Said once: a base URL that names this machine is of no use to anyone else. */
function localNote(baseUrl: string): readonly string[] {
  if (!LOCAL.test(new URL(baseUrl).hostname)) return []
  return [
    '',
    `The feeds name ${baseUrl} as their address, which only this machine can reach.`,
    'Before you hand out their URLs, set GAZETTE_BASE_URL to the public address.',
  ]
}

/** What a person wants to know once the first pass is over: where the feeds are, and when the next pass is. */
export function renderWelcome(config: Config, nextTick: Date | undefined): readonly string[] {
  const { home, feeds } = siteUrls(config.baseUrl)
  const next = nextTick ? `next pass at ${nextTick.toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'no pass is due'
  const also = config.watch ? ', and at once when a file there changes' : ''
  return [
    '',
    `  page       ${home}`,
    `  RSS        ${feeds.rss}`,
    `  Atom       ${feeds.atom}`,
    `  JSON Feed  ${feeds.json}`,
    '',
    `Looking at ${config.seeds} by schedule "${config.schedule}": ${next}${also}.`,
    ...localNote(config.baseUrl),
  ]
}
