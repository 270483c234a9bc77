import { createHash } from 'node:crypto'

const NO_SUBSTANCE = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text in NFC: what has to change before readers are told of an update. */
export function substanceOf(text: string): string {
  return text.normalize('NFC').replace(NO_SUBSTANCE, '')
}

/** A hash of the substance of a text: equal for texts that differ in spaces, quotes and punctuation only. */
export function hashOfSubstance(text: string): string {
  return createHash('sha256').update(substanceOf(text)).digest('hex').slice(0, 32)
}
