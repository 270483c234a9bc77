import type { Article } from '../domain/article.ts'
import type { Declared, Document } from '../domain/document.ts'
import { fieldsInFoot } from './authored-foot.ts'
import { aboveTitle, type Beginning, fieldsInHead, type HeadFields, headReach } from './authored-head.ts'
import { toBlocks } from './blocks/blocks.ts'
import { notesOf } from './blocks/notes.ts'
import { recordingsIn } from './blocks/recordings.ts'
import { readCredit } from './credits/read-credit.ts'
import { markLanguages } from './languages/block-language.ts'
import { documentLanguage } from './languages/document-language.ts'
import { openingTitle } from './lines/opening-title.ts'
import { type LineView, viewLines } from './lines/view.ts'
import type { PlacedCaption } from './roles/captions.ts'
import { claimTranslation } from './roles/claim-translation.ts'
import { claim, emptyRoles, type RoleMap, toLineRoles } from './roles/role-map.ts'
import { linesWithWords, placeWordless } from './roles/wordless.ts'
import { repeatsTitle } from './title-rules/declared-title.ts'

const NO_FIELDS: HeadFields = { authors: [], categories: [], roles: [] }

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
  const sources = views.map(({ source }) => source)
  const beginning = { views, title: openingTitle(sources, document.format) }
  const map = emptyRoles(views.length)
  const fields = isComplete(declared) ? NO_FIELDS : fieldsAround(beginning, document, read())
  claimHead(beginning, declared, fields, map)
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
    enclosures: recordingsIn(blocks),
    body: markLanguages(blocks, spoken),
    roles: toLineRoles(document.lines, views, map, wordless, []),
    doubts: [],
  }
}

/** The fields that stand above the text and, where the format does not state them elsewhere, below it. */
function fieldsAround(beginning: Beginning, { declared, isAuthored }: Document, article: Article): HeadFields {
  const head = fieldsInHead(beginning, declared, article)
  return isAuthored ? head : { ...head, ...fieldsInFoot(beginning.views, declared, head, article) }
}

const isComplete = ({ title, authors, published }: Declared): boolean =>
  title !== undefined && authors !== undefined && published !== undefined

/** Claims the lines of the head that give its fields, those above the title, and one that repeats the declared title. */
function claimHead(beginning: Beginning, declared: Declared, fields: HeadFields, map: RoleMap): void {
  const { title, authors, published, modified } = fields
  const giving = new Set([title, ...authors, published, modified].map((found) => found?.evidence.line))
  const above = aboveTitle(beginning)
  headReach(beginning).forEach((view, at) => {
    const own = fields.roles.find(({ line }) => line === view.source.number)
    if (declared.title && repeatsTitle(view, declared.title.value, at)) claim(map, at, 'title', 'title:declared')
    else if (own && (giving.has(own.line) || above.includes(view))) claim(map, at, own.role, own.rule)
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
