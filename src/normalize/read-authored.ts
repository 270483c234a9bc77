import type { Article, Role } from '../domain/article.ts'
import type { Declared, Document } from '../domain/document.ts'
import type { Evidence } from '../domain/evidence.ts'
import { toBlocks } from './blocks/blocks.ts'
import { notesOf } from './blocks/notes.ts'
import { recordingsIn } from './blocks/recordings.ts'
import { readCredit } from './credits/read-credit.ts'
import { markLanguages } from './languages/block-language.ts'
import { documentLanguage } from './languages/document-language.ts'
import { proseLikeness } from './lines/text-likeness.ts'
import { type LineView, viewLines } from './lines/view.ts'
import type { PlacedCaption } from './roles/captions.ts'
import { claimTranslation } from './roles/claim-translation.ts'
import { claim, emptyRoles, type RoleMap, toLineRoles } from './roles/role-map.ts'
import { linesWithWords, placeWordless } from './roles/wordless.ts'
import { LONGEST_BYLINE, RUNNING_TEXT } from './thresholds.ts'
import { repeatsTitle } from './title-rules/declared-title.ts'

/** What the head of such a text gives. */
type HeadFields = Pick<Article, 'title' | 'authors' | 'published' | 'modified' | 'roles'>

const NO_FIELDS: HeadFields = { authors: [], roles: [] }
const HEAD_ROLES: ReadonlySet<Role> = new Set(['title', 'byline', 'date'])

/**
 * Reads a document that is nothing but what somebody wrote: everything is text, and no line is page furniture. Only
 * lines at the top that repeat the title, or give fields that are not declared, are left out. `read` reads it as any
 * other text.
 */
export function readAuthored(document: Document, language: string | undefined, read: () => Article): Article {
  const { declared } = document
  const lines = linesWithWords(document.lines)
  const detected = documentLanguage(lines)
  const spoken = declared.language?.value ?? detected?.language ?? language
  const views = viewLines(lines, spoken)
  const map = emptyRoles(views.length)
  const fields = isComplete(declared) ? NO_FIELDS : fieldsInHead(views, declared, read())
  claimHead(views, declared, fields, map)
  const translation = claimTranslation(views, map)
  const captions = claimMarkedCaptions(views, map)
  claimText(views, map)
  const wordless = placeWordless(document.lines, views, map, () => false)
  const blocks = [...toBlocks(views, map, captions, wordless), ...notesOf(document.lines)]
  return {
    ...fields,
    ...(translation && { translation }),
    ...(detected && {
      language: {
        value: detected.language,
        evidence: { rule: 'language:detected', confidence: detected.confidence },
      },
    }),
    categories: [],
    enclosures: recordingsIn(blocks),
    body: markLanguages(blocks, spoken),
    roles: toLineRoles(document.lines, views, map, wordless, []),
    doubts: [],
  }
}

const isComplete = ({ title, authors, published }: Declared): boolean =>
  title !== undefined && authors !== undefined && published !== undefined

/** Most lines of a head. */
const HEAD_REACH = 4

const MARKS_OF_HEAD: ReadonlySet<string | undefined> = new Set([undefined, 'paragraph', 'heading'])

/** How many of the first lines may give fields: those above the first paragraph or list. */
function headOf(views: readonly LineView[]): number {
  const isTitle = ({ source: { markup } }: LineView) => markup?.kind === 'heading' && markup.level === 1
  const isText = (view: LineView) =>
    !MARKS_OF_HEAD.has(view.source.markup?.kind) ||
    proseLikeness(view) >= RUNNING_TEXT ||
    view.text.length > LONGEST_BYLINE
  const first = views.slice(0, HEAD_REACH).findIndex((view, at) => !(at === 0 && isTitle(view)) && isText(view))
  return first < 0 ? 0 : first
}

/** The fields of an article that its head gives and the front matter does not. */
function fieldsInHead(views: readonly LineView[], declared: Declared, article: Article): HeadFields {
  const inHead = new Set(views.slice(0, headOf(views)).map(({ source }) => source.number))
  const isGiven = ({ evidence }: { readonly evidence: Evidence }) => inHead.has(evidence.line ?? 0)
  const { title, authors, published, modified, roles } = article
  return {
    ...(title && isGiven(title) && !declared.title && { title }),
    authors: declared.authors ? [] : authors.filter(isGiven),
    ...(published && isGiven(published) && !declared.published && { published }),
    ...(modified && isGiven(modified) && !declared.modified && { modified }),
    roles: roles.filter(({ line, role }) => inHead.has(line) && HEAD_ROLES.has(role)),
  }
}

/** Claims the lines of the head that give its fields, and one that repeats the declared title. */
function claimHead(views: readonly LineView[], declared: Declared, fields: HeadFields, map: RoleMap): void {
  const { title, authors, published, modified } = fields
  const giving = new Set([title, ...authors, published, modified].map((found) => found?.evidence.line))
  views.slice(0, HEAD_REACH).forEach((view, at) => {
    const own = fields.roles.find(({ line }) => line === view.source.number)
    if (declared.title && repeatsTitle(view, declared.title.value, at)) claim(map, at, 'title', 'title:declared')
    else if (own && giving.has(own.line)) claim(map, at, own.role, own.rule)
  })
}

/** Claims pictures and what the markup says is their caption. */
function claimMarkedCaptions(views: readonly LineView[], map: RoleMap): PlacedCaption[] {
  return views.flatMap(({ text, source: { markup } }, at) => {
    if (markup?.kind === 'image') claim(map, at, 'caption', 'caption:alt')
    if (markup?.kind !== 'caption' || !claim(map, at, 'caption', 'caption:marked')) return []
    const caption = readCredit(text)
    return [{ ...(caption?.text ? caption : { text }), at }]
  })
}

/** Claims all other lines as text. */
function claimText(views: readonly LineView[], map: RoleMap): void {
  views.forEach(({ source: { markup } }, at) => {
    claim(map, at, markup?.kind === 'heading' ? 'heading' : 'body', 'authored')
  })
}
