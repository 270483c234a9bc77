import { expect, test } from 'vitest'
import { atomIdOf } from '../../src/domain/entry-id.ts'
import { feedFormats } from '../../src/feed/formats.ts'
import { RefusedDocumentError, type RenderedFeed, renderChecked } from '../../src/publish/documents/build-document.ts'
import { sampleEntry } from '../feed/sample-feed.ts'
import { SETTINGS } from './site.ts'

const NOW = Date.UTC(2026, 4, 1)
const selfUrls = { rss: 'http://a.test/rss.xml', atom: 'http://a.test/atom.xml', json: 'http://a.test/feed.json' }

function feedOf(...ids: readonly string[]): RenderedFeed {
  const entries = ids.map((id, n) => sampleEntry({ id, slug: `entry-${n}`, updated: NOW + n }))
  const shape = { id: 'urn:uuid:6f1d3c5a-9b7e-4f08-a2c4-6d8e0b1f3a57', title: 'A', selfUrls, entries }
  return { shape, lastModified: NOW, interval: 3600 } as RenderedFeed
}

test.each(feedFormats)('an entry that the gate for $name rejects is left out, even if its id is no IRI', (format) => {
  const feed = feedOf('urn:x:good', 'post 17')
  const bad = format.name === 'atom' ? atomIdOf('post 17') : 'post 17'
  const fault = { format: format.name, clause: 'a rule', message: 'is broken', entryId: bad }
  const strict = { ...format, check: (text: string) => (text.includes(bad) ? [fault] : []) }
  const { text, violations } = renderChecked({ settings: SETTINGS }, feed, strict)
  expect([text.includes('urn:x:good'), text.includes(bad)]).toEqual([true, false])
  expect(violations).toMatchObject([{ id: bad }])
})

test('a document that is invalid without any entry is an error, and is not tried again endlessly', () => {
  const [format] = feedFormats
  if (!format) throw new Error('There are formats')
  for (const entryId of [undefined, 'of nobody']) {
    const fault = { format: format.name, clause: 'a rule', message: 'is broken', ...(entryId && { entryId }) }
    const strict = { ...format, check: () => [fault] }
    expect(() => renderChecked({ settings: SETTINGS }, feedOf('urn:x:good'), strict)).toThrow(RefusedDocumentError)
  }
})
