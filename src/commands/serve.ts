import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FEED_FORMATS } from '../domain/feed-formats.ts'
import { freshnessOfInterval } from '../domain/freshness.ts'
import type { Instant } from '../domain/instant.ts'
import { type Audience, createAudience } from '../http/audience/audience.ts'
import type { ServedMetrics } from '../http/metrics-route.ts'
import { type RunningServer, startServer } from '../http/server.ts'
import { openSite, type Site } from '../http/site/site.ts'
import { createPollMetrics } from '../metrics/poll-metrics.ts'
import { createWakeQueue, type WakeQueue } from '../publish/wake-queue.ts'
import { type PublisherThread, startPublisher } from '../publisher/start-publisher.ts'
import { checkSchedule, type Schedule, startSchedule } from '../schedule/schedule.ts'
import type { Config } from '../settings/config.ts'
import { type Watch, watchFolder } from '../watch/watch-folder.ts'
import type { Announcer } from '../websub/announcer.ts'
import { type CountsDelivery, deliverCounts } from './deliver-counts.ts'
import { freePort } from './free-port.ts'
import { loadConfig, readVersion } from './load-config.ts'
import { isLocalAddress } from './local-address.ts'
import { openAnnouncer } from './open-announcer.ts'
import { showProgress } from './progress.ts'
import { renderWelcome } from './render-welcome.ts'
import { createPassRunner } from './run-passes.ts'
import { stamped } from './stamped.ts'
import type { Terminal } from './terminal.ts'

/**
 * Milliseconds that a running pass may take to finish when the server stops; the next pass completes one that is cut
 * short. Longer than the server waits for slow clients, so that their last requests are counted.
 */
const PATIENCE = 3800
/** Takes a fraction of a second. */
const ARCHIVES_AT_ONCE = 5

async function settledConfig(): Promise<Config> {
  const config = loadConfig()
  if (config.port !== 0) return config
  const port = await freePort()
  return { ...config, port, baseUrl: config.baseUrl.replace(/:0$/, `:${port}`) }
}

async function watchSeeds(config: Config, queue: WakeQueue, terminal: Terminal): Promise<Watch | undefined> {
  if (!config.watch) return undefined
  const onFailure = (reason: string) =>
    terminal.printError(`${config.seeds} can't be watched (${reason}); changes are found on schedule only.`)
  return watchFolder(config.seeds, { onChange: queue.wake, onFailure })
}

/** Repeated signals have no further effect: npm and the terminal both send one on Ctrl-C. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

interface Running {
  readonly server: RunningServer
  readonly thread: PublisherThread
  readonly queue: WakeQueue
  readonly schedule: Schedule
  readonly counts: CountsDelivery
  readonly watch: Watch | undefined
  readonly announcer: Announcer | undefined
}

/**
 * Counts are delivered at once, and again after the last response, so that slow clients do not cost a minute of counts.
 */
async function stop({ server, thread, queue, schedule, counts, watch, announcer }: Running): Promise<void> {
  const counted = Promise.all([counts.deliver(), server.close()]).then(() => counts.stop())
  const idle = Promise.all([queue.close(), counted]).then(() => {})
  await Promise.all([watch?.stop(), schedule.stop(), announcer?.stop(), thread.close(idle, PATIENCE)])
}

/** Publishes and serves until told to stop. */
export async function serve(terminal: Terminal): Promise<number> {
  const stopped = stopSignal()
  const config = await settledConfig()
  checkSchedule(config.schedule)
  const thread = await startPublisher(
    { config, version: readVersion(), archivesAtOnce: ARCHIVES_AT_ONCE, lowPriority: true },
    { onProgress: showProgress(terminal), outlastsOutages: existsSync(join(config.feeds, FEED_FORMATS.rss.fileName)) },
  )
  try {
    const running = await start(config, thread, terminal, stopped)
    await stopped
    await stop(running)
    return 0
  } catch (error) {
    await thread.close()
    throw error
  }
}

function openAudience({ allowance, proxies }: Config, secret: string): Audience {
  return createAudience({ secret, allowance, ...(proxies === undefined ? {} : { proxies }) })
}

function toMetrics({ metrics }: Config, audience: Audience): { metrics?: ServedMetrics } {
  if (metrics === 'off') return {}
  return { metrics: { ...createPollMetrics(() => audience.totals()), toAnyone: metrics === 'anyone' } }
}

function welcome(config: Config, nextTick: Instant | undefined, terminal: Terminal): void {
  const lines = renderWelcome(config, nextTick === undefined ? undefined : new Date(nextTick))
  for (const line of lines) terminal.print(line)
}

/** What the site and the server share. */
interface Surroundings {
  readonly baseUrl: string
  readonly now: () => Instant
  readonly log: (line: string) => void
}

function openServedSite(
  { hubs, feeds: folder, maxAge }: Config,
  thread: PublisherThread,
  common: Surroundings,
): Promise<Site> {
  return openSite({ ...common, hubs, folder, build: thread.build, freshness: freshnessOfInterval(maxAge) })
}

/** A hub could not fetch feeds from a local address. */
function openAnnouncerForHubs(
  config: Config,
  thread: PublisherThread,
  log: Surroundings['log'],
): Announcer | undefined {
  if (isLocalAddress(config.baseUrl) || config.hubs.length === 0) return undefined
  return openAnnouncer(config, thread, log, 'it will be tried again')
}

async function start(
  config: Config,
  thread: PublisherThread,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<Running> {
  const { port, host, baseUrl } = config
  const common = { baseUrl, now: Date.now, log: (line: string) => terminal.printError(stamped(line)) }
  const site = await openServedSite(config, thread, common)
  const audience = openAudience(config, thread.secret)
  const address = { port, ...(host === undefined ? {} : { host }) }
  const server = await startServer({ ...common, ...address, site, audience, ...toMetrics(config, audience) })
  const counts = deliverCounts({ take: () => audience.take(), add: thread.count, log: common.log })
  const announcer = openAnnouncerForHubs(config, thread, common.log)
  const announce = () => void announcer?.announce()
  const onFirst = () => welcome(config, schedule.next(), terminal)
  const queue: WakeQueue = createWakeQueue(
    createPassRunner(thread, { site, terminal, onFirst, announce, stopped }, (instant, scope) =>
      queue.wakeAt(instant, scope),
    ),
    Date.now,
  )
  const schedule = startSchedule(config.schedule, config.timezone, () => queue.wake('all'))
  queue.wake('all')
  return { server, thread, queue, schedule, counts, announcer, watch: await watchSeeds(config, queue, terminal) }
}
