import { describe, expect, it } from 'vitest'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { preferHead } from '../../../src/normalize/title-rules/head-of-page.ts'
import { textDocument } from '../text-document.ts'

const TEXT = 'The ferry over the Tarn will run every hour again from Monday, now that the county has found an engine.'

/** The title of a page, where the model finds each line as likely and all but the text no body. */
function titleOf(lines: readonly string[], odds = -1.5): string | undefined {
  const views = viewLines(textDocument(lines.join('\n')).lines)
  const title = new Float64Array(views.length).fill(odds)
  const body = Float64Array.from(views, ({ text }) => (text === TEXT ? 0.9 : 0.1))
  return views[preferHead(views, { title, body, titleAt: -1, perhapsTitleAt: 0 }).titleAt]?.text
}

describe('the head of a page', () => {
  const title = 'The ferry runs again'
  const deck = 'The bridge will have to wait for another year'

  it.each([
    ['a date', ['News', 'Tarn', title, '3 May 2023', '', TEXT]],
    ['a byline', ['News', 'Tarn', title, 'By Ann Lee', '', TEXT]],
    ['a standfirst with a byline', ['News', 'Tarn', title, deck, 'By Ann Lee', '', TEXT]],
  ])('has the title between the menu and %s', (_name, lines) => {
    expect(titleOf(lines)).toBe(title)
  })

  it.each([
    ['only a menu stands above the date', ['News', 'Tarn', 'Log in', '3 May 2023', '', TEXT]],
    ['no text follows', ['News', 'Tarn', title, '3 May 2023']],
    ['neither byline nor date follows', ['News', 'Tarn', title, '', TEXT]],
  ])('has none where %s', (_name, lines) => {
    expect(titleOf(lines)).toBeUndefined()
  })

  it('has no title right above its menu, but below it', () => {
    const lines = [
      'For readers with poor sight',
      'News',
      'Council',
      'Services',
      'Contact',
      '3 May 2023',
      title,
      '',
      TEXT,
    ]
    expect(titleOf(lines, -0.5)).toBe(title)
    expect(titleOf(lines.toSpliced(6, 1), -0.5)).toBeUndefined()
  })

  it('is not asked where the model is sure', () => {
    expect(titleOf(['News', 'Tarn', title, '3 May 2023', '', TEXT], 0)).toBeUndefined()
  })
})
