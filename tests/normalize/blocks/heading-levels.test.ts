import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headingLevels } from '../../../src/normalize/blocks/heading-levels.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { readOne } from '../../ingest/readers/reading.ts'

it.each([
  ['below the title', [2, 2, 3, 2], [2, 2, 3, 2]],
  ['of a page whose title is no heading', [1, 2, 2, 1], [2, 3, 3, 2]],
  ['of a page that begins lower', [3, 3, 4, 3], [2, 2, 3, 2]],
  ['that leave out a level', [2, 4, 4, 2], [2, 3, 3, 2]],
  ['that come back to a level left out', [2, 4, 3, 2], [2, 3, 3, 2]],
  ['above the first', [4, 3, 2], [2, 2, 2]],
  ['deeper than HTML has', [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]],
])('levels %s', (_clause, written, published) => {
  expect(headingLevels(written)).toEqual(published)
})

it('no heading is more than one level below the one before it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (written) => {
      const levels = [1, ...headingLevels(written)]
      levels.slice(1).forEach((level, at) => {
        expect(level - (levels[at] as number)).toBeLessThanOrEqual(1)
        expect(level).toBeGreaterThanOrEqual(2)
      })
    }),
  )
})

it('keeps the outline of a post whose sections are headings of level 1', () => {
  const text = ['---', 'title: Tides', '---', '# Spring', 'It rises.', '## Moon', 'It pulls.', '# Neap', 'It falls.']
  const { body } = normalize(readOne('a.md', text.join('\n\n')))
  expect(body.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.content.text]] : []))).toEqual([
    [2, 'Spring'],
    [3, 'Moon'],
    [2, 'Neap'],
  ])
})
