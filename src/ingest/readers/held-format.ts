import type { DocumentFormat } from '../../domain/document.ts'
import { splitFrontMatter } from '../declared/front-matter.ts'
import { isMovableTypeExport } from '../exports/movable-type.ts'

/** UTF-16 units; what follows does not indicate the format. */
const HEAD = 2000
const XML_DECLARATION = /^<\?xml[^>]*\?>/
const PAGE = /^<(?:!doctype html|html)[\s>]/i
const FEED = /^<(?:(?:rss|rdf:RDF|feed)\s|(?:\w+:)?(?:nitf|NewsML|newsMessage|newsItem|packageItem)[\s>])/
const JSON_FEED = /^\{\s*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/
const FENCE = /^(?:---|\+\+\+)\s/
const HEADING = /^#{1,2}[ \t]+[^\s#]/

/**
 * The actual format of a text file: the source of a web page, a feed or an export of a blog, Markdown that begins with
 * front matter or its title; otherwise text.
 */
export function heldFormat(text: string): Exclude<DocumentFormat, 'office' | 'mail'> {
  const head = text.slice(0, HEAD).trimStart()
  const markup = afterComments(head.replace(XML_DECLARATION, '').trimStart())
  if (PAGE.test(markup)) return 'html'
  if (FEED.test(markup) || JSON_FEED.test(head) || isMovableTypeExport(text)) return 'feed'
  if (HEADING.test(head)) return 'markdown'
  return FENCE.test(head) && hasFrontMatter(text) ? 'markdown' : 'text'
}

/** Removes leading comments, unless one is not closed. */
function afterComments(markup: string): string {
  let rest = markup
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', '<!--'.length)
    if (end === -1) break
    rest = rest.slice(end + '-->'.length).trimStart()
  }
  return rest
}

/**
 * Whether a text begins with front matter that declares a title. In files not named as Markdown, invalid front matter
 * is just text.
 */
function hasFrontMatter(text: string): boolean {
  const front = splitFrontMatter(text.trimStart().replace(/\r\n?/g, '\n'))
  // Labels other than those of front matter are read as those of a record.
  return !('problem' in front) && front.bodyLine > 1 && front.fields?.declared.title !== undefined
}
