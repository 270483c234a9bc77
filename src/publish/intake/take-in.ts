import type { Instant } from '../../domain/instant.ts'
import { markAbsences, markGone } from '../absences/mark-absences.ts'
import { type Absences, withdrawAbsent } from '../absences/withdraw-absent.ts'
import type { Findings } from '../pass-report.ts'
import type { PassTools, Present } from '../pass-tools.ts'
import type { Scope } from '../wake-queue.ts'
import { readSeeds } from './read-seeds.ts'
import { type Survey, survey } from './survey.ts'

/** What looking at the seeds folder came to. */
export interface Taken {
  readonly survey: Findings['survey']
  readonly reading: Awaited<ReturnType<typeof readSeeds>>
  readonly absences: Absences
}

/**
 * What stands in the seeds folder. Whoever is served sees in the next pass what is half written in this one; what is built once and
 * for all waits until files just saved are whole.
 */
async function lookAround(tools: PassTools, scope: Scope, now: Instant): Promise<Survey> {
  const { store, seeds, settings, clock, standsAlone } = tools
  const found = await survey(seeds.scan(scope, now), store, settings.version)
  if (!standsAlone || !found.unsettled) return found
  await clock.until(found.unsettled.at)
  return survey(seeds.scan(scope, clock.now()), store, settings.version)
}

/** From the seeds folder into the store: what is new, what changed, what is gone. */
export async function takeIn(tools: PassTools, scope: Scope, { now, moment }: Present): Promise<Taken> {
  const { store, seeds, settings } = tools
  const found = await lookAround(tools, scope, now)
  const known = await store.seedsByPath(found.gone)
  // A path nobody knows may have been a folder: only a whole look tells what went with it.
  if (scope !== 'all' && known.size < found.gone.length) return takeIn(tools, 'all', { now, moment })
  const absent = scope === 'all' ? await markAbsences(store, found.presence, now) : await markGone(store, known, now)
  const { timezone, version } = settings
  const reading = await readSeeds(found.changed, {
    ...{ store, seeds, now, moment, timezone, version },
    beginTasks: tools.beginTasks,
    onProgress: tools.onProgress,
  })
  const { rejections, unsettled, presence } = found
  const faulty = [...rejections, ...reading.problems].map(({ path }) => path)
  const whole = scope === 'all' ? { whole: { presence, faulty } } : {}
  const absences = await withdrawAbsent(store, { absent, ...whole, now, moment, takeApproval: tools.takeApproval })
  const soon = reading.hasWoken ? { nextLook: now } : {}
  return { survey: { rejections, ...(unsettled && { unsettled }) }, reading, absences: { ...absences, ...soon } }
}
