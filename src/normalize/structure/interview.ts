import type { Block, Inline } from '../../domain/block.ts'
import { type BlockReader, toInline } from './blocks.ts'
import type { Unit } from './units.ts'

const LABELLED_QUESTION =
  /^(?:q|question|frage|pregunta|domanda|pergunta|вопрос|питання|问|問|질문|문|س|سؤال)\s*[:：.]\s*/iu
const LABELLED_ANSWER =
  /^(?:a|answer|antwort|réponse|respuesta|risposta|resposta|ответ|відповідь|答|답변|답|ج|جواب)\s*[:：.]\s*/iu
const ASKS = /[?？؟;]["”»]?$/u
/** "――どのように始めましたか。": questions have a long dash before them, answers have none. */
const DASHED = /^[―—─]{2}\s?[^\s―—─]/u
const LONGEST_QUESTION = 60
const FEWEST_TURNS = 3
const MOST_ANSWERS = 12

type Turn = { readonly question: Inline; readonly answers: readonly Inline[] }

/** Reads questions and answers: labelled as such, or at least three questions in turn that paragraphs answer. */
export const readInterview: BlockReader = (units, at) => {
  const turns: Turn[] = []
  let next = at
  for (let turn = readTurn(units, next); turn; turn = readTurn(units, next)) {
    turns.push(turn)
    next += 1 + turn.answers.length
  }
  const labelled = LABELLED_QUESTION.test(units[at]?.view.text ?? '')
  if (turns.length < (labelled ? 1 : FEWEST_TURNS)) return undefined
  return { block: { kind: 'interview', turns } satisfies Block, taken: next - at }
}

function isQuestion(unit: Unit | undefined): boolean {
  if (unit?.role !== 'body' || unit.view.source.markup?.kind === 'item') return false
  const { text, measure } = unit.view
  return (
    LABELLED_QUESTION.test(text) ||
    DASHED.test(text) ||
    (ASKS.test(text) && measure.words <= LONGEST_QUESTION && measure.innerStops <= 3)
  )
}

function readTurn(units: readonly Unit[], at: number): Turn | undefined {
  const question = units[at]
  if (!question || !isQuestion(question)) return undefined
  const answers: Inline[] = []
  for (
    let unit = units[at + 1];
    unit?.role === 'body' && !isQuestion(unit) && answers.length < MOST_ANSWERS;
    unit = units[at + 1 + answers.length]
  )
    answers.push({ ...toInline(unit.view), text: unit.view.text.replace(LABELLED_ANSWER, '') })
  return answers.length > 0
    ? { question: { ...toInline(question.view), text: question.view.text.replace(LABELLED_QUESTION, '') }, answers }
    : undefined
}
