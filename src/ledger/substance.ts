import { hash } from 'node:crypto'
import { eachRun, hasSurrogates, WORD } from '../content/characters.ts'

const NO_SUBSTANCE = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text in NFC: what has to change before readers are told of an update. */
export function substanceOf(text: string): string {
  const normal = text.normalize('NFC')
  return hasSurrogates(normal) ? normal.replace(NO_SUBSTANCE, '') : runsOf(normal).join('')
}

/** What the expression above would leave, in half the time. */
function runsOf(text: string): string[] {
  const runs: string[] = []
  eachRun(text, WORD, (start, end) => runs.push(text.slice(start, end)))
  return runs
}

/** A hash of the substance of a text: equal for texts that differ in spaces, quotes and punctuation only. */
export function hashOfSubstance(text: string): string {
  return hash('sha256', substanceOf(text), 'hex').slice(0, 32)
}
