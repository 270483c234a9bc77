import type { Article, TranslationNote } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import { DOUBTFUL, type Found } from '../domain/evidence.ts'
import type { WrittenDate } from '../domain/instant.ts'
import type { NormalizeContext } from './context.ts'
import { type MarkedLine, unnamed } from './copy/mark.ts'
import type { ChosenDate } from './dates/candidate.ts'
import { type Authors, readAuthors } from './fields/authors.ts'
import { foreignLanguage, markLanguages } from './fields/block-language.ts'
import type { Layout } from './fields/byline-features.ts'
import { findDateline } from './fields/dateline.ts'
import { readDates } from './fields/dates.ts'
import { layOut } from './fields/layout.ts'
import { readTitle } from './fields/title.ts'
import { linksToOriginal, readTranslation } from './fields/translation.ts'
import { applyHeader } from './headers/apply-header.ts'
import type { LineView } from './lines/view.ts'
import type { Models } from './model/models.ts'
import { dateOfHeads } from './print/head-date.ts'
import { readLines } from './read-lines.ts'
import { assignRoles } from './structure/assign-roles.ts'
import { toBlocks } from './structure/blocks.ts'
import { claimCaptions } from './structure/captions.ts'
import { claimBylines } from './structure/claim-bylines.ts'
import { agencyOfDateline, claimAgency, claimSource } from './structure/claim-source.ts'
import { claimTables } from './structure/claim-tables.ts'
import { entryDates } from './structure/entry-dates.ts'
import { notesOf } from './structure/notes.ts'
import { recordingsIn } from './structure/recordings.ts'
import { claim, emptyRoles, type RoleMap, toLineRoles } from './structure/role-map.ts'
import { placeWordless } from './structure/wordless.ts'

/** Reads all that a document's lines say. */
export function readDocument(learnt: Models, document: Document, context: NormalizeContext): Article {
  const read = readLines(learnt.lines, document, context)
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
  const found = outside(rows, views, readAuthors(learnt.authors, layout, dateline, language))
  const labelled = claimSource(layout, found, map)
  claimBylines(layout, found, map)
  const source = labelled ?? claimAgency(layout, found, map) ?? agencyOfDateline(layout, dateline)
  const dates = readDates(isDoubtful(title) ? { ...layout, titleAt: -1 } : layout, language)
  claimDates(layout, map, dates.published?.line)
  claimInterruptions(views, text, map)
  assignRoles({ views, body: scores.body, titleAt: layout.titleAt, isRepeated }, map)
  const wordless = placeWordless(document.lines, views, map, isRepeated)
  const body = [...toBlocks(views, map, captions, wordless), ...notesOf(document.lines)]
  const article = settle({
    title,
    standfirst: textOf(views, map, 'standfirst', 0.7),
    authors: found.authors,
    source,
    published: toFound(dates.published) ?? dateOfHeads(read.heads, language),
    modified: toFound(dates.modified),
    language: detected && {
      value: detected.language,
      evidence: { rule: 'language:detected', confidence: detected.confidence },
    },
    translation,
    categories: [...kindsOf(read.marks), ...sections(views, map)],
    enclosures: recordingsIn(body),
    body: markLanguages(body, language),
    roles: toLineRoles(document.lines, views, map, wordless, [...read.exported, ...read.marks.map(toLineRole)]),
    doubts: found.doubtful.map((name) => `author: perhaps ${name}`),
  })
  return read.header ? applyHeader(article, read.header, { ...context, language, views }) : article
}

/** Dates are looked for near the title, but not near a line that may be none. */
const isDoubtful = (title: Found<string> | undefined): boolean =>
  title !== undefined && title.evidence.confidence < DOUBTFUL

/** The rule of a line that signs for a whole house. */
const HOUSE = unnamed('house').rule

type Optional<T> = { [K in keyof T]: T[K] | undefined }

