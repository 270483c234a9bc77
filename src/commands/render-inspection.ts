import type { LineRole } from '../domain/article.ts'
import type { Found } from '../domain/evidence.ts'
import type { WrittenDate } from '../domain/instant.ts'
import type { NameReasons } from '../normalize/explain/explain-authors.ts'
import type { LineReasons } from '../normalize/explain/explain-roles.ts'
import type { Reason } from '../normalize/explain/reasons.ts'
import type { Inspected } from './inspected.ts'
import { textOfLine, whereIs } from './shown-picture.ts'

const USUAL_WIDTH = 120

type Row = readonly [field: string, value: string, evidence: string]

function told({ evidence }: Found<unknown>): string {
  const place = evidence.line === undefined ? '' : `line ${evidence.line}, `
  return `${place}${evidence.rule}, ${Math.round(evidence.confidence * 100)}%`
}

function row<T>(field: string, found: Found<T> | undefined, show: (value: T) => string): readonly Row[] {
  return found ? [[field, show(found.value), told(found)]] : []
}

function showDate({ wall, zone }: WrittenDate): string {
  return zone === undefined ? `${wall} (no zone)` : `${wall} ${zone}`
}

const asIs = (text: string) => text

function fields({ article, document }: Inspected): readonly Row[] {
  return [
    ...row('id', article.id, asIs),
    ...row('title', article.title, asIs),
    ...row('standfirst', article.standfirst, asIs),
    ...article.authors.flatMap((author) => row('author', author, ({ name }) => name)),
    ...row('source', article.source, ({ name }) => name),
    ...row('published', article.published, showDate),
    ...row('modified', article.modified, showDate),
    ...row('expires', document.declared.expires, showDate),
    ...row('language', article.language, asIs),
    ...article.categories.flatMap((category) => row('category', category, asIs)),
    ...row('link', article.link, asIs),
    ...row('image', article.image, ({ url }) => whereIs(url)),
    ...article.enclosures.map((enclosure): Row => ['enclosure', enclosure.url, enclosure.mediaType]),
    ...row('translation', article.translation, ({ text }) => text),
    ...article.doubts.map((doubt): Row => ['doubt', doubt, 'left out']),
    ...(document.remarks ?? []).map((remark): Row => ['remark', remark, 'as in the report']),
  ]
}

function missing({ article }: Inspected): readonly string[] {
  const absent = [
    article.title ? [] : ['title'],
    article.authors.length > 0 ? [] : ['author'],
    article.published ? [] : ['date (so it is dated when it is first seen)'],
  ].flat()
  return absent.length > 0 ? [`  not in the text: ${absent.join(', ')}`] : []
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`
}

function renderLine({ line, role, rule }: LineRole, text: string, width: number): string {
  const mark = `${String(line).padStart(5)}  ${role.padEnd(11)} ${cut(rule, 28).padEnd(28)}  `
  return cut(`${mark}${text}`, width).trimEnd()
}

const signed = (odds: number) => `${odds < 0 ? '−' : '+'}${Math.abs(odds).toFixed(1)}`

const listed = (reasons: readonly Reason[]) => reasons.map(({ says, odds }) => `${says} ${signed(odds)}`).join(', ')

/** The reasons for a line's role, shown below the line. */
function renderReasons(found: LineReasons | undefined, width: number): readonly string[] {
  if (!found || found.reasons.length === 0) return []
  return [cut(`${' '.repeat(19)}${found.of}? ${listed(found.reasons)}`, width)]
}

/** Names that are almost certainly not authors' are of little interest, and a page may contain many. */
const LEAST = 0.01
const MOST = 8

/** The names considered as authors', each with its reasons below. */
function renderNames(names: readonly NameReasons[], width: number): readonly string[] {
  const shown = names.filter(({ isAuthor, probability }, at) => isAuthor || (probability >= LEAST && at < MOST))
  const others = names.length - shown.length
  const lines = shown.flatMap(({ name, line, rule, probability, isAuthor, reasons }) => [
    cut(
      `  ${(isAuthor ? 'author' : 'no author').padEnd(12)} ${name}  [line ${line}, ${rule}, ${percent(probability)}]`,
      width,
    ),
    ...(reasons.length > 0 ? [cut(`${' '.repeat(19)}author? ${listed(reasons)}`, width)] : []),
  ])
  if (names.length === 0) return []
  return ['', 'names considered:', ...lines, ...(others > 0 ? [`  and ${others} less likely ones`] : [])]
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`

/** Renders an inspection for people: the fields with their evidence, then every line with its role and the reasons. */
export function renderInspection(inspected: Inspected, width = USUAL_WIDTH): readonly string[] {
  const { document, article, reasons, names } = inspected
  const lineTexts = document.lines.map(textOfLine)
  const whys = new Map(reasons.map((found) => [found.at, found]))
  const name = document.fragment === undefined ? document.path : `${document.path} # ${document.fragment}`
  return [
    `${name}  (${document.format}, ${document.encoding})`,
    '',
    ...fields(inspected).map(([field, value, evidence]) => `  ${field.padEnd(12)} ${value}  [${evidence}]`),
    ...missing(inspected),
    ...renderNames(names, width),
    '',
    ...article.roles.flatMap((role, at) =>
      role.role === 'blank'
        ? []
        : [renderLine(role, lineTexts[at] ?? '', width), ...renderReasons(whys.get(at), width)],
    ),
    '',
  ]
}
