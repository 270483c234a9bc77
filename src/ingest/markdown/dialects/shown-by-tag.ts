import { escapeAttribute, escapeText } from '../../../content/escape.ts'
import { isImageAddress } from './image-name.ts'
import { meaningOf } from './shortcodes.ts'
import { type Tag, type TagWords, unnamedWords } from './tag-words.ts'

const NAMES_IMAGE = /fig|ima?ge?|photo|picture/
const WEB = /^https?:\/\/\S+$/i
/** Several words: neither sizes for browsers ("(min-width: 30em) 50vw") nor the name of a file. */
const PHRASE = /^(?!\()(?=.*\p{L}{2})(?!.*\.\w{2,5}$).*\S\s+\S/u

/** Names of arguments with words for readers. */
const TITLES = ['title', 'heading', 'header', 'summary', 'kicker']
const TEXTS = ['text', 'content', 'quote', 'caption', 'body', 'intro', 'description', 'message', 'label', 'alt']
const CREDITS = ['cite', 'author', 'attribution', 'attr', 'credit']
const ADDRESSES = ['href', 'url', 'link', 'to']

/** On one line, without the markup that a title of an image cannot have. */
function plain(text: string): string {
  const words = text.replace(/<[^<>]*>/g, '').replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
  return words.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** The distinct values of these arguments. */
function valuesOf(words: TagWords, names: readonly string[]): readonly string[] {
  const values = names.map((name) => words[name]?.replace(/\s+/g, ' ').trim() ?? '')
  return [...new Set(values.filter((value) => /\p{L}/u.test(value) && !WEB.test(value)))]
}

/** The longest phrase; shorter ones are names of classes. */
function phraseIn(words: TagWords): string | undefined {
  const phrases = unnamedWords(words).filter((word) => PHRASE.test(word) && !isImageAddress(word))
  return phrases.toSorted((a, b) => b.length - a.length)[0]
}

/** The images that a tag names: one by an argument, or all that it lists. */
function imagesOf({ name, words }: Tag): readonly string[] {
  const { src = '' } = words
  if (src !== '' && (isImageAddress(src) || (NAMES_IMAGE.test(name) && WEB.test(src)))) return [src]
  const named = Object.entries(words).find(([key, value]) => !/^\d+$/.test(key) && isImageAddress(value))
  return named
    ? [named[1]]
    : unnamedWords(words)
        .map((word) => word.replace(/,$/, ''))
        .filter(isImageAddress)
}

function imageText(address: string, alt: string, caption: string): string {
  const picture = `![${plain(alt).replace(/[[\]]/g, '')}](<${address}>`
  return caption === '' ? `${picture})` : `${picture} "${caption}")`
}

/** The same inside a block of HTML, where Markdown is not read. */
function imageHtml(address: string, alt: string, caption: string): string {
  const picture = `<img src="${address}" alt="${escapeAttribute(plain(alt))}">`
  return caption === '' ? picture : `<figure>${picture}<figcaption>${escapeText(caption)}</figcaption></figure>`
}

const sentence = (before: string, next: string): string =>
  before === '' ? next : `${before}${/[.!?…。]$/.test(before) ? '' : '.'} ${next}`

/** An image with its description and caption; without an image, what would stand below it. */
function figureOf(tag: Tag, inHtml: boolean): string | undefined {
  const { words } = tag
  const [first, ...others] = imagesOf(tag)
  if (first === undefined && !NAMES_IMAGE.test(tag.name)) return undefined
  const alt = words.alt ?? phraseIn(words) ?? ''
  const caption = valuesOf(words, ['title', 'caption', ...CREDITS])
    .map(plain)
    .reduce(sentence, '')
  if (first === undefined) return caption || plain(alt)
  const show = inHtml ? imageHtml : imageText
  return [show(first, alt, caption), ...others.map((address) => show(address, '', ''))].join(' ')
}

/** What a tag shows, as Markdown. */
export interface Shown {
  readonly text: string
  /** What stands behind the text between the two tags of a pair. */
  readonly after: string
}

function wordsOf({ words }: Tag): Shown {
  const [titles, texts, credits] = [TITLES, TEXTS, CREDITS].map((names) => valuesOf(words, names))
  const phrase = phraseIn(words)
  const title = titles?.length ? titles : phrase === undefined || texts?.length ? [] : [phrase]
  const address = ADDRESSES.map((name) => words[name] ?? '').find((value) => /^[^\s<>{}]+$/.test(value))
  const linked = (text: string) => (address === undefined || /\.md\b/.test(address) ? text : `[${text}](<${address}>)`)
  const shown = [...title.map((one) => `**${one.replace(/^\*\*|\*\*$/g, '')}**`), ...(texts ?? []).map(linked)]
  return { text: shown.join(' '), after: credits?.length ? `— ${credits.join(', ')}` : '' }
}

/**
 * What readers see of a tag, so far as its arguments tell: a player, an image, or words. `inHtml` says whether it stands in
 * a block of HTML.
 */
export function shownByTag(tag: Tag, inHtml = false): Shown {
  const text = meaningOf(tag) ?? figureOf(tag, inHtml)
  return text === undefined ? wordsOf(tag) : { text, after: '' }
}
