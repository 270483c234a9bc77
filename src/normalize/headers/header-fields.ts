import { mediaUrl } from '../../content/web-url.ts'
import type { LineRole, Role } from '../../domain/article.ts'
import type { Declared, SourceLine } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { readDateLine } from '../dates/date-line.ts'
import { settleOrder, UNSURE_ORDER } from '../dates/day-order.ts'
import type { DateContext, DateMention } from '../dates/mention.ts'
import { labelLength } from '../names/byline-label.ts'
import { nameLikeness } from '../names/name-like.ts'
import { readNames } from '../names/read-names.ts'
import { recaseName } from '../names/recase-name.ts'
import { isRole } from '../names/writer-role.ts'
import type { HeaderBlock, HeaderEntry } from './header-block.ts'
import type { HeaderField } from './label-table.ts'
import { type ReadSubject, readSubject } from './subject-prefix.ts'

/** Confidence in the value of a label. */
export const SURE = 0.95

/** Longest list of names in UTF-16 units. */
export const LONGEST_NAMES = 300

const ROLES: Readonly<Partial<Record<HeaderField, Role>>> = {
  title: 'title',
  subject: 'title',
  summary: 'standfirst',
  author: 'byline',
  date: 'date',
  sent: 'date',
  modified: 'date',
  section: 'section',
  source: 'source',
}

/** The roles of the lines of a header. */
export function headerRoles({ entries, marks }: HeaderBlock): readonly LineRole[] {
  const roles = entries.flatMap(({ field, value, lines }) =>
    field === 'body' && value !== ''
      ? []
      : lines.map(({ number }) => ({ line: number, role: ROLES[field] ?? 'boilerplate', rule: `header:${field}` })),
  )
  return [...roles, ...marks.map(({ number }) => ({ line: number, role: 'boilerplate' as const, rule: 'header:rule' }))]
}

/** The title or subject of a header, without the prefix of a mail program. */
export function headerTitle({ entries }: HeaderBlock): HeaderEntry | undefined {
  const entry = entries.find(({ field, value }) => (field === 'title' || field === 'subject') && value !== '')
  return entry?.field === 'subject' ? { ...entry, value: readSubject(entry.value).subject } : entry
}

/** What the subject of a mail says of it. */
export function subjectOf({ entries }: HeaderBlock): ReadSubject {
  return readSubject(entries.find(({ field }) => field === 'subject')?.value ?? '')
}

const firstLine = ({ lines }: HeaderEntry): number => (lines[0] as SourceLine).number

/** A value of a header, with its line as evidence. */
export const found = <T>(value: T, entry: HeaderEntry, confidence = SURE): Found<T> => ({
  value,
  evidence: { rule: `header:${entry.field}`, line: firstLine(entry), confidence },
})

/** What the values of a header are read with. */
export interface HeaderContext extends DateContext {
  /** The dates of the text, which may settle the order of day and month. */
  readonly mentions: readonly DateMention[]
}

type Find = (...fields: readonly HeaderField[]) => HeaderEntry | undefined

function readDate(entry: HeaderEntry | undefined, context: HeaderContext) {
  const mention =
    entry && readDateLine(entry.value, context).mentions.find(({ written, complete }) => written && complete)
  const settled = mention && settleOrder(mention, [mention, ...context.mentions])
  return settled && found(settled.date, entry, settled.certain ? SURE : UNSURE_ORDER)
}

/** The names in the value of a byline label; a role alone ("Editor") is none. */
function readAuthors(entry: HeaderEntry | undefined, language: string | undefined): readonly Found<Author>[] {
  if (!entry || entry.value.length > LONGEST_NAMES) return []
  const names = readNames(entry.value.slice(labelLength(entry.value)))
  const sure = names.length > 0 || isRole(entry.value) ? names : [entry.value].filter((name) => nameLikeness(name) > 0)
  return sure.map((name) => found({ name: recaseName(name, language) }, entry))
}

/** The fields whose value is taken as it stands. */
function declareText(find: Find): Declared {
  const [title, summary, source, link] = [find('title'), find('summary'), find('source'), find('link')]
  const section = ['section', 'tags'].map((field) => find(field as HeaderField)).filter((entry) => entry !== undefined)
  const categories = section.flatMap((entry) =>
    entry.value.split(/[,;、，；]/u).flatMap((name) => (name.trim() === '' ? [] : [found(name.trim(), entry)])),
  )
  const url = link && mediaUrl(link.value)
  return {
    ...(title && { title: found(title.value, title) }),
    ...(summary && { summary: found(summary.value, summary) }),
    ...(source && { source: found({ name: source.value }, source) }),
    ...(url !== undefined && { link: found(url, link as HeaderEntry) }),
    ...(categories.length > 0 && { categories }),
  }
}

/** The fields that a header declares. */
export function declareHeader(header: HeaderBlock, context: HeaderContext): Declared {
  const find: Find = (...fields) => header.entries.find(({ field, value }) => fields.includes(field) && value !== '')
  const authors = readAuthors(find('author'), context.language)
  const [published, modified] = [readDate(find('date', 'sent'), context), readDate(find('modified'), context)]
  return {
    ...declareText(find),
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(modified && { modified }),
  }
}
