import { unitsOf } from '../../content/units.ts'
import { LANGUAGES } from './table.ts'
import { TELLING } from './telling.ts'

/** Every script that a language of the tables is written in. */
const SCRIPTS: readonly string[] = [...new Set([...TELLING, ...LANGUAGES].flatMap(({ script }) => script ?? []))]
const PATTERNS = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** The languages that alone are written in a script. */
const ONLY = new Map(LANGUAGES.flatMap(({ code, script }) => (script === undefined ? [] : [[script, code] as const])))

/** The language that alone is written in a script; undefined where several are. */
export const languageOfScript = (script: string): string | undefined => ONLY.get(script)

/** Characters of these scripts stand for syllables or words, so each says as much as several letters. */
const SYLLABIC: ReadonlySet<string> = new Set(['Han', 'Hangul'])
const LETTERS_A_SYLLABLE = 3
const WEIGHTS = SCRIPTS.map((script) => (SYLLABIC.has(script) ? LETTERS_A_SYLLABLE : 1))

/** In place of the index of a script: not looked up yet, and in none of the tables. */
const UNKNOWN = 0xff
const NONE = 0xfe
/** The index of the script of each UTF-16 unit. Units are looked up when they first occur. */
const scripts = new Uint8Array(0x10000).fill(UNKNOWN)

function lookUp(unit: number): number {
  const found = PATTERNS.findIndex((pattern) => pattern.test(String.fromCharCode(unit)))
  const script = found < 0 ? NONE : found
  scripts[unit] = script
  return script
}

function scriptAt(unit: number): number {
  const script = scripts[unit] as number
  return script === UNKNOWN ? lookUp(unit) : script
}

/** Whether a UTF-16 unit is a letter of a script. */
export const isOfScript = (unit: number, script: string): boolean => SCRIPTS[scriptAt(unit)] === script

/** The script that most letters of a text are in; undefined where none of the tables' languages is written in it. */
export function scriptOf(text: string): string | undefined {
  const counts = new Uint32Array(NONE + 1)
  const units = unitsOf(text)
  for (let at = 0; at < text.length; at++) {
    const script = scriptAt(units[at] as number)
    counts[script] = (counts[script] as number) + 1
  }
  let [best, most] = [NONE, 0]
  WEIGHTS.forEach((weight, script) => {
    const count = weight * (counts[script] as number)
    if (count > most) [best, most] = [script, count]
  })
  return SCRIPTS[best]
}
