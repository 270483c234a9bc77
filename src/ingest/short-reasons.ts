import { shorten } from '../content/shorten.ts'
import type { Reading } from './reader.ts'

/** Characters of the longest reason. Some quote what is in a file, which may be of any length. */
const LONGEST = 500

const short = (reason: string): string => shorten(reason, LONGEST, undefined)

/** A reading whose remarks and rejections people can read to their end. */
export function withShortReasons({ documents, rejections }: Reading): Reading {
  return {
    documents: documents.map((one) => (one.remarks ? { ...one, remarks: one.remarks.map(short) } : one)),
    rejections: rejections.map((one) => ({ ...one, reason: short(one.reason) })),
  }
}
