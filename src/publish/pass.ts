import type { Instant } from '../domain/instant.ts'
import { SECOND, wholeSecond } from '../domain/whole-second.ts'
import { meetHubs } from './announcements.ts'
import { ingestSeeds } from './intake/ingest-seeds.ts'
import { releaseDue } from './intake/release-due.ts'
import { type PassReport, toReport } from './pass-report.ts'
import type { PassTimes, PassTools } from './pass-tools.ts'
import { publishChanges } from './publish-changes.ts'
import { noteCheckpoint, recoverLedger } from './recovery/recover-ledger.ts'
import { mayHaveLostWrites } from './recovery/unsynced-writes.ts'
import type { Store } from './store.ts'
import type { Scope } from './wake-queue.ts'

/**
 * Publication times are at least one whole second apart, so that Last-Modified tells them apart (RFC 9110, section
 * 8.8.2.2).
 */
async function passTimes(store: Store, now: Instant): Promise<PassTimes> {
  const last = await store.changeOf('')
  return { now, publicationTime: Math.max(wholeSecond(now), last === undefined ? 0 : wholeSecond(last) + SECOND) }
}

/**
 * Runs one pass from seeds to published documents. What it reads is stored before anything is published, so the next
 * pass completes one that fails or is killed.
 */
export async function runPass(tools: PassTools, scope: Scope): Promise<PassReport> {
  const { store, clock } = tools
  const started = clock.now()
  const began = clock.ticks()
  const { isFilled, isReplaced: ledgerReplaced } = await recoverLedger(store, tools.ledger, started)
  if (isFilled) await meetHubs(tools)
  const writesLost = await mayHaveLostWrites(store, tools.bootId, started)
  const times = await passTimes(store, started)
  const taken = await ingestSeeds(tools, scope, times)
  await releaseDue(store, started, times.publicationTime)
  await store.sequenceFresh()
  const mayLeavePictures = scope === 'all' || taken.reading.withdrawn.length > 0
  tools.onPublishing(times.publicationTime)
  const out = await publishChanges(tools, times, { ledgerReplaced, writesLost, mayLeavePictures }).finally(() =>
    tools.onPublishing(undefined),
  )
  await noteCheckpoint(store, tools.ledger)
  return toReport(store, { ...taken, ...out, started, ended: clock.now(), took: clock.ticks() - began })
}
