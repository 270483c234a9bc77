import type { Instant } from '../../domain/instant.ts'
import { recordMissingPictures } from '../absences/missing-pictures.ts'
import { recordAbsences, recordGone } from '../absences/record-absences.ts'
import { type Absences, withdrawAbsent } from '../absences/withdraw-absent.ts'
import { type DetectedChanges, detectChanges } from '../detection/detect-changes.ts'
import type { ChangedSeed } from '../detection/scan-findings.ts'
import type { PassTimes, PassTools } from '../pass-tools.ts'
import { comparePictures, withoutShown, withSeedsShowing } from '../pictures/shown-pictures.ts'
import { versionOfReading } from '../settings-fingerprints.ts'
import type { Scope } from '../wake-queue.ts'
import { readSeeds } from './read-seeds.ts'

/** The result of reading the seeds folder. */
export interface IngestedSeeds {
  readonly detected: Pick<DetectedChanges, 'rejections' | 'unsettled'>
  readonly reading: Awaited<ReturnType<typeof readSeeds>>
  readonly absences: Absences
  /** Number of pictures whose files are gone, but which stay because there are many. */
  readonly heldPictures: number
}

/**
 * Scans the seeds folder for changes. A server leaves files that may be half written to its next pass; a one-off build
 * waits until they are complete.
 */
async function detectSettledChanges(tools: PassTools, scope: Scope, now: Instant): Promise<DetectedChanges> {
  const { store, seeds, feeds, settings, clock, forStaticHost } = tools
  const version = versionOfReading(settings)
  const detect = (at: Instant) => {
    const checkPictures = comparePictures(seeds, feeds, at)
    return detectChanges(seeds.scan(scope, at), { store, version, now, checkPictures })
  }
  const found = await detect(now)
  if (!forStaticHost || !found.unsettled) return found
  await clock.until(found.unsettled.at)
  return detect(clock.now())
}

/** An approval covers articles and pictures. */
function once(takeApproval: () => boolean): () => boolean {
  let isApproved: boolean | undefined
  return () => {
    isApproved ??= takeApproval()
    return isApproved
  }
}

function readChanged(changed: readonly ChangedSeed[], tools: PassTools, times: PassTimes) {
  const { settings } = tools
  const { timezone } = settings
  return readSeeds(changed, { ...tools, ...times, timezone, version: versionOfReading(settings) })
}

/** Brings the store up to date with the seeds folder: new, changed and removed seeds. */
export async function ingestSeeds(tools: PassTools, asked: Scope, times: PassTimes): Promise<IngestedSeeds> {
  const scope = await withSeedsShowing(tools.store, asked)
  const { store } = tools
  const isFull = scope === 'all'
  const found = await detectSettledChanges(tools, scope, times.now)
  const known = await store.seedsByPath(found.gone)
  // An unknown path may have been a folder, and only a full pass can tell what it contained.
  if (!isFull && known.size < found.gone.length) return ingestSeeds(tools, 'all', times)
  const { now } = times
  const takeApproval = once(tools.takeApproval)
  const absentSeeds = await (isFull ? recordAbsences(store, found.presence, now) : recordGone(store, known, now))
  const missing = await recordMissingPictures(found, { store, now, isFull, takeApproval })
  const absent = { ...absentSeeds, since: [...absentSeeds.since, ...missing.since] }
  const reading = await readChanged(missing.changed, tools, times)
  const { rejections, unsettled, presence } = found
  const faulty = [...rejections, ...reading.problems].map(({ path }) => path)
  const fullScan = isFull ? { fullScan: { presence, faulty } } : {}
  const absences = await withdrawAbsent(store, { absent, ...fullScan, ...times, takeApproval })
  const soon = reading.hasRequeued ? { nextPass: now } : {}
  const detected = { rejections: await withoutShown(store, rejections), ...(unsettled && { unsettled }) }
  return { detected, reading, absences: { ...absences, ...soon }, heldPictures: missing.held }
}
