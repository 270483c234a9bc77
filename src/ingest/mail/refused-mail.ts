import type { MessagePart } from '../mime/message-part.ts'

/** Why mails of some types are no articles, and what to do. */
const REFUSED: readonly (readonly [type: RegExp, reason: string])[] = [
  [/^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)$/, 'is encrypted mail: save its text as .txt'],
  [/^multipart\/report$/, 'is a report of a mail server, not an article'],
  [/^multipart\/digest$/, 'is a digest of several mails: save each of them as .eml'],
]

/** The reason why a mail of this type is no article; undefined if it may be one. */
export function refusalOf({ type }: MessagePart): string | undefined {
  return REFUSED.find(([pattern]) => pattern.test(type))?.[1]
}
