/** What is counted in the sentences of one language in one script. */
export interface Counts {
  readonly code: string
  readonly script: string
  readonly words: Map<string, number>
  readonly parts: Map<string, number>
  readonly letters: Map<string, number>
  /** How often a word stands in capitals within a sentence: most of those are names. */
  readonly capitals: Map<string, number>
  /** The sources that a word occurs in. */
  readonly sources: Map<string, Set<string>>
  total: number
}

/** The scripts that several languages share. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Devanagari', 'Hebrew', 'Ethiopic', 'Bengali']
const WORD = /[\p{L}\p{M}']+/gu
const OF_SCRIPT = SCRIPTS.map((script) => ({ script, word: new RegExp(`^[\\p{Script=${script}}\\p{M}']+$`, 'u') }))
/** Lengths of beginnings and endings; a word has at least two letters more. */
const PART_LENGTHS = [2, 3, 4]
const INSIDE = 3

/** Counts of one language, by script. */
export class Counter {
  readonly byScript = new Map<string, Counts>()
  private readonly code: string

  constructor(code: string) {
    this.code = code
  }

  /** Counts the words of a sentence; `weight` is less for texts that say the same in every language. */
  add(sentence: string, source: string, weight: number): void {
    const plain = sentence.normalize('NFC').replace(/[‘’ʻʼ`´]/g, "'")
    let isFirst = true
    for (const [shown] of plain.matchAll(WORD)) {
      const word = shown.toLowerCase()
      const script = OF_SCRIPT.find((one) => one.word.test(word))?.script
      if (script === undefined) continue
      const counts = this.countsOf(script)
      counts.total += weight
      increase(counts.words, word, weight)
      counts.sources.set(word, (counts.sources.get(word) ?? new Set()).add(source))
      if (!isFirst && /^\p{Lu}/u.test(shown)) increase(counts.capitals, word, weight)
      for (const letter of word) if (letter !== "'") increase(counts.letters, letter, weight)
      for (const part of partsOf(word)) increase(counts.parts, part, weight)
      isFirst = false
    }
  }

  private countsOf(script: string): Counts {
    const known = this.byScript.get(script)
    if (known) return known
    const [words, parts, letters, capitals, sources] = [new Map(), new Map(), new Map(), new Map(), new Map()]
    const counts = { code: this.code, script, words, parts, letters, capitals, sources, total: 0 }
    this.byScript.set(script, counts)
    return counts
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The beginnings and endings of a word. */
function partsOf(word: string): string[] {
  const ends = PART_LENGTHS.filter((length) => word.length > length + 1).flatMap((length) => [
    `${word.slice(0, length)}-`,
    `-${word.slice(-length)}`,
  ])
  const insides = Array.from(
    { length: Math.max(0, word.length - INSIDE - 1) },
    (_one, at) => `-${word.slice(at + 1, at + 1 + INSIDE)}-`,
  )
  return [...ends, ...insides]
}
