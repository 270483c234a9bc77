import type { Block } from '../../domain/block.ts'

/** The levels of headings below the title of an article, which is the only heading of level 1. */
export type HeadingLevel = Extract<Block, { kind: 'heading' }>['level']

const [TOP, LOWEST] = [2, 6]

/**
 * The levels at which headings are published that were written at other levels, in order: the first ones below the
 * title, and none more than one level below the one that it belongs to (HTML, section 4.3.11).
 */
export function headingLevels(written: readonly number[]): HeadingLevel[] {
  const above: number[] = []
  return written.map((level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    return Math.min(TOP - 1 + above.length, LOWEST) as HeadingLevel
  })
}
