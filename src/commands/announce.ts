import { startPublisher } from '../publisher/start-publisher.ts'
import type { Config } from '../settings/config.ts'
import { loadConfig, readVersion } from './load-config.ts'
import { isLocalAddress } from './local-address.ts'
import { openAnnouncer } from './open-announcer.ts'
import type { Terminal } from './terminal.ts'

/** Exit statuses: every hub was told; one was not; the command failed. */
const STATUS = { good: 0, notTold: 1, failed: 2 } as const

/** Why no hub can be told anything. */
function obstacle({ hubs, baseUrl }: Config): string | undefined {
  if (hubs.length === 0) return 'No hub is set. Set GAZETTE_HUBS to the URL of a WebSub hub.'
  if (!isLocalAddress(baseUrl)) return undefined
  return `Hubs can't reach ${baseUrl}. Set GAZETTE_BASE_URL to the public address.`
}

/** Tells hubs which feeds have changed since they were last told: after a static site has been uploaded. */
export async function announce(terminal: Terminal): Promise<number> {
  const config = loadConfig()
  const problem = obstacle(config)
  if (problem !== undefined) {
    terminal.printError(problem)
    return STATUS.failed
  }
  const publisher = await startPublisher({ config, version: readVersion() }, { onProgress: () => {} })
  try {
    const announcer = openAnnouncer(config, publisher, terminal.printError, 'run this command again')
    await announcer.announce()
    await announcer.stop()
    if ((await publisher.announcements()).length > 0) return STATUS.notTold
    terminal.print(`${config.hubs.join(', ')}: told of everything that has changed.`)
    return STATUS.good
  } finally {
    await publisher.close()
  }
}
