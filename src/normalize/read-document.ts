import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import { isTyped } from './authored-text.ts'
import { toBlocks } from './blocks/blocks.ts'
import { notesOf } from './blocks/notes.ts'
import { recordingsIn } from './blocks/recordings.ts'
import { openingStandfirst } from './blocks/standfirst.ts'
import type { NormalizeContext } from './context.ts'
import { dropDoubtful } from './fields/drop-doubtful.ts'
import { applyHeader } from './headers/apply-header.ts'
import { markLanguages } from './languages/block-language.ts'
import type { Models } from './model/models.ts'
import type { MarkedLine } from './newsroom/mark.ts'
import { isDoubtful, readFields } from './read-fields.ts'
import { readLines } from './read-lines.ts'
import { assignRoles } from './roles/assign-roles.ts'
import { categoriesOf, standfirstOf } from './roles/from-roles.ts'
import { keepTyped } from './roles/keep-typed.ts'
import { emptyRoles, toLineRoles } from './roles/role-map.ts'
import { placeWordless } from './roles/wordless.ts'

/** Reads the fields, the roles and the body of a document from its lines. */
export function readDocument(trained: Models, document: Document, context: NormalizeContext): Article {
  const read = readLines(trained.lines, document, context)
  const { detected, language, views, scores, isRepeated } = read
  const map = emptyRoles(views.length)
  const { authors, captions, ...fields } = readFields(trained.authors, read, map)
  const isTitleDoubtful = isDoubtful(fields.title)
  assignRoles({ views, body: scores.body, titleAt: scores.titleAt, isTitleDoubtful, isRepeated }, map)
  if (isTyped(document)) keepTyped(scores.titleAt, map)
  const wordless = placeWordless(document.lines, views, map, isRepeated)
  const body = [
    ...openingStandfirst(views, map),
    ...toBlocks(views, map, captions, wordless),
    ...notesOf(document.lines),
  ]
  const article = dropDoubtful({
    ...fields,
    standfirst: standfirstOf(views, map),
    authors: authors.authors,
    language: detected && {
      value: detected.language,
      evidence: { rule: 'language:detected', confidence: detected.confidence },
    },
    categories: categoriesOf(read.marks, views, map),
    enclosures: recordingsIn(body),
    body: markLanguages(body, language),
    roles: toLineRoles(document.lines, views, map, wordless, [...read.exported, ...read.marks.map(toLineRole)]),
    doubts: authors.doubtful.map((name) => `author: perhaps ${name}`),
  })
  return read.header ? applyHeader(article, read.header, { ...context, language, views }) : article
}

const toLineRole = ({ line, mark }: MarkedLine) => ({ line: line.number, ...mark })
