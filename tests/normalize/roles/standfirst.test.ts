import { describe, expect, it, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const paragraphs = [
  'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it in a yard.',
  'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
  'The bridge, which was to replace the ferry, has been put off until the spring after next.',
]
const standfirstOf = (lines: readonly string[]) => normalize(textDocument(lines.join('\n'))).standfirst?.value

describe('a standfirst that ends as a sentence does', () => {
  const deck = 'The county has found an engine. The bridge will have to wait.'

  it('is what stands alone between title and byline', () => {
    expect(standfirstOf(['The ferry is back', deck, 'By Ann Lee', '3 May 2023', ...paragraphs])).toBe(deck)
  })

  test.each([
    ['capitals', `PORT TARN – ${paragraphs[0]}`],
    ['an agency', `Port Tarn (Reuters) - ${paragraphs[0]}`],
  ])('or above a dateline in %s', (_form, report) => {
    expect(standfirstOf(['The ferry is back', deck, report, ...paragraphs.slice(1)])).toBe(deck)
  })

  it('but not a first paragraph above another', () => {
    expect(standfirstOf(['The ferry is back', ...paragraphs])).toBeUndefined()
  })

  const page = ['News', 'Region', 'The ferry is back', deck, 'Share on everything', '', paragraphs.join('\n\n')]

  it('or is of the head, where blank lines set the paragraphs apart and not it', () => {
    expect(standfirstOf(page)).toBe(deck)
    expect(standfirstOf(page.toSpliced(4, 0, 'For subscribers', 'By', 'Ann Lee', '3 May 2023'))).toBe(deck)
  })

  it('also above a picture that stands over the byline', () => {
    const phrase = 'The county finds no engineer for the new bridge'
    const caption = 'The ferry of Tarn, closed since the flood. Photo: Jo Weil'
    expect(standfirstOf(['The ferry is back', phrase, caption, 'By Ann Lee', '3 May 2023', ...paragraphs])).toBe(phrase)
  })

  test.each([
    ['the byline', ['By Ann Lee']],
    ['the date', ['By Ann Lee', '3 May 2023']],
  ])('also right below %s', (_line, head) => {
    expect(standfirstOf(['The ferry is back', ...head, deck, '', paragraphs.join('\n\n')])).toBe(deck)
    expect(standfirstOf(['The ferry is back', ...head, '', deck, '', paragraphs.join('\n\n')])).toBeUndefined()
    expect(standfirstOf(['The ferry is back', ...head, deck, ...paragraphs])).toBeUndefined()
  })

  it('but not where they set it apart as well', () => {
    expect(standfirstOf(page.toSpliced(3, 2, '', paragraphs[0] ?? '', '', deck))).toBeUndefined()
  })
})
