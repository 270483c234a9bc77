import { SYMBOLS } from './characters.ts'
import type { GroupState } from './group-state.ts'
import { addText, decodeBytes, unicodeText } from './text.ts'
import type { RtfSink } from './tokens.ts'
import type { RtfWalk } from './walk.ts'
import { endLine, isCharacter, readWord } from './words.ts'

/** The groups around a place, and what is to be done at their ends. */
export interface RtfGroups {
  readonly around: GroupState[]
  readonly ends: { readonly depth: number; readonly act: (inner: GroupState) => void }[]
}

/** Ends the innermost group. */
function endGroup(walk: RtfWalk, { around, ends }: RtfGroups): void {
  const [inner, depth] = [walk.state, around.length]
  walk.state = around.pop() ?? inner
  for (let end = ends.at(-1); end !== undefined && end.depth === depth; end = ends.at(-1)) {
    ends.pop()
    end.act(inner)
  }
}

/** Takes the parts of a file, for a walk. At the end, all groups that are still open have to be closed. */
export function createSink(walk: RtfWalk, groups: RtfGroups): RtfSink {
  /** Bytes that are not decoded yet: a character may have two. */
  let bytes: number[] = []
  /** Whether one of them is written as its number. */
  let isEscaped = false
  /** How many characters follow that stand for one of Unicode. */
  let fallback = 0
  let isStarred = false
  /** Whether a group has just begun; elsewhere an asterisk says nothing. */
  let isFirst = false
  const flush = () => {
    if (bytes.length === 0) return
    const text = decodeBytes(walk, Uint8Array.from(bytes), isEscaped)
    bytes = []
    isEscaped = false
    addText(walk, text)
  }
  const addByte = (value: number) => {
    if (fallback > 0) fallback -= 1
    else if (walk.state.purpose !== 'nothing') bytes.push(value)
  }
  const begin = () => {
    flush()
    fallback = 0
    isStarred = false
    isFirst = false
  }
  return {
    open() {
      begin()
      groups.around.push(walk.state)
      isFirst = true
    },
    close() {
      begin()
      endGroup(walk, groups)
      return groups.around.length > 0
    },
    word(name, value) {
      if (fallback > 0 && isCharacter(name)) {
        fallback -= 1
        return
      }
      flush()
      if (name === 'u') {
        addText(walk, unicodeText(walk, value ?? 0))
        fallback = walk.state.fallback
        return
      }
      readWord(walk, name, value, isStarred)
      isStarred = false
      isFirst = false
    },
    symbol(character) {
      if (character === '*') isStarred = isFirst
      else if (character === '\n' || character === '\r') {
        flush()
        endLine(walk)
      } else if ('\\{}'.includes(character)) addByte(character.charCodeAt(0))
      else if (fallback > 0) fallback -= 1
      else {
        flush()
        addText(walk, SYMBOLS[character] ?? '')
      }
    },
    byte(value) {
      addByte(value)
      isEscaped = true
    },
    text(text) {
      const { purpose } = walk.state
      if (purpose === 'picture') walk.picture.hex.push(text)
      else for (const value of text) addByte(value)
    },
    binary(data) {
      if (walk.state.purpose === 'picture') walk.picture.binary = data
      else if (fallback > 0) fallback -= 1
    },
  }
}
