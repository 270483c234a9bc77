import { describe, expect, it } from 'vitest'
import { keepEntries } from '../../../src/normalize/body-rules/live-entries.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { textDocument } from '../text-document.ts'

const ENTRIES = [
  'The returning officer says that the margin is now 212 votes, from 230 earlier.',
  'The agent has asked for a recount in two wards, and the boxes are on their way back.',
  'The polls have closed and the first ward is expected at about eleven in the evening.',
]
const entries = ENTRIES.flatMap((text, at) => ['', `2${3 - at}:15`, text])

/** The kept entries, where the model is sure of the first one, and of what stands above them. */
function keptOf(lines: readonly string[]): number {
  const views = viewLines(textDocument(lines.join('\n')).lines)
  const body = Float64Array.from(views, ({ text }, at) =>
    ENTRIES.includes(text) ? (text === ENTRIES[0] ? 0.9 : 0.1) : at > 0 && text.length > 40 ? 0.9 : 0.1,
  )
  const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
  const kept = keepEntries(views, scores).body
  return views.filter(({ text }, at) => ENTRIES.includes(text) && (kept[at] ?? 0) > 0.5).length
}

const PARAGRAPH = 'The mayor has lost the vote in the closest race for thirty years, and there will be a recount.'

describe('entries below times', () => {
  it('are kept in a live text, where the model doubts most of them', () => {
    expect(keptOf(['Election live', PARAGRAPH, ...entries])).toBe(3)
  })

  it('are not where a whole text stands above them, as above comments', () => {
    expect(keptOf(['Election', PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH, ...entries])).toBe(1)
  })

  it('are not where they end as no sentences do, as the latest news', () => {
    const list = entries.map((text) => (text === ENTRIES[1] ? text : text.replace(/\.$/, '')))
    expect(keptOf(['Election', PARAGRAPH, ...list])).toBeLessThan(2)
  })

  it('are kept below their headings, with these', () => {
    const headed = ENTRIES.flatMap((text, at) => [`2${3 - at}:15`, `Ward ${['one', 'two', 'three'][at]}`, text])
    const views = viewLines(textDocument(['Election live', PARAGRAPH, ...headed].join('\n')).lines)
    const body = Float64Array.from(views, ({ text }) => (text === PARAGRAPH || text === ENTRIES[0] ? 0.9 : 0.1))
    const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
    const kept = keepEntries(views, scores).body
    const texts = views.flatMap(({ text }, at) => ((kept[at] ?? 0) > 0.5 ? [text] : []))
    expect(texts).toEqual([PARAGRAPH, ...headed.filter((text) => !/^\d/.test(text))])
  })

  /** The short updates that are kept of three below lines such as `below`, where the model is sure of the first. */
  const updatesKept = (below: (at: number) => string, texts: readonly string[]): number => {
    const lines = ['مباشر', PARAGRAPH, ...texts.flatMap((text, at) => [below(at), text])]
    const views = viewLines(textDocument(lines.join('\n')).lines)
    const body = Float64Array.from(views, ({ text }) => (text === PARAGRAPH || text === texts[0] ? 0.9 : 0.1))
    const kept = keepEntries(views, { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }).body
    return views.filter(({ text }, at) => texts.includes(text) && (kept[at] ?? 0) > 0.5).length
  }
  const UPDATES = [
    'البلدية: فتح الجسر أمام المارة بعد إغلاق دام ساعتين.',
    'الإطفاء: إخلاء مبنيين قرب الجسر دون وقوع إصابات.',
    'المدارس: عودة التلاميذ إلى صفوفهم في الضفة الغربية.',
  ]

  it('are kept if they are short sentences', () => {
    expect(updatesKept((at) => `2${3 - at}:15`, UPDATES)).toBe(3)
  })

  it('are not if they end as no sentences do', () => {
    const headlines = UPDATES.map((text) => text.slice(0, -1))
    expect(updatesKept((at) => `2${3 - at}:15`, headlines)).toBe(1)
  })

  it('are not below the titles of other articles, which stand below days', () => {
    const teasers = ENTRIES.flatMap((text, at) => [`${3 + at} May 2024`, `Ward ${['one', 'two', 'three'][at]}`, text])
    expect(keptOf(['Election', PARAGRAPH, ...teasers])).toBe(1)
  })
})
