import { isLinkAlone } from '../content/link-alone.ts'
import type { Document, SourceLine } from '../domain/document.ts'
import { isNotice } from './lines/notice.ts'
import { furnitureShare } from './lines/text-likeness.ts'
import { type LineView, viewLine } from './lines/view.ts'
import { setAside } from './newsroom/set-aside.ts'

/** Share of a line that a phrase of page furniture covers, from which a page was converted to Markdown. */
const FURNITURE = 0.4
/** Most lines of an author's text that are nothing but a link, as a share of all. */
const MOST_LINKS = 0.1

/** The same for a line of several words that nobody writes in a text: "Share this article". */
const [PHRASE, PHRASE_WORDS] = [0.8, 3]
/** Most lines of a word processor's document that might be of a page, as a share of all. */
const MOST_DOUBTFUL = 0.05

const isLink = ({ source: { html } }: LineView): boolean => html !== undefined && isLinkAlone(html)
const isOfPage = (view: LineView): boolean => furnitureShare(view) >= FURNITURE || isNotice(view)
const isParagraph = ({ source: { markup } }: LineView): boolean => markup === undefined || markup.kind === 'paragraph'
const isPhraseOfPage = (view: LineView): boolean =>
  isNotice(view) || (furnitureShare(view) >= PHRASE && view.measure.words >= PHRASE_WORDS)

/**
 * Whether a word processor's document was copied from a page. Words such as "Home" and "Print" are also in texts, so
 * that several lines must be like that.
 */
function isCopiedPage(views: readonly LineView[]): boolean {
  const doubtful = views.filter((view) => isParagraph(view) && isOfPage(view))
  const texts = new Set(doubtful.map(({ text }) => text))
  return doubtful.some(isPhraseOfPage) || (texts.size > 1 && doubtful.length > MOST_DOUBTFUL * views.length)
}

const isTitle = ({ markup }: SourceLine): boolean => markup?.kind === 'heading' && markup.level === 1

/** Newsrooms write with word processors, and put slugs, contacts and end marks around their texts. */
const isOfNewsroom = (lines: readonly SourceLine[]): boolean => setAside(lines).marks.length > 0

/**
 * Whether a document is nothing but what somebody wrote: it is known from its format, or it is Markdown, or a document
 * of a word processor, that no page was converted to. That begins with its title, no line of it is page furniture, and
 * few are mere links.
 */
export function isAuthoredText({ format, lines, isAuthored }: Document): boolean {
  if (isAuthored || (format !== 'markdown' && format !== 'office')) return isAuthored ?? false
  const worded = lines.filter(({ text }) => text.trim() !== '')
  const [first] = worded
  if (first === undefined || !isTitle(first)) return false
  if (format === 'office' && isOfNewsroom(worded)) return false
  const views = worded.map((line) => viewLine(line, line.text.trim(), 1, {}))
  if (views.filter(isLink).length > MOST_LINKS * views.length) return false
  return format === 'office' ? !isCopiedPage(views) : !views.some(isOfPage)
}
