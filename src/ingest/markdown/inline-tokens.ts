import type { Token } from 'markdown-it'
import type { Inline } from '../../domain/block.ts'
import type { Image } from '../../domain/person.ts'
import { webUrl } from '../declared/web-address.ts'
import { joiner, toInline } from '../markup/inline.ts'
import { renderInline } from './parse-markdown.ts'

/** An image that is alone in its paragraph. */
export interface Picture {
  /** Absent if its URL is not absolute; then only its text remains. */
  readonly image?: Image
  readonly alt: string
  readonly title: string
}

/** A part of a paragraph that is a line of its own. */
export interface Piece {
  readonly content: Inline
  /** Number of source lines before it in the paragraph. */
  readonly offset: number
  /** Number of hard line breaks directly before it. */
  readonly breaksBefore: number
  /** Set if the piece consists only of images. */
  readonly pictures?: readonly Picture[]
}

const PLAIN: ReadonlySet<string> = new Set(['text', 'softbreak'])
const AROUND_PICTURE: ReadonlySet<string> = new Set(['link_open', 'link_close', 'softbreak'])

function isBreak({ type, content }: Token): boolean {
  return type === 'hardbreak' || (type === 'html_inline' && /^<br\s*\/?>$/i.test(content))
}

/** Line ends that mean nothing are removed from the HTML too, where they would become spaces. */
function isSeen({ type }: Token, at: number, tokens: readonly Token[]): boolean {
  return type !== 'softbreak' || joiner(tokens[at - 1]?.content ?? '', tokens[at + 1]?.content ?? '') !== ''
}

function plainText(tokens: readonly Token[]): string {
  let last = ''
  const pieces = tokens.map((token, at) => {
    const piece = textOf(token, last, tokens[at + 1]?.content ?? '')
    last = piece.slice(-1) || last
    return piece
  })
  return pieces.join('')
}

function textOf(token: Token, before: string, after: string): string {
  if (token.type === 'softbreak') return joiner(before, after)
  if (isBreak(token)) return ' '
  return token.type === 'html_inline' ? '' : token.content
}

function pictureOf(token: Token): Picture {
  const alt = toInline(token.content).text
  const url = webUrl(String(token.attrGet('src') ?? ''))
  const title = toInline(String(token.attrGet('title') ?? '')).text
  return { alt, title, ...(url === undefined ? {} : { image: { url, ...(alt === '' ? {} : { alt }) } }) }
}

function picturesIn(tokens: readonly Token[]): readonly Picture[] | undefined {
  const pictures = tokens.filter(({ type }) => type === 'image')
  const others = tokens.filter(({ type, content }) => type !== 'image' && content.trim() !== '')
  const alone = tokens.every(({ type }) => type === 'image' || type === 'text' || AROUND_PICTURE.has(type))
  return pictures.length > 0 && others.length === 0 && alone ? pictures.map(pictureOf) : undefined
}

function pieceOf(tokens: readonly Token[], offset: number, breaksBefore: number): Piece {
  const pictures = picturesIn(tokens)
  const rich = tokens.some(({ type }) => !PLAIN.has(type))
  const content = toInline(plainText(tokens), rich ? renderInline(tokens.filter(isSeen)) : undefined)
  return { content, offset, breaksBefore, ...(pictures && { pictures }) }
}

/** Splits a paragraph at its hard line breaks, by which newsrooms separate bylines, dates and verses. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  let [start, line, startLine, breaks] = [0, 0, 0, 0]
  const end = (at: number) => {
    const piece = pieceOf(tokens.slice(start, at), startLine, breaks)
    const isEmpty = piece.content.text === '' && !piece.pictures
    if (!isEmpty) pieces.push(piece)
    breaks = isEmpty ? breaks + 1 : 1
  }
  tokens.forEach((token, at) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1
    if (!isBreak(token) || token.level > 0) return
    end(at)
    ;[start, startLine] = [at + 1, line]
  })
  end(tokens.length)
  return pieces
}

/** A run of inline tokens as one line. */
export function inlineOf(tokens: readonly Token[]): Inline {
  return pieceOf(tokens, 0, 0).content
}
