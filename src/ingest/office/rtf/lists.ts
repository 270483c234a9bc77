import type { NumberStyle } from '../../../domain/block.ts'

/** How the items of a level are numbered, as far as the table of lists says it. */
export type ListStyle = 'bullets' | 'nothing' | 'digits' | NumberStyle

/** The lists of a document. */
export interface RtfLists {
  /** Takes a word of the tables of lists (RTF 1.9.1, "List Tables"). */
  word(name: string, value: number | undefined): void
  /** How a level of the list with a number is marked; undefined if that is not said. */
  styleOf(list: number, level: number): ListStyle | undefined
}

const STYLES: Readonly<Record<number, ListStyle>> = {
  0: 'digits',
  1: 'I',
  2: 'i',
  3: 'A',
  4: 'a',
  22: 'digits',
  23: 'bullets',
  255: 'nothing',
}

/** Creates the lists of a document, which has none yet. */
export function createLists(): RtfLists {
  const byId = new Map<number, (ListStyle | undefined)[]>()
  const byNumber = new Map<number, number>()
  let levels: (ListStyle | undefined)[] = []
  let [id, inOverride] = [0, false]
  const words: Readonly<Record<string, (value: number) => void>> = {
    list: () => {
      levels = []
      inOverride = false
    },
    listlevel: () => levels.push(undefined),
    levelnfc: (value) => {
      if (levels.length > 0) levels[levels.length - 1] = STYLES[value]
    },
    listid: (value) => {
      id = value
      if (!inOverride) byId.set(id, levels)
    },
    listoverride: () => {
      inOverride = true
    },
    ls: (value) => byNumber.set(value, id),
  }
  return {
    word(name, value = 0) {
      if (Object.hasOwn(words, name)) words[name]?.(value)
    },
    styleOf: (list, level) => byId.get(byNumber.get(list) ?? Number.NaN)?.[level],
  }
}
