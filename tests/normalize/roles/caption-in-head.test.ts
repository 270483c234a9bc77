import { describe, expect, it } from 'vitest'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { claimCaptionInHead } from '../../../src/normalize/roles/caption-in-head.ts'
import { emptyRoles } from '../../../src/normalize/roles/role-map.ts'
import { textDocument } from '../text-document.ts'

const TEXT = [
  'The ferry runs again from Monday, the county says.',
  '',
  'The bridge has been put off until next spring.',
]

/** The lines taken for captions, where the model is sure of all sentences and half sure of all else. */
function captionsOf(...lines: readonly string[]): string[] {
  const views = viewLines(textDocument(lines.join('\n')).lines)
  const body = Float64Array.from(views, ({ measure }) => (measure.ends ? 0.9 : 0.5))
  const map = emptyRoles(views.length)
  claimCaptionInHead({ views, body, titleAt: 1, isTitleDoubtful: false, isRepeated: () => false }, map)
  return views.flatMap(({ text }, at) => (map.roles[at] === 'caption' ? [text] : []))
}

describe('what ends the head of a page', () => {
  const head = ['News', 'Ferry runs again', 'Ann Lee', '3 May 2023']
  const caption = 'The ferry at the landing'

  it('is a caption, where blank lines set the paragraphs apart', () => {
    expect(captionsOf(...head, caption, '', ...TEXT)).toEqual([caption])
  })

  it.each([
    ['directly below the title', ['News', 'Ferry runs again', caption, '', ...TEXT]],
    ['that nothing sets apart from the text', [...head, caption, ...TEXT]],
    ['that a blank line sets apart from the head', [...head, '', caption, '', ...TEXT]],
    ['of a phrase of furniture', [...head, 'Category: Rivers and ferries', '', ...TEXT]],
    ['of a word or two', [...head, 'Tarn', '', ...TEXT]],
  ])('is none %s', (_name, lines) => {
    expect(captionsOf(...lines)).toEqual([])
  })
})
