import type { SeedFile } from '../../ingest/scan/scan-result.ts'
import type { NormalizeContext } from '../../normalize/context.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import type { SeedsFolder } from './seeds-folder.ts'

/** A seed to be read, and all that its reading depends on: it may happen in another thread. */
export interface ReadingOrder {
  readonly file: SeedFile
  /** The hash it had when this version last read it: with the same one it need not be read again. */
  readonly knownHash: string | undefined
  /** IANA zone of dates that name none. */
  readonly timezone: string
  readonly taught: NormalizeContext
}

/** A seed read and understood. */
export interface ReadSeed {
  /** SHA-256 of the file and its sidecar, hex; empty if it could not be read. */
  readonly hash: string
  /** Whether it has the hash that was known: then nothing else of it is told. */
  readonly isUnchanged: boolean
  readonly articles: readonly ReadArticle[]
  /** Why the file, or a part of it, is not published. */
  readonly problems: readonly string[]
  /** Whether its writer keeps it back: what is published of it goes at once. */
  readonly isWithheld: boolean
}

const NO_TEXT = 'holds no text that could be an article; gazette inspect shows what was read'

/** Reads one seed: bytes to lines, lines to article, article to what is published of it. */
export function readOne({ file, knownHash, timezone, taught }: ReadingOrder, load: SeedsFolder['load']): ReadSeed {
  const { hash, documents, rejections } = load(file)
  if (hash === knownHash) return { hash, isUnchanged: true, articles: [], problems: [], isWithheld: false }
  const articles = documents
    .map((document) => readArticle(document, timezone, taught))
    .filter((one) => one !== undefined)
  const empty = articles.length < documents.length ? [NO_TEXT] : []
  const isWithheld = documents.length === 0 && rejections.some((rejection) => rejection.isWithheld)
  return {
    hash,
    isUnchanged: false,
    articles,
    problems: [...rejections.map(({ reason }) => reason), ...empty],
    isWithheld,
  }
}
