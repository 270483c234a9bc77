import type { SourceLine } from '../../domain/document.ts'
import type { DatabaseRecord } from './collect-record.ts'
import { readFactiva } from './factiva.ts'
import { readNexis } from './nexis.ts'
import { readProquest } from './proquest.ts'

/** Reads a text in the export format of Nexis, Factiva or ProQuest; undefined for any other text. */
export const readDatabaseRecord = (lines: readonly SourceLine[]): DatabaseRecord | undefined =>
  readNexis(lines) ?? readFactiva(lines) ?? readProquest(lines)
