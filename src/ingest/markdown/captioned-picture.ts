import type { Token } from 'markdown-it'
import { inlineOf, type Piece, piecesOf } from './inline-tokens.ts'

/** Pictures and their caption. */
export interface CaptionedPictures {
  readonly pictures: NonNullable<Piece['pictures']>
  readonly caption: Piece['content']
}

const isBlank = ({ type, content }: Token): boolean => type === 'text' && content.trim() === ''

/** Whether all the words are in one pair of asterisks or underscores. */
function areItalic(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first?.type !== 'em_open' || last?.type !== 'em_close') return false
  return tokens.slice(1, -1).every(({ level }) => level > first.level)
}

/** Pictures with a line in italics directly below them, as writers of Markdown give captions; undefined for anything else. */
export function captionedPictures(tokens: readonly Token[]): CaptionedPictures | undefined {
  const end = tokens.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak')
  if (end < 1) return undefined
  const below = tokens.slice(end + 1).filter((token) => !isBlank(token))
  if (!areItalic(below)) return undefined
  const [above, other] = piecesOf(tokens.slice(0, end))
  if (above?.pictures === undefined || other !== undefined) return undefined
  return { pictures: above.pictures, caption: inlineOf(below.slice(1, -1)) }
}
