import type { Store, StoreChanges } from '../publish/store.ts'
import type { ReaderCounts } from '../readers/reader-counts.ts'
import type { Database } from './database.ts'
import { allCuts, cut, recordCuts } from './queries/archives.ts'
import { remarked, textGone, unclaimed, waiting } from './queries/attention.ts'
import {
  entriesBy,
  entriesBySequence,
  highestUpdated,
  holdersOfBands,
  sketchesWith,
  takenSlugs,
} from './queries/entry-lookups.ts'
import {
  changeBetween,
  changeOf,
  feed,
  feedsChangedAfter,
  largestFeeds,
  lastChanged,
  lastFeedChange,
  pending,
  placedBetween,
} from './queries/feed-order.ts'
import { folderLines, putFolderLines } from './queries/folder-lines.ts'
import { labels, restoreLabels } from './queries/labels.ts'
import { markLedgered, unledgered } from './queries/ledger-marks.ts'
import { note, setNote } from './queries/notes.ts'
import { place } from './queries/place-entries.ts'
import { placesOf, restorePlaces } from './queries/places.ts'
import { allPublished, allRecords, sequenceFresh, withdrawnSlugs } from './queries/publication-order.ts'
import { publication, publications, recordPublication } from './queries/publications.ts'
import { putEntries } from './queries/put-entries.ts'
import { addReaderDays, readerDays } from './queries/reader-days.ts'
import { readerSecret } from './queries/reader-secret.ts'
import {
  allSeeds,
  copiesOf,
  nextExpiry,
  putSeeds,
  removeSeeds,
  seedsByPath,
  seedsWithPictures,
} from './queries/seeds.ts'
import { markAllStale, markWritten, staleArchives } from './queries/stale-archives.ts'
import { standingCounts } from './queries/standings.ts'
import { groupMembers, groupsOf, groupsToRelink, putGroups } from './queries/translation-groups.ts'

/** The store, including the counts of readers. */
export interface SqlStore extends Store {
  readonly readers: ReaderCounts
}

/** The store on a migrated database. `close` also releases the engine's resources. */
export function sqlStore(database: Database, close: () => Promise<void>): SqlStore {
  return {
    seedsByPath: (paths) => seedsByPath(database, paths),
    copiesOf: (ids) => copiesOf(database, ids),
    allSeeds: () => allSeeds(database),
    seedsWithPictures: () => seedsWithPictures(database),
    nextExpiry: (after) => nextExpiry(database, after),
    apply: (changes) => apply(database, changes),
    together: (work) => database.engine.together(database.db, work),

    entriesBySeed: (paths) => entriesBy(database, 'seed_path', paths),
    entriesByTextHash: (hashes) => entriesBy(database, 'text_hash', hashes),
    entriesByPathHash: (hashes) => entriesBy(database, 'path_hash', hashes),
    sketchesWith: (bands) => sketchesWith(database, bands),
    holdersOfBands: (bands, manyHolders) => holdersOfBands(database, bands, manyHolders),
    entriesById: (ids) => entriesBy(database, 'id', ids),
    entriesBySequence: (sequences) => entriesBySequence(database, sequences),
    unclaimed: (limit) => unclaimed(database, limit),
    textGone: (limit) => textGone(database, limit),
    takenSlugs: (slugs) => takenSlugs(database, slugs),
    highestUpdated: (seconds) => highestUpdated(database, seconds),

    sequenceFresh: () => sequenceFresh(database),
    allPublished: () => allPublished(database),
    allRecords: () => allRecords(database),
    waiting: () => waiting(database),
    remarked: (limit) => remarked(database, limit),
    withdrawnSlugs: () => withdrawnSlugs(database),
    counts: () => standingCounts(database),

    unledgered: (limit, after) => unledgered(database, limit, after),
    markLedgered: (ids) => markLedgered(database, ids),

    place: (placements) => place(database, placements),
    placesOf: (ids) => placesOf(database, ids),
    restorePlaces: (records) => restorePlaces(database, records),
    labels: (names) => labels(database, names),
    restoreLabels: (known) => restoreLabels(database, known),
    feed: (name) => feed(database, name),
    largestFeeds: (kind, limit) => largestFeeds(database, kind, limit),
    pending: (name, after) => pending(database, name, after),
    placedBetween: (name, after, upTo) => placedBetween(database, name, after, upTo),
    lastChanged: (name, limit) => lastChanged(database, name, limit),
    changeOf: (name) => changeOf(database, name),
    feedsChangedAfter: (last, limit) => feedsChangedAfter(database, last, limit),
    lastFeedChange: () => lastFeedChange(database),
    changeBetween: (name, after, upTo) => changeBetween(database, name, after, upTo),
    recordCuts: (cuts) => recordCuts(database, cuts),
    cut: (name, number) => cut(database, name, number),
    allCuts: () => allCuts(database),
    staleArchives: (limit) => staleArchives(database, limit),
    markWritten: (number) => markWritten(database, number),
    markAllStale: () => markAllStale(database),

    publications: () => publications(database),
    publication: (path) => publication(database, path),
    recordPublication: (publication) => recordPublication(database, publication),

    note: (name) => note(database, name),
    setNote: (name, value) => setNote(database, name, value),

    groupsToRelink: () => groupsToRelink(database),
    groupMembers: (groups) => groupMembers(database, groups),
    groupsOf: (ids) => groupsOf(database, ids),

    folderLines: (folder) => folderLines(database, folder),
    putFolderLines: (lines) => putFolderLines(database, lines),

    readers: {
      add: (counts) => addReaderDays(database, counts),
      counts: (from, to) => readerDays(database, from, to),
      secret: () => readerSecret(database),
    },

    close,
  }
}

async function apply(database: Database, changes: StoreChanges): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    await removeSeeds(transaction, changes.removedSeeds ?? [])
    await putSeeds(transaction, changes.seeds ?? [])
    await putEntries(transaction, changes.entries ?? [])
    await putGroups(transaction, changes.translationGroups ?? [])
  })
}
