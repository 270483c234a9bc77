import type { SourceLine } from '../../domain/document.ts'
import type { HeaderBlock } from '../headers/header-block.ts'
import { readFactiva } from './factiva.ts'
import { readNexis } from './nexis.ts'
import { readProquest } from './proquest.ts'

/** An article as a press database exports it. */
export interface DatabaseRecord {
  /** What its labelled lines, above the text and below, say of it. */
  readonly header: HeaderBlock
  readonly text: readonly SourceLine[]
}

/** Reads a text that has the form of a press database's export; undefined for all others. */
export const readDatabaseRecord = (lines: readonly SourceLine[]): DatabaseRecord | undefined =>
  readNexis(lines) ?? readFactiva(lines) ?? readProquest(lines)
