import type { Instant } from '../../domain/instant.ts'
import { markAbsences, markGone } from '../absences/mark-absences.ts'
import { type Absences, withdrawAbsent } from '../absences/withdraw-absent.ts'
import type { Findings } from '../pass-report.ts'
import type { PassTimes, PassTools } from '../pass-tools.ts'
import type { Scope } from '../wake-queue.ts'
import { type DetectedChanges, detectChanges } from './detect-changes.ts'
import { readSeeds } from './read-seeds.ts'

/** What reading the seeds folder came to. */
export interface IngestedSeeds {
  readonly detected: Findings['detected']
  readonly reading: Awaited<ReturnType<typeof readSeeds>>
  readonly absences: Absences
}

/**
 * What stands in the seeds folder. Whoever is served sees in the next pass what is half written in this one; what is built once and
 * for all waits until files just saved are whole.
 */
async function detectSettledChanges(tools: PassTools, scope: Scope, now: Instant): Promise<DetectedChanges> {
  const { store, seeds, settings, clock, standsAlone } = tools
  const found = await detectChanges(seeds.scan(scope, now), store, settings.version)
  if (!standsAlone || !found.unsettled) return found
  await clock.until(found.unsettled.at)
  return detectChanges(seeds.scan(scope, clock.now()), store, settings.version)
}

/** From the seeds folder into the store: what is new, what changed, what is gone. */
export async function ingestSeeds(tools: PassTools, scope: Scope, { now, moment }: PassTimes): Promise<IngestedSeeds> {
  const { store, seeds, settings } = tools
  const found = await detectSettledChanges(tools, scope, now)
  const known = await store.seedsByPath(found.gone)
  // A path nobody knows may have been a folder: only a full pass tells what went with it.
  if (scope !== 'all' && known.size < found.gone.length) return ingestSeeds(tools, 'all', { now, moment })
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
  const soon = reading.hasWoken ? { nextPass: now } : {}
  return { detected: { rejections, ...(unsettled && { unsettled }) }, reading, absences: { ...absences, ...soon } }
}
