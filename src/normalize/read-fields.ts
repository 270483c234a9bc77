import type { TranslationNote } from '../domain/article.ts'
import { DOUBTFUL, type Found } from '../domain/evidence.ts'
import type { WrittenDate } from '../domain/instant.ts'
import type { Source } from '../domain/person.ts'
import type { ChosenDate } from './dates/date-candidate.ts'
import { type Authors, readAuthors } from './fields/authors.ts'
import { readDates } from './fields/dates.ts'
import { findDateline } from './fields/find-dateline.ts'
import { layOut } from './fields/layout.ts'
import { readTitle } from './fields/title.ts'
import { foreignLanguage } from './languages/block-language.ts'
import type { Forest } from './model/forest.ts'
import { anonymousMark } from './newsroom/mark.ts'
import { dateOfHeads } from './printed-pages/head-date.ts'
import type { ReadLines } from './read-lines.ts'
import { withoutCaptionNames, withoutTableNames } from './roles/authors-elsewhere.ts'
import { claimCaptions, type PlacedCaption } from './roles/captions.ts'
import { claimAuthorNotes } from './roles/claim-author-notes.ts'
import { claimBylines } from './roles/claim-bylines.ts'
import { claimDates } from './roles/claim-dates.ts'
import { claimInterruptions } from './roles/claim-interruptions.ts'
import { agencyOfDateline, claimAgency, claimSource } from './roles/claim-source.ts'
import { claimTables } from './roles/claim-tables.ts'
import { claimTitle } from './roles/claim-title.ts'
import { claimOriginalLinks, claimTranslation } from './roles/claim-translation.ts'
import type { RoleMap } from './roles/role-map.ts'

/** The fields of a document, sure or doubtful; a field that the text does not give is undefined. */
export interface DocumentFields {
  readonly title: Found<string> | undefined
  readonly authors: Authors
  readonly source: Found<Source> | undefined
  readonly published: Found<WrittenDate> | undefined
  readonly modified: Found<WrittenDate> | undefined
  readonly translation: Found<TranslationNote> | undefined
  readonly captions: readonly PlacedCaption[]
}

/** The rule of a line that signs for the newsroom as a whole. */
const HOUSE = anonymousMark('house').rule

/** Whether a title is too doubtful to be published. Then its line is claimed as any other, and dates are looked for elsewhere. */
export const isDoubtful = (title: Found<string> | undefined): boolean =>
  title !== undefined && title.evidence.confidence < DOUBTFUL

/**
 * Reads the fields of a document and claims their lines, and the lines of captions, author notes and interruptions. The
 * order decides: a line goes to the first that claims it.
 */
export function readFields(forest: Forest, read: ReadLines, map: RoleMap): DocumentFields {
  const { language, views, scores } = read
  const title = readTitle(views, scores, language)
  const isUnsigned = read.marks.some(({ mark }) => mark.rule === HOUSE)
  const layout = { ...layOut(views, scores, read.form, language), isUnsigned }
  if (!isDoubtful(title)) claimTitle(layout, map, title?.evidence.rule)
  const rows = claimTables(views, scores.body, map)
  claimOriginalLinks(views, map)
  const translation = claimTranslation(views, map)
  const foreign = (text: string) => foreignLanguage(text, language)
  const dateline = findDateline(layout)
  const captions = claimCaptions({ views, body: scores.body, foreign, agency: dateline.agency }, map)
  const authorsOf = (pictured?: ReadonlySet<number>) => {
    const own = pictured ? { ...layout, pictured } : layout
    return withoutTableNames(rows, views, readAuthors(forest, own, dateline, language))
  }
  const authors = withoutCaptionNames(map, views, authorsOf)
  const labelled = claimSource(layout, authors, map)
  claimBylines(layout, authors, map)
  const source = labelled ?? claimAgency(layout, authors, map) ?? agencyOfDateline(layout, dateline)
  const dates = readDates(isDoubtful(title) ? { ...layout, titleAt: -1 } : layout, rows, language)
  claimDates(layout, map, dates.published?.line)
  claimAuthorNotes(layout, authors, map)
  claimInterruptions(views, read.text, map)
  const published = toFound(dates.published) ?? dateOfHeads(read.heads, language)
  return { title, authors, source, published, modified: toFound(dates.modified), translation, captions }
}

function toFound(date: ChosenDate | undefined): Found<WrittenDate> | undefined {
  return date && { value: date.date, evidence: { rule: date.rule, line: date.line, confidence: date.confidence } }
}
