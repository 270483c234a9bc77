import type { Article } from '../../domain/article.ts'
import type { Document } from '../../domain/document.ts'
import { isBareId, isPermanentIri } from '../../domain/entry-id.ts'
import { DOUBTFUL } from '../../domain/evidence.ts'
import type { Instant } from '../../domain/instant.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { StatedDates } from '../../ledger/lifecycle.ts'
import type { IncomingText } from '../../ledger/recognize.ts'
import { sketchOf } from '../../ledger/sketch.ts'
import { toInstant } from '../../ledger/written-instant.ts'
import type { NormalizeContext } from '../../normalize/context.ts'
import { normalize } from '../../normalize/normalize.ts'
import type { Kinship } from '../translations/kin.ts'
import { kinshipsOf } from '../translations/kinship.ts'
import { textHashOf, textOf } from './text-hash.ts'
import { type EntryContent, type StatedDatesAsWritten, titleOf, toContent } from './to-entry.ts'

/** A document read and understood, before it is known which entry it is. */
export interface ReadArticle {
  readonly path: string
  /** Names the item where one seed holds several; empty otherwise. */
  readonly fragment: string
  readonly content: EntryContent
  readonly incoming: IncomingText
  readonly stated: StatedDatesAsWritten
  readonly kinships: readonly Kinship[]
  /** What a person may want to look at. */
  readonly remarks: readonly string[]
}

/** Characters below which two texts may be alike by chance. */
const SHORT = 400

/** The id that a document states. One that is no IRI names the item of a feed, but nothing else. */
function statedId({ declared: { id }, format }: Document): Pick<IncomingText, 'statedId' | 'bareId'> {
  if (id === undefined) return {}
  if (isPermanentIri(id.value)) return { statedId: id.value }
  return format === 'feed' && isBareId(id.value) ? { bareId: id.value } : {}
}

function toIncomingText(document: Document, title: string, stated: StatedDates): IncomingText {
  const text = textOf(document)
  const { content } = document.declared
  const words = content === undefined ? text : content.value
  const date = stated.modified ?? stated.published
  return {
    ...statedId(document),
    pathHash: hashOfPath(document.path, document.fragment ?? ''),
    textHash: textHashOf(document, text),
    sketch: sketchOf(words),
    title,
    isShort: words.length < SHORT,
    ...(date === undefined ? {} : { stated: date }),
  }
}

function statedDates(article: Article, timezone: string): StatedDatesAsWritten {
  const published = article.published && toInstant(article.published.value, timezone)
  const modified = article.modified && toInstant(article.modified.value, timezone)
  const stated: { published?: Instant; modified?: Instant; written?: string; isDoubtful?: true } = {}
  if (published) Object.assign(stated, { published: published.instant, written: published.written })
  // It may be no date at all, but a number in the name of a file.
  if ((article.published?.evidence.confidence ?? 1) < DOUBTFUL) stated.isDoubtful = true
  if (modified) stated.modified = modified.instant
  return stated
}

/** Understands a document with what its folder has taught; undefined for one without any words. */
export function readArticle(document: Document, timezone: string, taught: NormalizeContext): ReadArticle | undefined {
  const article = normalize(document, taught)
  const title = titleOf(article)
  if (title === undefined) return undefined
  const stated = statedDates(article, timezone)
  return {
    path: document.path,
    fragment: document.fragment ?? '',
    content: toContent(article, title),
    incoming: toIncomingText(document, title, stated),
    stated,
    kinships: kinshipsOf(document, article, stated.published),
    remarks: [...(document.remarks ?? []), ...article.doubts],
  }
}
