import { hasTooManyTags } from '../../content/count-tags.ts'
import { dataPicturesRemark } from '../../content/data-pictures.ts'
import type { Declared, Document, SourceLine } from '../../domain/document.ts'
import { webUrl } from '../declared/web-address.ts'
import { type Page, pageSize } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import type { PageLine } from '../markup/line-writer.ts'
import { lostPicturesRemark } from '../markup/lost-pictures.ts'
import { declarePage } from '../page/declare-page.ts'
import { openPage } from '../page/open-page.ts'
import { pageHead } from '../page/page-head.ts'
import { isFragment, isPost, isTypedPage } from '../page/page-origin.ts'
import { type PageText, pageText } from '../page/page-text.ts'
import { isRedirect } from '../page/redirect.ts'
import { baseOf, type DecodedSeed, NESTED, type Reader, rejected } from '../reader.ts'

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

/** What is known of a page before its text is read. */
interface OpenedPage {
  readonly page: Page
  readonly declared: Declared
  readonly baseUrl: string | undefined
  /** The title that the metadata gives and a heading shows. */
  readonly shownTitle: string | undefined
}

/** Why a page cannot be read as an article; undefined if it can. */
function refusalOf(page: Page): string | undefined {
  if (pageSize(page).depth > DEEPEST) return NESTED
  return isRedirect(page) ? 'is no article, but only leads to another page: save that page instead' : undefined
}

function open(seed: DecodedSeed, page: Page): OpenedPage {
  const stated = isTypedPage(page) ? {} : declarePage(page)
  const saved = seed.savedFrom ?? savedFrom(seed.text)
  const baseUrl = baseOf(seed, pageBase(page, stated.link?.value ?? saved))
  const link = saved === undefined ? undefined : { value: saved, evidence: { rule: 'saved-from', confidence: 0.9 } }
  const shownTitle = stated.title?.evidence.rule === 'h1' ? stated.title.value : undefined
  return { page, declared: { ...(link && { link }), ...stated }, baseUrl, shownTitle }
}

/** The lines of a page: around its title as far as they may tell what the metadata lacks, and those of its text. */
function linesAround({ page, declared, shownTitle }: OpenedPage, read: PageText) {
  const byline =
    read.byline === undefined || declared.authors ? [] : [{ text: toInline(read.byline).text }, { text: '' }]
  const shown = isComplete(declared) || shownTitle === undefined ? [] : pageHead(page, shownTitle, read.lines)
  const head = shown.length > 0 ? [...shown, ...byline] : []
  const above = [...headingAbove(read.lines, declared.title), ...(head.length > 0 ? [] : byline)]
  return { head: head.length, lines: numbered([...head, ...above, ...read.lines]) }
}

function toDocument({ path, text, encoding, remarks }: DecodedSeed, opened: OpenedPage, read: PageText): Document {
  const { head, lines } = linesAround(opened, read)
  return {
    path,
    format: isTypedPage(opened.page) ? 'office' : 'html',
    encoding,
    lines,
    ...(isPost(opened.page, isFragment(text)) && { isAuthored: true }),
    ...(head > 0 && { head }),
    declared: opened.declared,
    remarks: [...remarks, ...lostPicturesRemark(read.lostPictures), ...dataPicturesRemark(read.dataPictures)],
  }
}

/** Reads a web page: what its metadata declares, and the lines of its article with their markup. */
export const readHtml: Reader = (seed) => {
  const { path, text } = seed
  const html = TEMPLATE_BODY.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`
  if (hasTooManyTags(html))
    return rejected(path, 'has more tags, or more unclosed tags, than any article: it is damaged, or not an article')
  const page = openPage(html)
  const refusal = refusalOf(page)
  if (refusal !== undefined) return rejected(path, refusal)
  const opened = open(seed, page)
  const hints = { isPiece: isFragment(text), shownTitle: opened.shownTitle, pictures: seed.pictures }
  const read = pageText(html, hints, opened.baseUrl)
  if (read === undefined) return rejected(path, 'is HTML without any text')
  return { documents: [toDocument(seed, opened, read)], rejections: [] }
}
