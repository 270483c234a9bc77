import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import { DOUBTFUL, type Found } from '../domain/evidence.ts'
import type { WrittenDate } from '../domain/instant.ts'
import { toBlocks } from './blocks/blocks.ts'
import { notesOf } from './blocks/notes.ts'
import { recordingsIn } from './blocks/recordings.ts'
import type { NormalizeContext } from './context.ts'
import type { ChosenDate } from './dates/candidate.ts'
import { type Authors, readAuthors } from './fields/authors.ts'
import { findDateline } from './fields/dateline.ts'
import { readDates } from './fields/dates.ts'
import { dropDoubtful } from './fields/drop-doubtful.ts'
import { layOut } from './fields/layout.ts'
import { readTitle } from './fields/title.ts'
import { applyHeader } from './headers/apply-header.ts'
import { foreignLanguage, markLanguages } from './languages/block-language.ts'
import type { LineView } from './lines/view.ts'
import type { Models } from './model/models.ts'
import { anonymousMark, type MarkedLine } from './newsroom/mark.ts'
import { dateOfHeads } from './printed-pages/head-date.ts'
import { readLines } from './read-lines.ts'
import { assignRoles } from './roles/assign-roles.ts'
import { claimCaptions } from './roles/captions.ts'
import { claimAuthorNotes } from './roles/claim-author-notes.ts'
import { claimBylines } from './roles/claim-bylines.ts'
import { claimDates } from './roles/claim-dates.ts'
import { claimInterruptions } from './roles/claim-interruptions.ts'
import { agencyOfDateline, claimAgency, claimSource } from './roles/claim-source.ts'
import { claimTables } from './roles/claim-tables.ts'
import { claimTitle } from './roles/claim-title.ts'
import { claimTranslation } from './roles/claim-translation.ts'
import { emptyRoles, type RoleMap, toLineRoles } from './roles/role-map.ts'
import { placeWordless } from './roles/wordless.ts'

/** Reads the fields, the roles and the body of a document from its lines. */
export function readDocument(trained: Models, document: Document, context: NormalizeContext): Article {
  const read = readLines(trained.lines, document, context)
  const { detected, language, views, text, scores, isRepeated } = read
  const title = readTitle(views, scores, language)
  const isUnsigned = read.marks.some(({ mark }) => mark.rule === HOUSE)
  const layout = { ...layOut(views, scores, read.form, language), isUnsigned }
  const map = emptyRoles(views.length)
  claimTitle(layout, map, title?.evidence.rule)
  const rows = claimTables(views, scores.body, map)
  const translation = claimTranslation(views, map)
  const foreign = (text: string) => foreignLanguage(text, language)
  const dateline = findDateline(layout)
  const captions = claimCaptions({ views, body: scores.body, foreign, agency: dateline.agency }, map)
  const authorsOf = (pictured?: ReadonlySet<number>) =>
    withoutTableNames(
      rows,
      views,
      readAuthors(trained.authors, pictured ? { ...layout, pictured } : layout, dateline, language),
    )
  const found = withoutCaptionNames(map, views, authorsOf)
  const labelled = claimSource(layout, found, map)
  claimBylines(layout, found, map)
  const source = labelled ?? claimAgency(layout, found, map) ?? agencyOfDateline(layout, dateline)
  const dates = readDates(isDoubtful(title) ? { ...layout, titleAt: -1 } : layout, language)
  claimDates(layout, map, dates.published?.line)
  claimAuthorNotes(layout, found, map)
  claimInterruptions(views, text, map)
  assignRoles({ views, body: scores.body, titleAt: layout.titleAt, isRepeated }, map)
  const wordless = placeWordless(document.lines, views, map, isRepeated)
  const body = [...toBlocks(views, map, captions, wordless), ...notesOf(document.lines)]
  const article = dropDoubtful({
    title,
    standfirst: standfirstOf(views, map),
    authors: found.authors,
    source,
    published: toFound(dates.published) ?? dateOfHeads(read.heads, language),
    modified: toFound(dates.modified),
    language: detected && {
      value: detected.language,
      evidence: { rule: 'language:detected', confidence: detected.confidence },
    },
    translation,
    categories: [...kickers(read.marks), ...sections(views, map)],
    enclosures: recordingsIn(body),
    body: markLanguages(body, language),
    roles: toLineRoles(document.lines, views, map, wordless, [...read.exported, ...read.marks.map(toLineRole)]),
    doubts: found.doubtful.map((name) => `author: perhaps ${name}`),
  })
  return read.header ? applyHeader(article, read.header, { ...context, language, views }) : article
}

