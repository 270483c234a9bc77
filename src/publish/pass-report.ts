import type { Instant } from '../domain/instant.ts'
import type { Absences, HeldFor } from './absences/withdraw-absent.ts'
import type { DetectedChanges, Unsettled } from './detection/detect-changes.ts'
import type { ReadingTally } from './intake/reading-tally.ts'
import type { StandingCounts, Store } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'

/** An entry named in a report. */
export interface NamedEntry {
  readonly title: string
  readonly slug: string
  /** Path of its seed. */
  readonly path: string
}

/** A file or entry that is not published, or not as it should be: the reason, and what to do. */
export interface Problem {
  readonly path: string
  readonly reason: string
}

/** The report of one pass. */
export interface PassReport {
  readonly started: Instant
  /** Milliseconds. */
  readonly took: number
  readonly admissions: ReadingTally['admissions']
  /** At most a hundred of the entries added. */
  readonly added: readonly NamedEntry[]
  readonly withdrawn: readonly NamedEntry[]
  /** Number of entries whose seeds are gone, but whose withdrawal needs approval. */
  readonly heldWithdrawals: number
  readonly heldFor?: HeldFor
  /** Number of pictures whose files are gone, but whose removal needs approval. */
  readonly heldPictures: number
  /** Files and entries that are not published, and documents that could not be replaced. */
  readonly problems: readonly Problem[]
  /** Published entries with something doubtful, at most a hundred. */
  readonly remarks: readonly Problem[]
  readonly waiting: readonly (NamedEntry & { readonly releaseAt: Instant })[]
  /** Paths relative to the feeds folder that changed. */
  readonly changed: readonly string[]
  /** Names of the feeds and slices whose documents are different now; `all` after a change of settings. */
  readonly changedFeeds: 'all' | readonly string[]
  readonly counts: StandingCounts
  /** When the next pass is due that no file change will trigger. */
  readonly nextPass?: Instant
  /** Paths to look at again soon, since they may still be written to; empty if only archives remain to be written. */
  readonly soon?: Unsettled
}

/** The results of the steps of a pass. */
export interface Findings {
  readonly detected: Pick<DetectedChanges, 'rejections' | 'unsettled'>
  readonly reading: ReadingTally
  readonly absences: Absences
  readonly heldPictures: number
  readonly changed: readonly string[]
  readonly changedFeeds: PassReport['changedFeeds']
  readonly faults: readonly string[]
  /** Whether archive documents remain to be written; then the next pass is due at once. */
  readonly archivesLeft: boolean
  readonly started: Instant
  readonly ended: Instant
  /** Milliseconds. */
  readonly took: number
}

const MOST_REMARKS = 100
/** Beyond this number it is cheaper to treat all feeds as changed. */
const MOST_FEEDS = 1000

function nameOf({ entry, slug, seedPath }: StoredEntry): NamedEntry {
  return { title: entry?.title ?? slug, slug, path: seedPath ?? '' }
}

function toProblems({ seedPath, slug, remarks }: StoredEntry): Problem {
  return { path: seedPath ?? slug, reason: remarks.join('; ') }
}

function soonOf({ detected, archivesLeft, ended }: Findings): Pick<PassReport, 'soon'> {
  if (archivesLeft) return { soon: { at: ended, paths: detected.unsettled?.paths ?? [] } }
  return detected.unsettled ? { soon: detected.unsettled } : {}
}

function problemsOf({ detected, reading, faults }: Findings, quarantined: readonly StoredEntry[]): readonly Problem[] {
  return [
    ...detected.rejections,
    ...reading.problems,
    ...quarantined.map(toProblems),
    ...faults.map((reason) => ({ path: 'feeds', reason })),
  ]
}

/** The earliest of the times at which there will be something to do. */
function nextPassOf(...times: readonly (Instant | null | undefined)[]): Pick<PassReport, 'nextPass'> {
  const known = times.filter((time) => typeof time === 'number')
  return known.length > 0 ? { nextPass: Math.min(...known) } : {}
}

/** Combines the results of a pass with what the store says about entries that are not published as they should be. */
export async function toReport(store: Store, findings: Findings): Promise<PassReport> {
  const { reading, absences, changed, changedFeeds, started, took } = findings
  const remarked = await store.remarked(MOST_REMARKS)
  const quarantined = remarked.filter(({ standing }) => standing === 'quarantined')
  const waiting = await store.waiting()
  return {
    started,
    took,
    admissions: reading.admissions,
    added: reading.added.map(nameOf),
    withdrawn: [...reading.withdrawn, ...absences.withdrawn].map(nameOf),
    heldWithdrawals: absences.held,
    ...(absences.heldFor && { heldFor: absences.heldFor }),
    heldPictures: findings.heldPictures,
    problems: problemsOf(findings, quarantined),
    remarks: remarked.filter(({ standing }) => standing !== 'quarantined').map(toProblems),
    waiting: waiting.map((entry) => ({ ...nameOf(entry), releaseAt: entry.releaseAt ?? entry.published })),
    changed,
    changedFeeds: changedFeeds.length > MOST_FEEDS ? 'all' : changedFeeds,
    counts: await store.counts(),
    ...soonOf(findings),
    ...nextPassOf(absences.nextPass, waiting[0]?.releaseAt, await store.nextExpiry(findings.ended)),
  }
}
