import { mediaUrl } from '../../content/web-url.ts'
import type { LineRole, Role } from '../../domain/article.ts'
import type { Declared, SourceLine } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { readDateLine } from '../dates/date-line.ts'
import { settleOrder } from '../dates/day-order.ts'
import type { DateContext, DateMention } from '../dates/mention.ts'
import { isRole, labelLength, readNames, recaseName } from '../fields/names.ts'
import { nameLikeness } from '../lines/name-like.ts'
import type { HeaderBlock, HeaderEntry } from './header-block.ts'
import { ANSWERS, type HeaderField } from './label-table.ts'

/** How sure it is that a label says what its value is, and that who sent a text wrote it. */
const SURE = 0.95
const SENT = 0.6
/** Confidence in a date whose day and month may be exchanged. */
const UNSURE_ORDER = 0.55
/** UTF-16 units that names take: what is longer names nobody. */
const LONGEST_NAMES = 300

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

/** The roles of a header's lines. */
export function headerRoles({ entries, marks }: HeaderBlock): readonly LineRole[] {
  const roles = entries.flatMap(({ field, value, lines }) =>
    field === 'body' && value !== ''
      ? []
      : lines.map(({ number }) => ({ line: number, role: ROLES[field] ?? 'boilerplate', rule: `header:${field}` })),
  )
  return [...roles, ...marks.map(({ number }) => ({ line: number, role: 'boilerplate' as const, rule: 'header:rule' }))]
}

/** How the subject of a mail opens that answers or forwards another. */
const PREFIX = /^(?:\[[^\]]{1,40}\]\s*|\p{L}{1,4}\s?(?:\[\d\])?[:：]\s+)+/u

/** The title that a header gives, without what a mail program puts before it. */
export function headerTitle({ entries }: HeaderBlock): HeaderEntry | undefined {
  const entry = entries.find(({ field, value }) => (field === 'title' || field === 'subject') && value !== '')
  return entry?.field === 'subject' ? { ...entry, value: entry.value.replace(PREFIX, '') } : entry
}

/** Whether a subject is that of another mail: it opens with what no language opens an answer with. */
const forwards = (subject: string): boolean =>
  (PREFIX.exec(subject)?.[0].match(/\p{L}+/gu) ?? []).some((word) => !ANSWERS.has(word.toLowerCase()))

/** Whether a mail's subject is that of the mails before it: the text may have a title of its own. */
export const isAnswer = ({ entries }: HeaderBlock): boolean =>
  entries.some(({ field, value }) => field === 'subject' && /^\p{L}/u.test(value) && PREFIX.test(value))

const firstLine = ({ lines }: HeaderEntry): number => (lines[0] as SourceLine).number

const found = <T>(value: T, entry: HeaderEntry, confidence = SURE): Found<T> => ({
  value,
  evidence: { rule: `header:${entry.field}`, line: firstLine(entry), confidence },
})

/** What is known where a header's fields are read. */
export interface HeaderContext extends DateContext {
  /** The dates of the text: they may settle the order of day and month. */
  readonly mentions: readonly DateMention[]
}

type Find = (...fields: readonly HeaderField[]) => HeaderEntry | undefined

function readDate(entry: HeaderEntry | undefined, context: HeaderContext) {
  const mention =
    entry && readDateLine(entry.value, context).mentions.find(({ written, complete }) => written && complete)
  const settled = mention && settleOrder(mention, [mention, ...context.mentions])
  return settled && found(settled.date, entry, settled.certain ? SURE : UNSURE_ORDER)
}

/** Names below a label that says so; a title of office alone is none. */
function readAuthors(entry: HeaderEntry | undefined, language: string | undefined): readonly Found<Author>[] {
  if (!entry || entry.value.length > LONGEST_NAMES) return []
  const names = readNames(entry.value.slice(labelLength(entry.value)))
  const sure = names.length > 0 || isRole(entry.value) ? names : [entry.value].filter((name) => nameLikeness(name) > 0)
  return sure.map((name) => found({ name: recaseName(name, language) }, entry))
}

/** Fields whose value is a text as it stands. */
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

/** What a header declares of its article. */
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

const ADDRESS = /\s*[<[(]?[^\s<>[\]()]+@[^\s<>[\]()]+[>\])]?/gu
/** How much a sender looks like a person: names without capitals are told from other words by less. */
const LIKE_A_NAME = { cased: 0.6, caseless: 0.4 } as const

/** The person who sent a mail; nobody where an office did, or where it answers or forwards another. */
export function senderOf({ entries }: HeaderBlock): Found<Author> | undefined {
  const from = entries.find(({ field }) => field === 'from')
  const subject = entries.find(({ field }) => field === 'subject')
  if (!from || from.value.length > LONGEST_NAMES || (subject && forwards(subject.value))) return undefined
  const name = from.value
    .replace(ADDRESS, '')
    .replace(/^["'“]|["'”]$/gu, '')
    .trim()
  const least = LIKE_A_NAME[/\p{Lu}/u.test(name) ? 'cased' : 'caseless']
  const isPerson = nameLikeness(name) >= least && !isRole(name)
  return isPerson ? found({ name }, from, SENT) : undefined
}
