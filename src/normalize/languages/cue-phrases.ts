import { kindsOf, LETTER, UNSPACED } from '../../content/characters.ts'
import { CUES } from './cue-columns.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

interface Phrase {
  readonly text: string
  readonly cue: number
}

/**
 * The phrases of all languages, those with the same first word together, the longest first. As objects they would take
 * ten times the memory.
 */
interface Phrases {
  /** The first words, and where the phrases of each begin; one more entry at the end. */
  readonly heads: readonly string[]
  readonly begins: Int32Array
  readonly texts: readonly string[]
  readonly cues: Uint8Array
  /** The unit after the first word and the space that follows it; 0 where the phrase is hardly longer than that word. */
  readonly units: Uint16Array
}

function compile(): Phrases {
  const all = LANGUAGES.flatMap((row) =>
    CUES.flatMap((cue, index) =>
      phrasesOf(row[cue]).map((raw): Phrase => ({ text: raw.replace(/…/g, '').trim(), cue: index })),
    ),
  ).flatMap((phrase) => [phrase, ...inCapitals(phrase)])
  const known = all.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length)
  const groups = Map.groupBy(known, ({ text }) => text.slice(0, headEnd(text, 0)))
  const begins = new Int32Array(groups.size + 1)
  let [head, end] = [0, 0]
  for (const { length } of groups.values()) begins[++head] = end += length
  const inOrder = [...groups.values()].flat()
  return {
    heads: [...groups.keys()],
    begins,
    texts: inOrder.map(({ text }) => text),
    cues: Uint8Array.from(inOrder, ({ cue }) => cue),
    units: Uint16Array.from(inOrder, ({ text }) => text.charCodeAt(headEnd(text, 0) + 1)),
  }
}

/** A phrase with ı as it is found in lower case of capitals: YAZARIN is "yazarin", because I is i elsewhere. */
function inCapitals({ text, cue }: Phrase): Phrase[] {
  return text.includes('ı') ? [{ text: text.replaceAll('ı', 'i'), cue }] : []
}

/** Whether a character of these kinds continues a word; a letter of a script without spaces is a word by itself. */
export function continuesWord(kinds: number): boolean {
  return (kinds & (LETTER | UNSPACED)) === LETTER
}

/** Index after the word that begins at `at`; of a mark or a letter of a script without spaces, the next index. */
export function headEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && continuesWord(kindsOf(text.charCodeAt(end)))) end++
  return Math.max(end, at + 1)
}

/** The phrases of all cue columns. */
export const phrases: Phrases = compile()
