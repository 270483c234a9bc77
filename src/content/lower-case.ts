import { everyUnit } from './characters.ts'
import { unitsOf } from './units.ts'

/** Stands for a unit whose lower case depends on its neighbours or is longer: half of a pair, Σ, İ. */
export const UNEVEN = -1

function lowerOfAll(): Int32Array {
  const lower = Int32Array.from(unitsOf(everyUnit().replace('İ', 'i').toLowerCase()))
  for (const unit of 'Σİ') lower[unit.charCodeAt(0)] = UNEVEN
  return lower.fill(UNEVEN, 0xd800, 0xe000)
}

/**
 * The lower case of each UTF-16 unit, or `UNEVEN`, for code that goes through the units of a text anyway: beyond U+00FF
 * `toLowerCase` is slow.
 */
export const LOWER: Readonly<Int32Array> = lowerOfAll()
