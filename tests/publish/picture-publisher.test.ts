import { expect, test } from 'vitest'
import { sanitizeHtml } from '../../src/content/sanitize.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { createPicturePublisher } from '../../src/publish/pictures/publish-pictures.ts'

const LOST = createPicturePublisher(
  { read: () => undefined, looked: () => [] },
  { place: () => 'a.png', isPublished: () => true, read: () => undefined },
)

test.each(['a', 'a > b', 'a < b', 'a "b" c'])('a picture that can no longer be read is left out: %s', (alt) => {
  const written = alt.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const content = sanitizeHtml(`<p>Text.</p><img alt="${written}" src="https://seeds.invalid/a.png"><p>More.</p>`)
  expect(LOST.publish({ content }).content).toBe('<p>Text.</p><p>More.</p>')
})

test('the time for that grows with the length of the text', () => {
  const content = '<img '.repeat(200_000) as SafeHtml
  const began = process.cpuUsage()
  expect(LOST.publish({ content }).content).toBe(content)
  expect(process.cpuUsage(began).user).toBeLessThan(1_000_000)
})
