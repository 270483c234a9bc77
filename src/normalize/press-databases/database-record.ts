import type { SourceLine } from '../../domain/document.ts'
import type { HeaderBlock } from '../headers/header-block.ts'
import { readFactiva } from './factiva.ts'
import { readNexis } from './nexis.ts'
import { readProquest } from './proquest.ts'

/** An article as a press database exports it. */
export interface DatabaseRecord {
  /** The labelled lines above and below the text. */
  readonly header: HeaderBlock
  readonly text: readonly SourceLine[]
}

/** Reads a text in the export format of Nexis, Factiva or ProQuest; undefined for any other text. */
export const readDatabaseRecord = (lines: readonly SourceLine[]): DatabaseRecord | undefined =>
  readNexis(lines) ?? readFactiva(lines) ?? readProquest(lines)
