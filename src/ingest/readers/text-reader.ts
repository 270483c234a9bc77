import { cleanText } from '../text/clean-text.ts'
import { decodeLeftovers } from '../text/leftover-entities.ts'
import { toLines } from '../text/lines.ts'
import type { Reader } from './reader.ts'

/** Reads plain text: lines, and nothing declared. */
export const readText: Reader = ({ path, text, encoding, remarks }) => {
  const lines = toLines(cleanText(decodeLeftovers(text)))
  return { documents: [{ path, format: 'text', encoding, lines, declared: {}, remarks }], rejections: [] }
}
