import { shownByTag } from './shown-by-tag.ts'
import { readTag, type Tag } from './tag-words.ts'

// What is between the marks holds no marks itself, so an unclosed one is not searched for to the end of the text.
const SHORTCODE = String.raw`\{\{[<%]\s*(?<shortcode>\/?[\w./-]+)(?<words>(?:[^{}]|\{(?![{%])|\}(?!\})){0,3000}?)\/?[>%]\}\}`
const LIQUID = String.raw`\{%-?\s*(?<liquid>[\w-]+)(?<rest>(?:[^{}%]|%(?!\})|\{(?![{%])|\}){0,3000}?)-?%\}`
const COMPONENT = String.raw`<(?<component>\/?[A-Z][\w.]*)(?<attributes>(?:\s+(?:[\w:.-]+(?:=(?:"[^"<>]*"|'[^'<>]*'|\{[^{}<>]*\}))?|\{[^{}<>]*\})){0,40})\s*\/?>`
const TAG = new RegExp(`${SHORTCODE}|${LIQUID}`, 'g')
const TAG_OF_MDX = new RegExp(`${TAG.source}|${COMPONENT}`, 'g')
const CLOSING = /\{\{[<%]\s*\/\s*([\w.-]+)|\{%-?\s*end_?([\w-]+)|<\/([A-Z][\w.]*)/g

/** What steers a template, and shows nothing itself. */
const CONTROL: ReadonlySet<string> = new Set(
  'if elsif elseif else unless case when for tablerow assign capture increment decrement cycle break continue set macro call block extends import from with filter raw verbatim comment liquid layout schema toc end'.split(
    ' ',
  ),
)

/** Translates the tags of one text. */
export interface TagTranslator {
  translate(part: string): string
  /** Tags of which nothing is shown, as written. */
  readonly unshown: readonly string[]
}

type Groups = Readonly<Record<string, string | undefined>>

const namesClosed = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(CLOSING), ([, ...names]) => (names.find(Boolean) ?? '').toLowerCase()))

const IMAGE = /^!\[/
/** Before and behind these, an image needs no line of its own. */
const [OPENS, CLOSES] = [
  /(?:^\s*|\n[ \t]*\n|\[|\||(?:^|\n)[ \t]*(?:[-*+>]|\d{1,9}[.)]))[ \t]*$/,
  /^[ \t]*(?:$|\n[ \t]*(?:\n|$)|\]|\|)/,
]

/** A title is a line of its own. */
const [TITLE, LINE_END] = [/^\*\*.*\*\*$/, /^[ \t]*\n/]
const [ENDS_WORD, BEGINS_WORD] = [/[\p{L}\p{N}]$/u, /^[\p{L}\p{N}[]/u]

/** Keeps what a tag shows apart from the words beside it: an image by lines, words by spaces. */
function apart(shown: string, before: string, after: string): string {
  if (shown === '') return ''
  if (TITLE.test(shown) && LINE_END.test(after)) return `${shown}  `
  const isClose = BEGINS_WORD.test(after) || (shown.endsWith('*') && /^[*_]/.test(after))
  if (!IMAGE.test(shown)) return `${ENDS_WORD.test(before) ? ' ' : ''}${shown}${isClose ? ' ' : ''}`
  return `${OPENS.test(before) ? '' : '<br>'}${shown}${CLOSES.test(after) ? '' : '<br>'}`
}

/** CommonMark, section 4.6: what begins with such an element is HTML up to the next blank line. */
const HTML =
  /^ {0,3}<\/?(?:a|article|aside|center|details|div|dl|fieldset|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|section|span|table|tbody|td|th|tr|ul)(?:\s[^<>]*)?>/i

/** UTF-16 units before a tag, where its block is expected to begin, and behind it. */
const [BEFORE, BEHIND] = [1000, 40]

const isInHtml = (before: string): boolean => HTML.test(before.split(/\n[ \t]*\n/).at(-1) ?? '')

const lineBreaksIn = (text: string): string => text.replace(/[^\n]+/g, '')

/** Creates a translator; `whole` is the text of which it will get the parts, and has components if it is MDX. */
export function createTagTranslator(whole: string, isMdx: boolean): TagTranslator {
  const closed = namesClosed(whole)
  const unshown: string[] = []
  const pending = new Map<string, string[]>()

  function open(written: string, name: string, tag: Tag, inHtml: boolean): string {
    const { text, after } = shownByTag(tag, inHtml)
    if (!closed.has(name.toLowerCase())) {
      if (text === '') unshown.push(written.replace(/\s+/g, ' '))
      return text === '' ? '' : `${text} ${after}`.trim()
    }
    pending.set(name, [...(pending.get(name) ?? []), after])
    return text
  }

  function translateTag(written: string, name: string, rest: string, before: string): string {
    const [, closing] = /^(?:\/|end_?)(.+)$/.exec(name) ?? []
    if (closing !== undefined) return pending.get(closing)?.pop() ?? ''
    return CONTROL.has(name) ? '' : open(written, name, readTag(name, rest), isInHtml(before))
  }

  return {
    unshown,
    translate(part) {
      return part.replace(isMdx ? TAG_OF_MDX : TAG, (written: string, ...found) => {
        const { shortcode, words, liquid, rest, component, attributes } = found.pop() as Groups
        const [offset] = found.slice(-2) as [number]
        const end = offset + written.length
        const before = part.slice(Math.max(0, offset - BEFORE), offset)
        const shown = translateTag(
          written,
          shortcode ?? liquid ?? component ?? '',
          words ?? rest ?? attributes ?? '',
          before,
        )
        return `${apart(shown, before, part.slice(end, end + BEHIND))}${lineBreaksIn(written)}`
      })
    },
  }
}
