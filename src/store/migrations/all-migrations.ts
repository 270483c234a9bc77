import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { seedsEntriesAndPublications } from './0001-seeds-entries-and-publications.ts'
import { readerDays } from './0002-reader-days.ts'
import { slicesAndArchives } from './0003-slices-and-archives.ts'
import { folderLines } from './0004-folder-lines.ts'
import { kin } from './0005-kin.ts'
import { twoKin } from './0006-two-kin.ts'
import { textsGone } from './0007-texts-gone.ts'
import { feeds } from './0008-feeds.ts'
import { translationGroups } from './0009-translation-groups.ts'
import { changesOfFeeds } from './0010-changes-of-feeds.ts'
import { expiry } from './0011-expiry.ts'
import { pictures } from './0012-pictures.ts'
import { pictureSizes } from './0013-picture-sizes.ts'

/** Every migration by name, in order. Released migrations are never edited; new ones are added at the end. */
export function allMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-seeds-entries-and-publications': seedsEntriesAndPublications(engine),
    '0002-reader-days': readerDays(engine),
    '0003-slices-and-archives': slicesAndArchives(engine),
    '0004-folder-lines': folderLines(engine),
    '0005-kin': kin(engine),
    '0006-two-kin': twoKin(engine),
    '0007-texts-gone': textsGone(),
    '0008-feeds': feeds(),
    '0009-translation-groups': translationGroups(),
    '0010-changes-of-feeds': changesOfFeeds(),
    '0011-expiry': expiry(),
    '0012-pictures': pictures(),
    '0013-picture-sizes': pictureSizes(),
  }
}
