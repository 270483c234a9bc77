import { isLinkAlone } from '../content/link-alone.ts'
import type { Declared, Document, DocumentFormat, LineMarkup, SourceLine } from '../domain/document.ts'
import { BY_PATH } from './fields/path-title.ts'
import { hasBullet } from './lines/bullet.ts'
import { isNotice } from './lines/notice.ts'
import { openingTitle } from './lines/opening-title.ts'
import { furnitureShare } from './lines/text-likeness.ts'
import { type LineView, viewLine } from './lines/view.ts'
import { boilerplateMark } from './newsroom/mark.ts'
import { setAside } from './newsroom/set-aside.ts'

/** Share of a line that a phrase of page furniture covers, from which a page was converted to Markdown. */
const FURNITURE = 0.4
/** Most lines of an author's text that look like page furniture, and that are nothing but a link, as shares of all. */
const MOST_OF_PAGE = 0.01
const MOST_LINKS = 0.1
/** Share of a line of several words that such a phrase covers where nobody wrote it in a text: "Share this article". */
const [PHRASE, PHRASE_WORDS] = [0.8, 3]
/** Most lines of a word processor's document that might be of a page, as a share of all. */
const MOST_DOUBTFUL = 0.05

const isLink = ({ source: { html } }: LineView): boolean => html !== undefined && isLinkAlone(html)

const MAY_BE_OF_PAGE: ReadonlySet<LineMarkup['kind'] | undefined> = new Set([undefined, 'paragraph', 'image'])
/** What authors write in code, tables, headings and items of lists may begin as furniture does: "Home", "Sponsors". */
const mayBeOfPage = ({ text, source: { markup } }: LineView): boolean =>
  MAY_BE_OF_PAGE.has(markup?.kind) && !hasBullet(text)

const isOfPage = (view: LineView): boolean => isNotice(view) || (mayBeOfPage(view) && furnitureShare(view) >= FURNITURE)
const isPhraseOfPage = (view: LineView): boolean =>
  isNotice(view) || (furnitureShare(view) >= PHRASE && view.measure.words >= PHRASE_WORDS)

/**
 * Whether a word processor's document was copied from a page. Words such as "Home" and "Print" are also in texts, so
 * that several lines must be like that.
 */
function isCopiedPage(views: readonly LineView[]): boolean {
  const doubtful = views.filter(isOfPage)
  const texts = new Set(doubtful.map(({ text }) => text))
  return doubtful.some(isPhraseOfPage) || (texts.size > 1 && doubtful.length > MOST_DOUBTFUL * views.length)
}

/**
 * Newsrooms put slugs, contacts and end marks around their texts. The end mark alone is also a habit of those who write
 * Markdown.
 */
function isOfNewsroom(lines: readonly SourceLine[], format: DocumentFormat): boolean {
  const { marks } = setAside(lines)
  return marks.some(({ mark }) => format === 'office' || mark.rule !== boilerplateMark('ends').rule)
}

const wordedLines = (lines: readonly SourceLine[]) => lines.filter(({ text }) => text.trim() !== '')

/** Whether no newsroom and no page put these lines around a text: hardly any is furniture, and few are mere links. */
function isAllWritten(worded: readonly SourceLine[], format: DocumentFormat): boolean {
  if (isOfNewsroom(worded, format)) return false
  const views = worded.map((line) => viewLine(line, line.text.trim(), 1, {}))
  const isRare = (isMeant: (view: LineView) => boolean, most: number) =>
    views.filter(isMeant).length <= most * views.length
  if (!isRare(isLink, MOST_LINKS)) return false
  return format === 'office' ? !isCopiedPage(views) : isRare(isOfPage, MOST_OF_PAGE)
}

/**
 * Whether a document is nothing but what somebody wrote: it is known from its format, or it is Markdown, or a document
 * of a word processor, that no page was converted to, and begins with its title or has it as its name.
 */
export function isAuthoredText({ format, lines, declared, isAuthored }: Document): boolean {
  if (isAuthored || (format !== 'markdown' && format !== 'office')) return isAuthored ?? false
  const worded = wordedLines(lines)
  if (openingTitle(worded, format) < 0 && declared.title?.evidence.rule !== BY_PATH) return false
  return isAllWritten(worded, format)
}

/** Whether no front matter says anything, such as from which page a program clipped the text. */
const isUndeclared = ({ title, ...others }: Declared): boolean =>
  (title === undefined || title.evidence.rule === BY_PATH) && Object.keys(others).length === 0

/**
 * Whether a document was typed in a word processor or in Markdown, and not copied from a page, wherever its title is.
 */
export function isTyped({ format, lines, declared }: Document): boolean {
  const mayBe = format === 'office' || (format === 'markdown' && isUndeclared(declared))
  return mayBe && isAllWritten(wordedLines(lines), format)
}
