import { describe, expect, test } from 'vitest'
import { entriesOf } from './entries-of-bytes.ts'

const DECK = 'The county has found an engine. The bridge will have to wait.'
const FIRST =
  'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it in a yard.'
const REST = [
  'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
  'The bridge, which was to replace the ferry, has been put off until the spring after next.',
]

const text = (deck: string, first = FIRST) =>
  ['The ferry is back', deck, 'By Ann Lee', '3 May 2023', first, ...REST].join('\n\n')
const published = (path: string, seed: string) => entriesOf(path, Buffer.from(seed))[0]
const paragraphs = (...all: readonly string[]) => all.map((words) => `<p>${words}</p>`).join('\n')

describe('a standfirst, which readers that show the content would not see in the summary', () => {
  test('is the summary, and opens the content', () => {
    const entry = published('ferry.txt', text(DECK))
    expect(entry?.summary).toBe(DECK)
    expect(entry?.content).toBe(`<p class="standfirst">${DECK}</p>\n${paragraphs(FIRST, ...REST)}`)
  })

  test('is whole in the content where the summary is shortened', () => {
    const long =
      'Engineers commissioned by the county administration have discovered a replacement engine for the disabled ' +
      'passenger ferry, representatives announced yesterday. Construction of the controversial motorway bridge ' +
      'across the estuary, originally scheduled for completion before Christmas, will consequently be postponed ' +
      'indefinitely.'
    const entry = published('ferry.txt', text(long))
    expect(entry?.summary.length).toBeLessThan(long.length)
    expect(entry?.content).toContain(`<p class="standfirst">${long}</p>`)
  })

  test('is not lost where the file declares another summary', () => {
    const entry = published('ferry.md', `---\ndescription: News of the ferry\n---\n\n# ${text(DECK)}\n`)
    expect(entry?.summary).toBe('News of the ferry')
    expect(entry?.content).toContain(DECK)
  })

  test('keeps its links', () => {
    const entry = published(
      'ferry.md',
      `# ${text('The *county* has found an engine. The bridge will have to wait.')}\n`,
    )
    expect(entry?.summary).toBe(DECK)
    expect(entry?.content).toContain('The <em>county</em> has found an engine.')
  })

  test('is not there twice where the text has it again', () => {
    const entry = published('ferry.txt', text(DECK, `${DECK} ${FIRST}`))
    expect(entry?.content).toBe(paragraphs(`${DECK} ${FIRST}`, ...REST))
  })
})
