import type { ResourceLimits } from 'node:worker_threads'

/**
 * Limits of the heap of threads that publish. What they make is garbage that is soon dead: in a young space of 16 MB it is found at
 * once, in a large one it stays.
 */
export const HEAP_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 16 }
