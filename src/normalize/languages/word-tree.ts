/** A trie, with one UTF-16 unit for each step. As objects it would take twenty times the memory. */
export interface WordTree {
  /** The node that `code` leads to from `node`; the root is 0, and -1 stands for no word. */
  step(node: number, code: number): number
  /** Index in the list of the word that ends at a node; -1 if none does. */
  wordAt(node: number): number
}

/** Marks a free slot; no step leads back to the root. */
const FREE = 0
/** Most nodes: a node and a unit make one 32-bit key. */
const MOST_NODES = 0x10000

/** Builds the trie of `words`: a table of steps with open addressing. Throws a RangeError beyond 65,536 nodes. */
export function wordTree(words: readonly string[]): WordTree {
  const most = words.reduce((sum, { length }) => sum + length, 1)
  const size = 2 ** Math.ceil(Math.log2(2 * most))
  const keys = new Int32Array(size)
  const targets = new Int32Array(size)
  const places = new Int32Array(most).fill(-1)
  let nodes = 1

  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & (size - 1)
    while (targets[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  const stepOrAdd = (node: number, code: number): number => {
    const key = (node << 16) | code
    const slot = slotOf(key)
    if (targets[slot] === FREE) {
      keys[slot] = key
      if (nodes === MOST_NODES) throw new RangeError('too many words for a tree')
      targets[slot] = nodes++
    }
    return targets[slot] as number
  }
  words.forEach((word, place) => {
    let node = 0
    for (let at = 0; at < word.length; at++) node = stepOrAdd(node, word.charCodeAt(at))
    if (places[node] === -1) places[node] = place
  })
  return {
    step: (node, code) => targets[slotOf((node << 16) | code)] || -1,
    wordAt: (node) => places[node] as number,
  }
}
