import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../text/measure.ts'
import { spaceBetween } from '../text/space-between.ts'

/** What is said in one stretch of a recording. */
export interface Utterance {
  readonly source: SourceLine
  readonly text: string
  /** In seconds from the start of the recording. */
  readonly from: number
  readonly to: number
}

/** Seconds of silence that end a paragraph after a complete sentence, and after anything. */
const PAUSE = 2
const SILENCE = 5
/** A paragraph longer than this (UTF-16 units) ends with its sentence, even without a pause. */
const LONG = 600
const SPEAKS = /^[-–—]\s?\p{L}/u

/** Whether an utterance begins a new paragraph. */
function begins(before: Utterance, next: Utterance, length: number): boolean {
  if (SPEAKS.test(next.text)) return true
  const pause = next.from - before.to
  if (!endsSentence(before.text)) return pause >= SILENCE
  return pause >= PAUSE || length > LONG
}

/** Joins utterances to paragraphs with blank lines between them; each has the line number of its first utterance. */
export function joinUtterances(said: readonly Utterance[]): readonly SourceLine[] {
  const groups: { readonly parts: Utterance[]; length: number }[] = []
  said.forEach((one, at) => {
    const [before, group] = [said[at - 1], groups.at(-1)]
    if (!before || !group || begins(before, one, group.length)) groups.push({ parts: [one], length: one.text.length })
    else {
      group.parts.push(one)
      group.length += one.text.length
    }
  })
  return groups.flatMap(({ parts }, at) => {
    const { number } = parts[0]?.source ?? { number: 0 }
    const text = parts.map((one, place) => one.text + spaceAfter(one, parts[place + 1])).join('')
    return at === 0
      ? [{ number, text }]
      : [
          { number, text: '' },
          { number, text },
        ]
  })
}

const spaceAfter = (one: Utterance, next: Utterance | undefined): string =>
  next ? spaceBetween(one.text, next.text) : ''
