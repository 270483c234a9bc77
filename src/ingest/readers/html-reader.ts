import { hasTooManyTags } from '../../content/count-tags.ts'
import { dataPicturesRemark } from '../../content/data-pictures.ts'
import type { Declared, SourceLine } from '../../domain/document.ts'
import { webUrl } from '../declared/web-address.ts'
import { type Page, pageSize } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import type { PageLine } from '../markup/line-writer.ts'
import { lostPicturesRemark } from '../markup/lost-pictures.ts'
import { declarePage } from '../page/declare-page.ts'
import { openPage } from '../page/open-page.ts'
import { pageHead } from '../page/page-head.ts'
import { isFragment, isPost, isTypedPage } from '../page/page-origin.ts'
import { pageText } from '../page/page-text.ts'
import { isRedirect } from '../page/redirect.ts'
import { baseOf, NESTED, type Reader, rejected } from '../reader.ts'

// Browsers record the origin in a saved page.
const SAVED_FROM =
  /<!--[^>]{0,80}?(?:saved from url=\(\d{1,9}\)|SingleFile[^>]{0,80}?url:)\s*(https?:\/\/[^\s>]{1,2000})/
const DEEPEST = 500
const TEMPLATE_BODY = /<body[\s>]/i

function savedFrom(text: string): string | undefined {
  return webUrl(SAVED_FROM.exec(text.slice(0, 4096))?.[1] ?? '')
}

function pageBase(page: Page, address: string | undefined): string | undefined {
  return webUrl(page.querySelector('base[href]')?.getAttribute('href') ?? '', address) ?? address
}

/** UTF-16 units. In so short a text, a line of it might be taken for the title. */
const SHORT = 700

/** Readability removes the heading shown above the article; in a short text, it is restored. */
function headingAbove(lines: readonly PageLine[], title: Declared['title']): readonly PageLine[] {
  if (title?.evidence.rule !== 'h1' || lines.some(({ text }) => text === title.value)) return []
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > SHORT) return []
  return [{ text: title.value, markup: { kind: 'heading', level: 1 } }, { text: '' }]
}

/** Whether the metadata gives what the lines around a title tell. */
const isComplete = ({ published, authors }: Declared): boolean => published !== undefined && authors !== undefined

/** Lines are numbered as they are read, since their source lines are unknown. */
function numbered(lines: readonly PageLine[]): readonly SourceLine[] {
  return lines.map((line, at) => ({ number: at + 1, ...line }))
}

/** Reads a web page: what its metadata declares, and the lines of its article with their markup. */
export const readHtml: Reader = (seed) => {
  const { path, text, encoding, remarks } = seed
  const html = TEMPLATE_BODY.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`
  if (hasTooManyTags(html))
    return rejected(path, 'has more tags, or more unclosed tags, than any article: it is damaged, or not an article')
  const page = openPage(html)
  if (pageSize(page).depth > DEEPEST) return rejected(path, NESTED)
  if (isRedirect(page)) return rejected(path, 'is no article, but only leads to another page: save that page instead')
  const isTyped = isTypedPage(page)
  const declared = isTyped ? {} : declarePage(page)
  const saved = savedFrom(text)
  const baseUrl = baseOf(seed, pageBase(page, declared.link?.value ?? saved))
  const link =
    declared.link ??
    (saved === undefined ? undefined : { value: saved, evidence: { rule: 'saved-from', confidence: 0.9 } })
  const shownTitle = declared.title?.evidence.rule === 'h1' ? declared.title.value : undefined
  const isPiece = isFragment(text)
  const isAuthored = isPost(page, isPiece)
  const read = pageText(html, { isPiece, shownTitle }, baseUrl)
  if (read === undefined) return rejected(path, 'is HTML without any text')
  const byline =
    read.byline === undefined || declared.authors ? [] : [{ text: toInline(read.byline).text }, { text: '' }]
  const shown = isComplete(declared) || shownTitle === undefined ? [] : pageHead(page, shownTitle, read.lines)
  const head = shown.length > 0 ? [...shown, ...byline] : []
  const above = [...headingAbove(read.lines, declared.title), ...(head.length > 0 ? [] : byline)]
  const lines = numbered([...head, ...above, ...read.lines])
  const document = {
    path,
    format: isTyped ? ('office' as const) : ('html' as const),
    encoding,
    lines,
    ...(isAuthored && { isAuthored }),
    ...(head.length > 0 && { head: head.length }),
    declared: { ...declared, ...(link ? { link } : {}) },
    remarks: [...remarks, ...lostPicturesRemark(read.lostPictures), ...dataPicturesRemark(read.dataPictures)],
  }
  return { documents: [document], rejections: [] }
}
