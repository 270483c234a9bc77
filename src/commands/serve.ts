import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FEED_FILES } from '../domain/feed-addresses.ts'
import { freshnessOfInterval } from '../domain/freshness.ts'
import { type Audience, createAudience } from '../http/audience.ts'
import type { ServedMetrics } from '../http/metrics-route.ts'
import { type RunningServer, startServer } from '../http/server.ts'
import { openSite, type Site } from '../http/site.ts'
import { createPollMetrics } from '../metrics/poll-metrics.ts'
import type { PassReport } from '../publish/pass-report.ts'
import { createWakeQueue, type Scope, type WakeQueue } from '../publish/wake-queue.ts'
import { explainError } from '../publisher/explain-error.ts'
import { type PublisherThread, startPublisher } from '../publisher/start-publisher.ts'
import { checkSchedule, type Schedule, startSchedule } from '../schedule/schedule.ts'
import type { Config } from '../settings/config.ts'
import { type Watch, watchFolder } from '../watch/watch-folder.ts'
import { type CountsDelivery, deliverCounts } from './deliver-counts.ts'
import { freePort } from './free-port.ts'
import { loadConfig, readVersion } from './load-config.ts'
import { showProgress } from './progress.ts'
import { isNews, renderReport } from './render-report.ts'
import { renderWelcome } from './render-welcome.ts'
import type { Terminal } from './terminal.ts'

/**
 * Milliseconds that a running pass may take to end when the server stops; a pass cut short is made good by the next. More than the
 * server waits for slow clients, so that what the last of them asked for is counted.
 */
const PATIENCE = 3800
/** A fraction of a second's work. */
const ARCHIVES_AT_ONCE = 5

async function settledConfig(): Promise<Config> {
  const config = loadConfig()
  if (config.port !== 0) return config
  const port = await freePort()
  return { ...config, port, baseUrl: config.baseUrl.replace(/:0$/, `:${port}`) }
}

function stamped(line: string): string {
  return `${new Date().toISOString().slice(0, 19).replace('T', ' ')}  ${line}`
}

interface Reporting {
  readonly site: Site
  readonly terminal: Terminal
  readonly onFirst: () => void
  /** Resolves when the server is told to stop: what fails from then on was cut short, and is no news. */
  readonly stopped: Promise<void>
}

/** Milliseconds until a failed pass is tried again: the schedule may be a day away. */
const RETRY = 60_000

/** Runs passes, hands what changed to the site, and says what is worth saying. A failing pass leaves all as it is. */
function passRunner(thread: PublisherThread, reporting: Reporting, wakeAt: WakeQueue['wakeAt']) {
  const { site, terminal, onFirst, stopped } = reporting
  let before: PassReport | undefined
  let isFirst = true
  let isStopping = false
  void stopped.then(() => {
    isStopping = true
  })
  async function pass(scope: Scope): Promise<void> {
    const report = await thread.pass(scope)
    await site.reload(report.changed, report.changedFeeds)
    const lines = renderReport(report)
    if (isFirst) for (const line of lines) terminal.print(line)
    else if (isNews(report, before)) for (const line of lines) terminal.print(stamped(line))
    if (report.nextPass !== undefined) wakeAt(report.nextPass)
    if (report.soon) wakeAt(report.soon.at, report.soon.paths)
    before = report
  }
  return async (scope: Scope): Promise<void> => {
    await pass(scope).catch((error: unknown) => {
      if (isStopping) return
      const { message } = explainError(error)
      terminal.printError(stamped(`This look at the articles failed; what is published stays. ${message}`))
      wakeAt(Date.now() + RETRY)
    })
    if (isFirst && !isStopping) onFirst()
    isFirst = false
  }
}

async function watchSeeds(config: Config, queue: WakeQueue, terminal: Terminal): Promise<Watch | undefined> {
  if (!config.watch) return undefined
  const onFailure = (reason: string) =>
    terminal.printError(`${config.seeds} can't be watched (${reason}); the schedule finds changes.`)
  return watchFolder(config.seeds, { onChange: queue.wake, onFailure })
}

/** Said twice, as npm and the terminal both do on Ctrl-C, a signal means no more than once: stopping takes seconds anyway. */
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
}

/** Counts are kept at once, and those of the last answers when there are no more: a slow client must not cost a minute of them. */
async function stop({ server, thread, queue, schedule, counts, watch }: Running): Promise<void> {
  const counted = Promise.all([counts.deliver(), server.close()]).then(() => counts.stop())
  const idle = Promise.all([queue.close(), counted]).then(() => {})
  await Promise.all([watch?.stop(), schedule.stop(), thread.close(idle, PATIENCE)])
}

/** Publishes, serves, and keeps both going until it is told to stop. */
export async function serve(terminal: Terminal): Promise<number> {
  const stopped = stopSignal()
  const config = await settledConfig()
  checkSchedule(config.schedule)
  const thread = await startPublisher(
    { config, version: readVersion(), archivesAtOnce: ARCHIVES_AT_ONCE, lowPriority: true },
    { onProgress: showProgress(terminal), outlastsOutages: existsSync(join(config.feeds, FEED_FILES.rss)) },
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

async function start(
  config: Config,
  thread: PublisherThread,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<Running> {
  const { port, host, baseUrl, feeds: folder } = config
  const common = { baseUrl, now: Date.now, log: (line: string) => terminal.printError(stamped(line)) }
  const site = await openSite({ ...common, folder, build: thread.build, freshness: freshnessOfInterval(config.maxAge) })
  const audience = openAudience(config, thread.secret)
  const metrics = toMetrics(config, audience)
  const server = await startServer({
    ...common,
    site,
    port,
    audience,
    ...metrics,
    ...(host === undefined ? {} : { host }),
  })
  const counts = deliverCounts({ take: () => audience.take(), add: thread.count, log: common.log })
  const onFirst = () => {
    const next = schedule.next()
    const lines = renderWelcome(config, next === undefined ? undefined : new Date(next))
    for (const line of lines) terminal.print(line)
  }
  const queue: WakeQueue = createWakeQueue(
    passRunner(thread, { site, terminal, onFirst, stopped }, (instant, scope) => queue.wakeAt(instant, scope)),
    Date.now,
  )
  const schedule = startSchedule(config.schedule, config.timezone, () => queue.wake('all'))
  queue.wake('all')
  return { server, thread, queue, schedule, counts, watch: await watchSeeds(config, queue, terminal) }
}
