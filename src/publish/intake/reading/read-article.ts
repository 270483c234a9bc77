import type { Article } from '../../../domain/article.ts'
import type { Document } from '../../../domain/document.ts'
import { isLocalId, isPermanentIri } from '../../../domain/entry-id.ts'
import { DOUBTFUL } from '../../../domain/evidence.ts'
import type { Instant } from '../../../domain/instant.ts'
import { hashOfPath } from '../../../ledger/identity.ts'
import type { IncomingText } from '../../../ledger/recognition.ts'
import { shownText } from '../../../ledger/shown-text.ts'
import { sketchOf } from '../../../ledger/sketch.ts'
import { toInstant } from '../../../ledger/written-instant.ts'
import type { NormalizeContext } from '../../../normalize/context.ts'
import { normalize } from '../../../normalize/normalize.ts'
import { translationGroupsOf } from '../../translations/groups-of-article.ts'
import type { GroupMembership } from '../../translations/translation-groups.ts'
import { textHashOf, textOf } from './text-hash.ts'
import { type EntryContent, type StatedDatesAsWritten, titleOf, toContent } from './to-entry.ts'

/** A document that has been normalized, before it is known which entry it belongs to. */
export interface ReadArticle {
  readonly path: string
  /** Identifies the item if one seed holds several; otherwise empty. */
  readonly fragment: string
  readonly content: EntryContent
  readonly incoming: IncomingText
  readonly stated: StatedDatesAsWritten
  readonly groups: readonly GroupMembership[]
  /** Doubts and warnings for the report. */
  readonly remarks: readonly string[]
}

/** Length in characters below which texts may be similar by chance. */
const SHORT = 400

/** The id that a document states. An id that is not an IRI is accepted only from the item of a feed. */
function statedId({ declared: { id }, format }: Document): Pick<IncomingText, 'statedId' | 'localId'> {
  if (id === undefined) return {}
  if (isPermanentIri(id.value)) return { statedId: id.value }
  return format === 'feed' && isLocalId(id.value) ? { localId: id.value } : {}
}

function toIncomingText(document: Document, entry: EntryContent, stated: StatedDatesAsWritten): IncomingText {
  const text = textOf(document)
  const { content } = document.declared
  const words = content === undefined ? text : content.value
  const date = stated.modified ?? stated.published
  const isShort = words.length < SHORT
  const shown = isShort ? shownText(entry, stated.written) : undefined
  return {
    ...statedId(document),
    ...(document.declared.revision && { revision: document.declared.revision.value }),
    pathHash: hashOfPath(document.path, document.fragment ?? ''),
    textHash: textHashOf(document, text),
    sketch: sketchOf(words),
    title: entry.title,
    isShort,
    ...(isShort && shown && { shown }),
    ...(date === undefined ? {} : { stated: date }),
  }
}

function statedDates(article: Article, timezone: string): StatedDatesAsWritten {
  const published = article.published && toInstant(article.published.value, timezone)
  const modified = article.modified && toInstant(article.modified.value, timezone)
  const stated: { published?: Instant; modified?: Instant; written?: string; isDoubtful?: true } = {}
  if (published) Object.assign(stated, { published: published.instant, written: published.written })
  // The value may not be a date at all but a number in a file name.
  if ((article.published?.evidence.confidence ?? 1) < DOUBTFUL) stated.isDoubtful = true
  if (modified) stated.modified = modified.instant
  return stated
}

const asItIs = (content: EntryContent): EntryContent => content

/**
 * Normalizes a document, given what is known of its folder; undefined if it contains no words. `publish` gives the
 * pictures in its content the addresses of published ones.
 */
export function readArticle(
  document: Document,
  timezone: string,
  context: NormalizeContext,
  publish = asItIs,
): ReadArticle | undefined {
  const article = normalize(document, context)
  const title = titleOf(article)
  if (title === undefined) return undefined
  const stated = statedDates(article, timezone)
  const content = publish(toContent(article, title))
  return {
    path: document.path,
    fragment: document.fragment ?? '',
    content,
    incoming: toIncomingText(document, content, stated),
    stated,
    groups: translationGroupsOf(document, article, stated.published),
    remarks: [...(document.remarks ?? []), ...article.doubts],
  }
}
