/**
 * How many distinct pollers there were, to 3 %, in one kilobyte however many: a HyperLogLog of 1,024 registers
 * (Flajolet et al. 2007). It names nobody: a register is the longest run of zeros among a thousandth of all hashes.
 */
export type PollerSketch = Uint8Array

const REGISTERS = 1024
/** Bias of the mean for 1,024 registers, from the paper. */
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS)

/** A sketch of nobody. */
export function emptySketch(): PollerSketch {
  return new Uint8Array(REGISTERS)
}

/** Adds a poller by its hash, a whole number of 48 evenly spread bits. */
export function addPoller(sketch: PollerSketch, hash: number): void {
  const register = hash % REGISTERS
  const rest = Math.floor(hash / REGISTERS) >>> 0
  const rank = Math.clz32(rest) + 1
  if ((sketch[register] ?? 0) < rank) sketch[register] = rank
}

/** Those in one or the other or both, each once. */
export function mergeSketches(a: PollerSketch, b: PollerSketch): PollerSketch {
  return a.map((rank, register) => Math.max(rank, b[register] ?? 0))
}

/** The estimate, rounded; counted from the empty registers while there are many, which is nearly exact for few pollers. */
export function countPollers(sketch: PollerSketch): number {
  const empty = sketch.reduce((count, rank) => count + (rank === 0 ? 1 : 0), 0)
  const sum = sketch.reduce((total, rank) => total + 2 ** -rank, 0)
  const estimate = (ALPHA * REGISTERS * REGISTERS) / sum
  if (empty > 0 && estimate <= 2.5 * REGISTERS) return Math.round(REGISTERS * Math.log(REGISTERS / empty))
  return Math.round(estimate)
}

/** As text for a store: base64url. */
export function sketchToText(sketch: PollerSketch): string {
  return Buffer.from(sketch).toString('base64url')
}

/** Back from text; what is no sketch is one of nobody. */
export function parseSketch(text: string): PollerSketch {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === REGISTERS ? new Uint8Array(bytes) : emptySketch()
}
