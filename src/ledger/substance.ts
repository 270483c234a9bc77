import { hash } from 'node:crypto'
import { DIGIT, hasSurrogates, kindsOf, LETTER, NUMBER } from '../content/characters.ts'

const SUBSTANCE = LETTER | DIGIT | NUMBER
const NO_SUBSTANCE = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text in NFC: what has to change before readers are told of an update. */
export function substanceOf(text: string): string {
  const normal = text.normalize('NFC')
  return hasSurrogates(normal) ? normal.replace(NO_SUBSTANCE, '') : runsOf(normal).join('')
}

/** What the expression above would leave, in half the time. */
function runsOf(text: string): string[] {
  const runs: string[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const isSubstance = (kindsOf(text.charCodeAt(at)) & SUBSTANCE) !== 0
    if (isSubstance && start < 0) start = at
    else if (!isSubstance && start >= 0) {
      runs.push(text.slice(start, at))
      start = -1
    }
  }
  return runs
}

/** A hash of the substance of a text: equal for texts that differ in spaces, quotes and punctuation only. */
export function hashOfSubstance(text: string): string {
  return hash('sha256', substanceOf(text), 'hex').slice(0, 32)
}
