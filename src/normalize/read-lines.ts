import type { LineRole } from '../domain/article.ts'
import type { Document, SourceLine } from '../domain/document.ts'
import { applyMarkup } from './body-rules/apply-markup.ts'
import { correctBody } from './body-rules/correct-body.ts'
import { scoreUninterrupted } from './body-rules/interruptions.ts'
import { dropMailNote } from './body-rules/mail-note.ts'
import { scoreShortText } from './body-rules/short-text.ts'
import { hashLine, type NormalizeContext } from './context.ts'
import type { HeaderBlock } from './headers/header-block.ts'
import { documentLanguage } from './languages/document-language.ts'
import { type LineView, viewLines } from './lines/view.ts'
import type { LineModel, LineScores } from './model/line-model.ts'
import type { Form, MarkedLine } from './newsroom/mark.ts'
import { setAside } from './newsroom/set-aside.ts'
import { readPrint } from './printed-pages/read-print.ts'
import { linesWithWords } from './roles/wordless.ts'
import { splitHeader } from './split-header.ts'
import { preferDeclaredTitle } from './title-rules/declared-title.ts'
import { preferFirstLine } from './title-rules/first-line-title.ts'
import { preferHead } from './title-rules/head-of-page.ts'
import { scoreLines } from './title-rules/score-lines.ts'
import { removeArtifacts } from './tool-artifacts/remove-artifacts.ts'

/** What is known of a document's lines before any field is read. */
export interface ReadLines {
  readonly detected: ReturnType<typeof documentLanguage>
  /** The declared language, else the detected one, else the context's. */
  readonly language: string | undefined
  readonly views: readonly LineView[]
  /** Lines of newsroom furniture, which were set aside; `views` does not have them. */
  readonly marks: readonly MarkedLine[]
  /** The form of the text, where its signature depends on it. */
  readonly form: Form | undefined
  /** The lines that do not merely interrupt the text. */
  readonly text: readonly LineView[]
  readonly scores: LineScores
  readonly isRepeated: (text: string) => boolean
  /** The header that the text opens with, of a mail or a record. */
  readonly header: HeaderBlock | undefined
  /** The running heads of the printed pages. */
  readonly heads: readonly SourceLine[]
  /** Roles of lines that the form of the export decides: headers, tool artifacts, page furniture. */
  readonly exported: readonly LineRole[]
}

/** Removes what surrounds the text, then measures and scores the lines that are left. */
export function readLines(model: LineModel, document: Document, context: NormalizeContext): ReadLines {
  const { lines: message, header, roles } = splitHeader(linesWithWords(document.lines))
  const cleaned = removeArtifacts(message)
  const { lines, marks, form } = setAside(cleaned.lines)
  const detected = documentLanguage(lines)
  const language = document.declared.language?.value ?? detected?.language ?? context.language
  const print = readPrint(lines, language)
  const views = viewLines(print.lines, language, context.dayOrder)
  const isRepeated = repeatedIn(context)
  const { text, scores: scored } = scoreUninterrupted(views, (lines) =>
    scoreLines(model, lines, (view) => isRepeated(view.text)),
  )
  const isKicked = marks.some(({ mark }) => mark.role === 'section')
  const titled = correctTitle(views, scoreShortText(views, scored, isRepeated, isKicked), document, header)
  const scores = correctBody(views, titled, isRepeated)
  const exported = [...roles, ...cleaned.roles, ...print.roles]
  return { detected, language, views, marks, form, text, scores, isRepeated, header, heads: print.heads, exported }
}

/** Whether a line is repeated in the folder. Each is hashed once, though several rules ask. */
function repeatedIn({ repeatedLines }: NormalizeContext): (text: string) => boolean {
  if (!repeatedLines) return () => false
  const known = new Map<string, boolean>()
  return (text) => {
    const is = known.get(text) ?? repeatedLines.has(hashLine(text))
    known.set(text, is)
    return is
  }
}

/** Applies what markup, a covering mail, the place of lines and the format say about the title, in this order. */
function correctTitle(
  views: readonly LineView[],
  scores: LineScores,
  document: Document,
  header: HeaderBlock | undefined,
): LineScores {
  const marked = dropMailNote(applyMarkup(views, scores), header)
  const placed = preferHead(views, preferFirstLine(views, marked))
  return preferDeclaredTitle(views, placed, document)
}
