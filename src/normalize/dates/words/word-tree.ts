/** A tree of words, one UTF-16 unit a step, from node to node. As objects it would take twenty times the memory. */
export interface WordTree {
  /** The node that `code` leads to from `node`, where the root is 0; -1 where no word goes on so. */
  step(node: number, code: number): number
  /** The place in the list of the word that ends at a node; -1 where none does. */
  wordAt(node: number): number
}

/** Marks what is free in the table: no step leads back to the root. */
const FREE = 0
/** A node and a unit make one key of 32 bits. */
const MOST_NODES = 0x10000

/** Makes a tree of `words`, a table of steps with open addressing. Throws a RangeError beyond 65,536 nodes. */
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
