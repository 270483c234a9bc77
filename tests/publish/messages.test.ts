import { expect, test } from 'vitest'
import { makeSite } from './site.ts'

const TEXT = [
  'The harbour board will close the east pier for repairs from 2 March until the end of May, because three of its piles have been eaten hollow by shipworm.',
  'Ferries to the islands will leave from the fish quay instead, ten minutes later than the timetable says, and the board asks passengers to be there early.',
  'The repairs will cost 1.4 million pounds, of which the county pays half. A second inspection in the autumn will show whether the west pier is sound.',
]

/** A mail as programs write it: `mark` is in all that differs each time it is saved or passed on. */
const mail = (mark: string, text = TEXT): string =>
  [
    `Received: by ${mark}.example; Thu, 19 Feb 2026 09:12:08 +0000`,
    'From: Ann Lee <ann.lee@port.example>',
    'Date: Thu, 19 Feb 2026 09:12:04 +0000',
    'Subject: East pier closes for three months',
    `Message-ID: <${mark}@port.example>`,
    `Content-Type: multipart/alternative; boundary="${mark}"`,
    '',
    `--${mark}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    text.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    `--${mark}--`,
    '',
  ].join('\r\n')

const page = (mark: string): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://paper.example/pier',
    `Date: Sun, 1 Mar 2026 20:0${mark.length % 10}:00 -0000`,
    `Content-Type: multipart/related; type="text/html"; boundary="----${mark}----"`,
    '',
    `------${mark}----`,
    'Content-Type: text/html',
    `Content-ID: <frame-${mark}@mhtml.blink>`,
    'Content-Location: https://paper.example/pier',
    '',
    `<html><title>East pier closes</title><body><article><h1>East pier closes</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    `------${mark}------`,
    '',
  ].join('\r\n')

test.each([
  ['a mail', 'a.eml', mail],
  ['a page', 'a.mhtml', page],
])('%s that is saved again, or under another name, is the same entry, unchanged', async (_, path, write) => {
  const site = makeSite()
  site.write(path, write('one'))
  await site.pass()
  const [first] = site.items()
  site.now += 3_600_000
  site.write(path, write('second'))
  await site.pass()
  expect(site.items()).toEqual([first])
  site.remove(path)
  site.write(`b/${path}`, write('third'))
  site.now += 3_600_000
  await site.pass()
  site.now += 3_600_000
  await site.pass()
  expect(site.items()).toEqual([first])
})

test('a corrected mail keeps its id, and a copy of it in another folder is not published twice', async () => {
  const site = makeSite()
  site.write('a.eml', mail('one'))
  await site.pass()
  const [first] = site.items()
  site.now += 3_600_000
  site.write('a.eml', mail('two', [...TEXT, 'The fish quay has been dredged for it.']))
  site.write('copies/a.eml', mail('three', [...TEXT, 'The fish quay has been dredged for it.']))
  await site.pass()
  expect(site.items().map(({ id, url }) => ({ id, url }))).toEqual([{ id: first?.id, url: first?.url }])
  expect(site.items()[0]?.content_html).toContain('dredged')
})

test('a page names the address that it was saved from, and a mail none', async () => {
  const site = makeSite()
  site.write('a.mhtml', page('one'))
  site.write('b.eml', mail('one').replaceAll('pier', 'jetty').replaceAll('harbour', 'river'))
  await site.pass()
  const { items } = JSON.parse(site.published()['feed.json'] ?? '')
  expect(items.map(({ external_url }: { external_url?: string }) => external_url).toSorted()).toEqual([
    'https://paper.example/pier',
    undefined,
  ])
})
