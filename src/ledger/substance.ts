import { hash } from 'node:crypto'
import { HALF, KINDS, WORD } from '../content/characters.ts'
import { textOfUnits, unitsOf } from '../content/units.ts'

const NO_SUBSTANCE = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text, in NFC: an entry counts as updated only if these change. */
export function substanceOf(text: string): string {
  const normal = text.normalize('NFC')
  return wordsOf(normal) ?? normal.replace(NO_SUBSTANCE, '')
}

/** The same as removing `NO_SUBSTANCE`, but several times faster; undefined beyond U+FFFF. */
function wordsOf(text: string): string | undefined {
  const units = unitsOf(text)
  const kept = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number
    const kinds = KINDS[unit] as number
    if (kinds & WORD) kept[length++] = unit
    else if (kinds & HALF) return undefined
  }
  return textOfUnits(kept, length)
}

/**
 * A hash of a text's letters and digits: texts that differ only in spacing, quotes and punctuation have the same one.
 */
export function hashOfSubstance(text: string): string {
  return hash('sha256', substanceOf(text), 'hex').slice(0, 32)
}
