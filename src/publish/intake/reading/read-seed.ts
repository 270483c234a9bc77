import type { Document, Rejection } from '../../../domain/document.ts'
import type { Instant } from '../../../domain/instant.ts'
import { pictureFile } from '../../../domain/pictures.ts'
import type { SeedFile } from '../../../ingest/scan/scan-result.ts'
import { formatOf } from '../../../ingest/scan/seed-name.ts'
import type { NormalizeContext } from '../../../normalize/context.ts'
import type { PictureUse } from '../../pictures/picture-use.ts'
import { type PicturesFolder, placePicture } from '../../pictures/place-picture.ts'
import { createPicturePublisher } from '../../pictures/publish-pictures.ts'
import type { SeedsFolder } from '../../seeds-folder.ts'
import { EXPIRED, expiredReason, sortExpired } from './expired-documents.ts'
import { type ReadArticle, readArticle } from './read-article.ts'

/** A request to read a seed. It holds everything the reading depends on, so any thread can do it. */
export interface ReadRequest {
  readonly file: SeedFile
  /** Hash of the seed when this version last read it. If it is unchanged, the seed is not read again. */
  readonly knownHash: string | undefined
  /** IANA zone for dates that name none. */
  readonly timezone: string
  readonly now: Instant
  readonly context: NormalizeContext
  /** Pictures that it showed before, and that stay if their files cannot be read. */
  readonly shown: readonly PictureUse[]
}

/** A seed that has been read. */
export interface ReadSeed {
  /** SHA-256 of the file and its sidecar, in hex; empty if it could not be read. */
  readonly hash: string
  /** Whether its hash is the known one. If so, the other fields are empty. */
  readonly isUnchanged: boolean
  readonly articles: readonly ReadArticle[]
  /** Why the file, or part of it, is not published. */
  readonly problems: readonly string[]
  /** Whether it is a feed. An item absent from a feed has only become too old to be listed. */
  readonly isFeed: boolean
  /** Whether its author withholds it, so that whatever was published of it is withdrawn at once. */
  readonly isWithheld: boolean
  /** Fragments that their author withholds, such as posts of an export that are drafts again. */
  readonly withheldParts: readonly string[]
  /** When it is to be read again, because it will be withheld then. */
  readonly expires?: Instant
  readonly pictures: readonly PictureUse[]
}

/** Where seeds are read from, and their pictures written to. */
export interface ReadingFolders {
  readonly load: SeedsFolder['load']
  readonly feeds: PicturesFolder
}

const NO_TEXT = 'contains no text that could be an article; gazette inspect shows what was read'

/** Why what was loaded is not published, or not all of it. */
function problemsOf(rejections: readonly Rejection[], expired: readonly Document[], isTextMissing: boolean) {
  const empty = isTextMissing ? [NO_TEXT] : []
  return [...rejections.map(({ reason }) => reason), ...expired.map(expiredReason), ...empty]
}

/** The fragments that are withheld, or have expired. */
function withheldPartsOf(rejections: readonly Rejection[], expired: readonly Document[]): readonly string[] {
  return [
    ...rejections.flatMap(({ withheldParts }) => withheldParts ?? []),
    ...expired.flatMap(({ fragment }) => fragment ?? []),
  ]
}

/** Reads a seed, bytes to documents and documents to articles, and publishes the pictures that it brings with it. */
export function readSeed(
  { file, knownHash, timezone, now, context, shown }: ReadRequest,
  { load, feeds }: ReadingFolders,
): ReadSeed {
  const { hash, documents, rejections, pictures: loaded } = load(file, shown)
  const isFeed = formatOf(file.path) === 'feed' || documents.some(({ format }) => format === 'feed')
  const nothing = { hash, isFeed, articles: [], withheldParts: [], pictures: [] }
  if (hash === knownHash) return { ...nothing, isUnchanged: true, problems: [], isWithheld: false }
  const { expired, current, next: expires } = sortExpired(documents, timezone, now)
  const pictures = createPicturePublisher(loaded, {
    place: (bytes, kind) => placePicture(bytes, kind, now, feeds),
    isPublished: (name) => feeds.timeOf(pictureFile(name)) !== undefined,
    read: (name) => feeds.read(pictureFile(name)),
  })
  if (current.length === 0 && expired.length > 0) {
    return { ...nothing, pictures: pictures.uses(), isUnchanged: false, problems: [EXPIRED], isWithheld: true }
  }
  const articles = current
    .map((document) => readArticle(document, timezone, context, pictures.publish))
    .filter((one) => one !== undefined)
  return {
    hash,
    isUnchanged: false,
    articles: articles.map((one) => ({ ...one, remarks: [...one.remarks, ...pictures.remarks()] })),
    problems: problemsOf(rejections, expired, articles.length < current.length),
    isFeed,
    isWithheld: documents.length === 0 && rejections.some((rejection) => rejection.isWithheld),
    pictures: pictures.uses(),
    withheldParts: withheldPartsOf(rejections, expired),
    ...(expires !== undefined && { expires }),
  }
}
