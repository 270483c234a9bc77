import type { Block, Inline } from '../../domain/block.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import type { Unit } from './units.ts'

const labelled = (column: 'question' | 'answer'): RegExp =>
  new RegExp(`^(?:${anyOf(LANGUAGES.flatMap((row) => phrasesOf(row[column])))})\\s*[:：.]\\s*`, 'iu')
const QUESTION = labelled('question')
const ANSWER = labelled('answer')
const ASKS = /[?？؟;]["”»]?$/u
/** Japanese questions begin with a long dash, their answers do not: "――どのように始めましたか。". */
const DASHED = /^[―—─]{2}\s?[^\s―—─]/u
/** Most words and full stops of a line that is a question by its question mark alone. */
const LONGEST_QUESTION = 60
const MOST_STOPS = 3
/** Fewest questions in a row without labels, and most paragraphs of an answer. */
const FEWEST_TURNS = 3
const MOST_ANSWERS = 12

type Turn = { readonly question: Inline; readonly answers: readonly Inline[] }

/** Reads labelled questions and answers, or at least three unlabelled questions in a row, each with its answer. */
export const readInterview: BlockReader = (units, at) => {
  const turns: Turn[] = []
  let next = at
  for (let turn = readTurn(units, next); turn; turn = readTurn(units, next)) {
    turns.push(turn)
    next += 1 + turn.answers.length
  }
  const isLabelled = questionLabel(units[at]?.view.text ?? '') !== ''
  if (turns.length < (isLabelled ? 1 : FEWEST_TURNS)) return undefined
  return { block: { kind: 'interview', turns } satisfies Block, taken: next - at }
}

/** The label of a question, or "": "Q: ", "Q. ". "Q. Jones went home." begins with a name. */
function questionLabel(text: string): string {
  const label = QUESTION.exec(text)?.[0] ?? ''
  return label.includes('.') && !ASKS.test(text) ? '' : label
}

/**
 * The label of an answer, or "". "A. Lee came." begins with a name, unless the question's label has a full stop too.
 */
function answerLabel(text: string, asked: string): string {
  const label = ANSWER.exec(text)?.[0] ?? ''
  return label.includes('.') && !asked.includes('.') ? '' : label
}

const TAGS_BEFORE = /^(?:<[^<>]*>)*/

/** A line without its label, in its text and its HTML. */
function withoutLabel(view: LineView, label: string): Inline {
  const { text, html } = toInline(view)
  if (label === '' || html === undefined) return { ...toInline(view), text: text.slice(label.length) }
  const tags = TAGS_BEFORE.exec(html)?.[0] ?? ''
  const rest = html.slice(tags.length)
  const bare = rest.startsWith(label.trimEnd()) ? rest.slice(label.trimEnd().length).trimStart() : rest
  return { text: text.slice(label.length), html: `${tags}${bare}` as SafeHtml }
}

function isQuestion(unit: Unit | undefined): boolean {
  if (unit?.role !== 'body' || unit.view.source.markup?.kind === 'item') return false
  const { text, measure } = unit.view
  return (
    questionLabel(text) !== '' ||
    DASHED.test(text) ||
    (ASKS.test(text) && measure.words <= LONGEST_QUESTION && measure.innerStops <= MOST_STOPS)
  )
}

/** Reads a question with the paragraphs that answer it; undefined without an answer. */
function readTurn(units: readonly Unit[], at: number): Turn | undefined {
  const question = units[at]
  if (!question || !isQuestion(question)) return undefined
  const label = questionLabel(question.view.text)
  const answers: Inline[] = []
  for (
    let unit = units[at + 1];
    unit?.role === 'body' && !isQuestion(unit) && answers.length < MOST_ANSWERS;
    unit = units[at + 1 + answers.length]
  )
    answers.push(withoutLabel(unit.view, answerLabel(unit.view.text, label)))
  return answers.length > 0 ? { question: withoutLabel(question.view, label), answers } : undefined
}
