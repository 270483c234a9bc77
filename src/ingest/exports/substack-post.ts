import { hash } from 'node:crypto'
import type { Declared, Document } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import { toEnclosures, toText } from '../declared/field-values.ts'
import { saidFields } from '../declared/said-fields.ts'
import { parseWrittenDate } from '../declared/written-date.ts'
import { createPageNotes, type PageNotes, withoutNoteNumbers } from '../markup/page-notes.ts'
import { type Reading, rejected, withheld } from '../reader.ts'
import type { ListedPost, PostsTable } from './posts-table.ts'
import { abovePaywall, hasPaywall, publicText } from './substack-text.ts'

/** Reads a post whose text is changed by `prepare` first. */
type ReadPost = (prepare?: (text: string) => string) => Reading

const YES_NO = /^(?:true|false)$/i
/** Kinds that are not posts: pages such as "About", and mails to some of the subscribers. */
const NO_POST = /^page$|e-?mail/i

/** A file's name without its folder and extension. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

/** Why a post is not published, by its row; undefined if it is. */
function whyWithheld({ value, line }: ListedPost, list: string): string | undefined {
  const where = `in line ${line} of ${list}`
  if (/^false$/i.test(value('is_published'))) return `is a draft: is_published is false ${where}`
  if (NO_POST.test(value('type'))) return `is not a post: its type is ${value('type')} ${where}`
  return undefined
}

const isForAll = (post: ListedPost): boolean => ['', 'everyone'].includes(post.value('audience').toLowerCase())

function declaredBy(post: ListedPost): Declared {
  const found = <T>(read: T | undefined): Found<T> | undefined =>
    read === undefined ? undefined : { value: read, evidence: { rule: 'posts.csv', line: post.line, confidence: 1 } }
  return saidFields({
    title: found(toText(post.value('title'))),
    summary: found(toText(post.value('subtitle'))),
    published: found(parseWrittenDate(post.value('post_date'))),
    enclosures: toEnclosures(post.value('podcast_url')),
  })
}

function remarksOn({ value, line }: ListedPost, { published, enclosures }: Declared, list: string): readonly string[] {
  const remark = (column: string, expected: string) =>
    `${column} in line ${line} of ${list} is "${toText(value(column))}", not ${expected}: left out`
  return [
    ...(value('post_date') && !published ? [remark('post_date', 'a date such as 2026-01-26T09:30:00.000Z')] : []),
    ...(value('podcast_url') && !enclosures ? [remark('podcast_url', 'the address of a file of a known type')] : []),
  ]
}

function withRow(document: Document, post: ListedPost, list: string, more: readonly string[]): Document {
  const declared = declaredBy(post)
  const remarks = [...(document.remarks ?? []), ...remarksOn(post, declared, list), ...more]
  return { ...document, isAuthored: true, declared: { ...document.declared, ...declared }, remarks }
}

function withNotes(document: Document, notes: PageNotes): Document {
  const last = document.lines.at(-1)?.number ?? 0
  const below = notes.lines().map((line, at) => ({ ...line, number: last + at + 1 }))
  const lines = document.lines.map((line) => ({ ...withoutNoteNumbers(line), number: line.number }))
  return { ...document, lines: [...lines, ...below] }
}

/** Reads what everybody may read of a post: all, or what is above its paywall. */
function readPublic(path: string, post: ListedPost, list: string, read: ReadPost): Reading {
  let isCut = false
  const notes = createPageNotes(hash('sha256', path, 'hex').slice(0, 8))
  const reading = read((text) => {
    isCut = !isForAll(post)
    return isCut && !hasPaywall(text) ? '' : publicText(isCut ? abovePaywall(text) : text, notes)
  })
  const audience = `audience is ${post.value('audience')} in line ${post.line} of ${list}`
  const advice = 'write everyone there to publish all of it'
  if (isCut && reading.documents.length === 0) return withheld(path, `is not for everybody: ${audience}; ${advice}`)
  const remarks = isCut ? [`what is below the paywall is left out: ${audience}; ${advice}`] : []
  const documents = reading.documents.map((document) => withRow(withNotes(document, notes), post, list, remarks))
  return { ...reading, documents }
}

/**
 * Reads a post of an export of Substack: its row in the list of posts gives its fields, and says whether it is
 * published, and for whom. Without a row, nobody knows that, so it is rejected. What only subscribers may read is left out.
 */
export function readSubstackPost(path: string, list: PostsTable, read: ReadPost): Reading {
  const listing = list.find(stemOf(path))
  if (listing === undefined) return read()
  if ('problem' in listing) return rejected(path, `may be a draft: ${list.path} ${listing.problem}`)
  const { post } = listing
  const written = post.value('is_published')
  if (!YES_NO.test(written))
    return rejected(path, `may be a draft: is_published in line ${post.line} of ${list.path} is "${written}"`)
  const reason = whyWithheld(post, list.path)
  return reason === undefined ? readPublic(path, post, list.path, read) : withheld(path, reason)
}