/** Leaves out the fields that are doubtful, and says so. */
function settle(read: Optional<Article>): Article {
  const doubts = [...(read.doubts ?? [])]
  const sure = <T>(name: string, found: Found<T> | undefined, show: (value: T) => string): Found<T> | undefined => {
    if (!found || found.evidence.confidence >= DOUBTFUL) return found
    doubts.push(`${name}: perhaps ${show(found.value)} (line ${found.evidence.line ?? '?'}, ${found.evidence.rule})`)
    return undefined
  }
  const fields = {
    title: sure('title', read.title, String),
    standfirst: read.standfirst,
    source: sure('source', read.source, ({ name }) => name),
    published: sure('published', read.published, ({ wall }) => wall),
    modified: sure('modified', read.modified, ({ wall }) => wall),
    language: sure('language', read.language, String),
    translation: read.translation,
  }
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    ...present,
    authors: read.authors ?? [],
    categories: read.categories ?? [],
    enclosures: read.enclosures ?? [],
    body: read.body ?? [],
    roles: read.roles ?? [],
    doubts,
  }
}

function claimTitle({ views, titleAt }: Layout, map: RoleMap, rule = 'title:line-model'): void {
  const title = views[titleAt]?.folded
  if (title === undefined) return
  claim(map, titleAt, 'title', rule)
  views.forEach((view, at) => {
    if (view.folded === title) claim(map, at, 'repeated', 'title:again')
  })
}

function claimInterruptions(views: readonly LineView[], text: readonly LineView[], map: RoleMap): void {
  if (text === views) return
  const kept = new Set(text)
  views.forEach((view, at) => {
    if (!kept.has(view)) claim(map, at, 'boilerplate', 'interrupts')
  })
}

function claimTranslation(views: readonly LineView[], map: RoleMap): Found<TranslationNote> | undefined {
  let found: Found<TranslationNote> | undefined
  views.forEach((view, at) => {
    if (linksToOriginal(view.text)) claim(map, at, 'boilerplate', 'phrase:original')
    const note = map.roles[at] ? undefined : readTranslation(view.text)
    if (!note) return
    claim(map, at, 'note', 'translation')
    found ??= { value: note, evidence: { rule: 'translation:note', line: view.source.number, confidence: 0.9 } }
  })
  return found
}

/** The authors, without names in the rows of a table. */
function outside(rows: ReadonlySet<number>, views: readonly LineView[], read: Authors): Authors {
  if (rows.size === 0) return read
  const numbers = new Set([...rows].map((at) => views[at]?.source.number))
  return {
    ...read,
    authors: read.authors.filter(({ evidence: { line } }) => !numbers.has(line)),
    candidates: read.candidates.filter(({ at }) => !rows.has(at)),
  }
}

/** A line that dates take up to this share is no running text, wherever it stands. */
const DATE_LINE = 0.5

function claimDates({ views, body, titleAt }: Layout, map: RoleMap, chosen: number | undefined): void {
  const entries = entryDates(views, body, titleAt)
  views.forEach((view, at) => {
    if (view.source.number === chosen) claim(map, at, 'date', 'date:chosen')
    else if (entries.has(at)) claim(map, at, 'heading', 'date:entry')
    else if (view.date >= DATE_LINE && (body[at] ?? 0) < 0.5) claim(map, at, 'date', 'date:line')
  })
}

function toFound(date: ChosenDate | undefined): Found<WrittenDate> | undefined {
  return date && { value: date.date, evidence: { rule: date.rule, line: date.line, confidence: date.confidence } }
}

function textOf(
  views: readonly LineView[],
  map: RoleMap,
  role: 'standfirst',
  confidence: number,
): Found<string> | undefined {
  const at = map.roles.indexOf(role)
  const view = views[at]
  return view && { value: view.text, evidence: { rule: map.rules[at] ?? role, line: view.source.number, confidence } }
}

const toLineRole = ({ line, mark }: MarkedLine) => ({ line: line.number, ...mark })

const LONGEST_SECTION = 40

/** What kind of text it is, as it says above its title. */
const kindsOf = (marks: readonly MarkedLine[]): Found<string>[] =>
  marks.flatMap(({ line, mark }) =>
    mark.role === 'section'
      ? [{ value: line.text.trim(), evidence: { rule: mark.rule, line: line.number, confidence: 0.8 } }]
      : [],
  )

function sections(views: readonly LineView[], map: RoleMap): Found<string>[] {
  return views.flatMap((view, at) =>
    map.roles[at] === 'section' && view.text.length <= LONGEST_SECTION
      ? [{ value: view.text, evidence: { rule: 'section:above-title', line: view.source.number, confidence: 0.6 } }]
      : [],
  )
}