/** Confidence in fields that follow from the place of their line; all above `DOUBTFUL`, below what a label gives. */
const CONFIDENCE = { standfirst: 0.7, kicker: 0.8, section: 0.6 } as const

/** Dates are looked for near the title, unless the title itself is doubtful. */
const isDoubtful = (title: Found<string> | undefined): boolean =>
  title !== undefined && title.evidence.confidence < DOUBTFUL

/** The rule of a line that signs for the newsroom as a whole. */
const HOUSE = anonymousMark('house').rule

/** The authors without names that stand in the rows of a table. */
function withoutTableNames(rows: ReadonlySet<number>, views: readonly LineView[], read: Authors): Authors {
  if (rows.size === 0) return read
  const numbers = new Set([...rows].map((at) => views[at]?.source.number))
  return {
    ...read,
    authors: read.authors.filter(({ evidence: { line } }) => !numbers.has(line)),
    candidates: read.candidates.filter(({ at }) => !rows.has(at)),
  }
}

/** The authors without those that only a caption names, where others have a byline. */
function withoutCaptionNames(
  { roles }: RoleMap,
  views: readonly LineView[],
  authorsOf: (pictured?: ReadonlySet<number>) => Authors,
): Authors {
  const read = authorsOf()
  const pictured = new Set(views.flatMap((_view, at) => (roles[at] === 'caption' ? [at] : [])))
  const lines = new Set([...pictured].map((at) => views[at]?.source.number))
  const authors = read.authors.filter(({ evidence: { line } }) => line === undefined || !lines.has(line))
  if (authors.length === read.authors.length) return read
  const others = authors.length > 0 ? { ...read, authors } : authorsOf(pictured)
  return others.authors.length > 0 ? others : read
}

function toFound(date: ChosenDate | undefined): Found<WrittenDate> | undefined {
  return date && { value: date.date, evidence: { rule: date.rule, line: date.line, confidence: date.confidence } }
}

function standfirstOf(views: readonly LineView[], map: RoleMap): Found<string> | undefined {
  const at = map.roles.indexOf('standfirst')
  const view = views[at]
  const rule = map.rules[at] ?? 'standfirst'
  return view && { value: view.text, evidence: { rule, line: view.source.number, confidence: CONFIDENCE.standfirst } }
}

const toLineRole = ({ line, mark }: MarkedLine) => ({ line: line.number, ...mark })

/** Longest name of a section in UTF-16 units. */
const LONGEST_SECTION = 40

/** The kickers that were set aside above the title, as categories. */
const kickers = (marks: readonly MarkedLine[]): Found<string>[] =>
  marks.flatMap(({ line, mark }) =>
    mark.role === 'section'
      ? [{ value: line.text.trim(), evidence: { rule: mark.rule, line: line.number, confidence: CONFIDENCE.kicker } }]
      : [],
  )

function sections(views: readonly LineView[], map: RoleMap): Found<string>[] {
  return views.flatMap((view, at) =>
    map.roles[at] === 'section' && view.text.length <= LONGEST_SECTION
      ? [
          {
            value: view.text,
            evidence: { rule: 'section:above-title', line: view.source.number, confidence: CONFIDENCE.section },
          },
        ]
      : [],
  )
}
