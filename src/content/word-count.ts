import { HALF, KINDS, MARK, UNSPACED_SCRIPTS, WORD } from './characters.ts'
import { unitsOf } from './units.ts'

/** Scripts without spaces between words, or with only a dot between syllables, where two characters count as a word. */
const unspaced = new RegExp(String.raw`[${UNSPACED_SCRIPTS}\p{Script=Tibetan}]`, 'gu')
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/** The Unicode blocks of those scripts. Testing for them first makes counting other texts twice as fast. */
const unspacedBlocks = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ud82c-\ud88d]/

/** The number of words in a text, for the reading time; in scripts without spaces, half the number of characters. */
export function countWords(text: string): number {
  if (!unspacedBlocks.test(text)) return countSpaced(text)
  const characters = text.match(unspaced)?.length ?? 0
  return countSpaced(text.replace(unspaced, ' ')) + Math.ceil(characters / 2)
}

function countSpaced(text: string): number {
  return countRuns(text) ?? text.match(word)?.length ?? 0
}

/** The same as counting matches of `word`, in a third of the time; undefined beyond U+FFFF. */
function countRuns(text: string): number | undefined {
  const units = unitsOf(text)
  let words = 0
  for (let at = 0; at < text.length; at++) {
    const kinds = KINDS[units[at] as number] as number
    if (kinds & HALF) return undefined
    if (!(kinds & WORD) || kinds & MARK) continue
    words++
    while (at < text.length && goesOn(units[at] as number)) at++
  }
  return words
}

const [APOSTROPHE, QUOTE, STOP, HYPHEN] = ["'", '’', '.', '-'].map((mark) => mark.charCodeAt(0))
const goesOn = (unit: number): boolean =>
  ((KINDS[unit] as number) & WORD) !== 0 || unit === STOP || unit === APOSTROPHE || unit === HYPHEN || unit === QUOTE
