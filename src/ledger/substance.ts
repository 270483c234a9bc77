import { hash } from 'node:crypto'
import { hasSurrogates, KINDS, WORD } from '../content/characters.ts'
import { textOfUnits, unitsOf } from '../content/units.ts'

const NO_SUBSTANCE = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text in NFC: what has to change before readers are told of an update. */
export function substanceOf(text: string): string {
  const normal = text.normalize('NFC')
  return hasSurrogates(normal) ? normal.replace(NO_SUBSTANCE, '') : wordsOf(normal)
}

/** What the expression above would leave, in a fraction of the time. */
function wordsOf(text: string): string {
  const units = unitsOf(text)
  const kept = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number
    if ((KINDS[unit] as number) & WORD) kept[length++] = unit
  }
  return textOfUnits(kept, length)
}

/** A hash of the substance of a text: equal for texts that differ in spaces, quotes and punctuation only. */
export function hashOfSubstance(text: string): string {
  return hash('sha256', substanceOf(text), 'hex').slice(0, 32)
}
