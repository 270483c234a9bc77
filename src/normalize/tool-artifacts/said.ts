import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../lines/measure.ts'
import { spaceBetween } from '../lines/space-between.ts'

/** What is said at one time of a recording. */
export interface Said {
  readonly source: SourceLine
  readonly text: string
  /** Seconds from the start of the recording. */
  readonly from: number
  readonly to: number
}

/** Seconds of silence that end a paragraph below a sentence, and anywhere. */
const PAUSE = 2
const SILENCE = 5
/** UTF-16 units of a paragraph that the next sentence ends. */
const LONG = 600
const SPEAKS = /^[-–—]\s?\p{L}/u

/** Whether what is said begins a paragraph. */
function begins(before: Said, next: Said, length: number): boolean {
  if (SPEAKS.test(next.text)) return true
  const pause = next.from - before.to
  if (!endsSentence(before.text)) return pause >= SILENCE
  return pause >= PAUSE || length > LONG
}

/** Paragraphs of what is said, each with the number of its first line; a blank line between them. */
export function joinSaid(said: readonly Said[]): readonly SourceLine[] {
  const groups: { readonly parts: Said[]; length: number }[] = []
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

const spaceAfter = (one: Said, next: Said | undefined): string => (next ? spaceBetween(one.text, next.text) : '')
