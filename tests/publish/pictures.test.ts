import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxFiles, p } from '../ingest/office/documents.ts'
import { writeZip } from '../ingest/office/write-zip.ts'
import { dataUrl, jpeg, png, pngOf } from '../ingest/sample-pictures.ts'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000
const markdown = (picture: string): string =>
  `---\ntitle: The harbour opens\n---\nThe harbour opened on Monday after a long wait.\n\n${picture}\n\nIt stays open until the winter storms come.\n`

function put(site: TestSite, path: string, bytes: Uint8Array): void {
  const file = join(site.folder, 'seeds', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

const picturesOf = ({ folder }: TestSite): readonly string[] => {
  const pictures = join(folder, 'feeds/pictures')
  return existsSync(pictures) ? readdirSync(pictures).sort() : []
}

/** The pictures that the first entry shows, as files of the feeds folder. */
function shown(site: TestSite): readonly Buffer[] {
  const html = site.items()[0]?.content_html ?? ''
  const addresses = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src = '']) => src)
  return addresses.map((address) => {
    const base = `${site.settings.baseUrl}/pictures/`
    expect(address.startsWith(base), address).toBe(true)
    return readFileSync(join(site.folder, 'feeds/pictures', address.slice(base.length)))
  })
}

async function later(site: TestSite, minutes = 2) {
  site.now += minutes * MINUTE
  return site.pass()
}

describe('a picture that a seed brings with it is published', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ['beside Markdown', { 'a.md': markdown('![The quay](pics/quay.png)'), 'pics/quay.png': png(1) }],
    ['within a line of Markdown', { 'a.md': markdown('See <img src="quay.png" alt="it"> here.'), 'quay.png': png(1) }],
    [
      'in HTML between paragraphs of Markdown',
      { 'a.md': markdown('<figure><img src="quay.png"></figure>'), 'quay.png': png(1) },
    ],
    ['in an app for notes', { 'notes/a.md': markdown('![[quay 1.png]]'), 'attachments/quay 1.png': png(1) }],
    ['of a site generator', { 'content/a.md': markdown('![The quay](/img/quay.png)'), 'static/img/quay.png': png(1) }],
    ['in the address itself', { 'a.md': markdown(`![The quay](${dataUrl(png(1, 900))})`) }],
    [
      'saved with a page',
      {
        'a.html': `<html><head><title>The harbour opens</title></head><body><article><h1>The harbour opens</h1><p>${'The harbour opened on Monday. '.repeat(9)}</p><p><img src="./a_files/quay.png" alt="The quay"></p><p>${'It stays open until the storms. '.repeat(9)}</p></article></body></html>`,
        'a_files/quay.png': png(1),
        'a_files/logo.png': png(9),
      },
    ],
    [
      'in a page',
      {
        'a.html': `<html><head><title>The harbour opens</title></head><body><article><h1>The harbour opens</h1><p>${'The harbour opened on Monday. '.repeat(9)}</p><p><img src="${dataUrl(png(1, 900))}" alt="The quay"></p><p>${'It stays open until the storms. '.repeat(9)}</p></article></body></html>`,
      },
    ],
  ])('%s', async (_, files) => {
    const site = makeSite()
    for (const [path, content] of Object.entries(files)) put(site, path, Buffer.from(content))
    const { problems, remarks } = await site.pass()
    expect(shown(site).map((bytes) => bytes[100])).toEqual([1])
    expect(picturesOf(site)).toHaveLength(1)
    expect({ problems, remarks }).toEqual({ problems: [], remarks: [] })
  })

  test('in an item of a feed', async () => {
    const site = makeSite()
    const html = `<p>The harbour opened on Monday.</p><p><img alt="The quay" src="${dataUrl(png(1, 900))}"></p>`
    const item = { id: 'urn:uuid:5b6ff9a4-3c3f-4c37-9b4c-1a2b3c4d5e6f', title: 'The harbour opens', content_html: html }
    site.write(
      'feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [item] }),
    )
    await site.pass()
    expect(shown(site)).toEqual([png(1, 900)])
  })

  test('in a mail', async () => {
    const site = makeSite()
    const html = `<html><body><p>The harbour opened on Monday after a long wait.</p><p><img src="cid:quay@mail" alt="The quay"></p><p>It stays open until the winter storms come.</p></body></html>`
    const head = 'From: Ann Lee <ann@example.org>\r\nSubject: The harbour opens\r\nMIME-Version: 1.0\r\n'
    const parts = [
      `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`,
      `Content-Type: image/png\r\nContent-ID: <quay@mail>\r\nContent-Transfer-Encoding: base64\r\n\r\n${png(1).toString('base64')}`,
    ]
    const body = parts.map((part) => `--b\r\n${part}\r\n`).join('')
    site.write('a.eml', `${head}Content-Type: multipart/related; boundary=b\r\n\r\n${body}--b--\r\n`)
    await site.pass()
    expect(shown(site)).toEqual([png(1)])
  })

  test('in a page that Word saved as a single file', async () => {
    const site = makeSite()
    const text = '<p>The harbour opened on Monday after a long wait, and it stays open.</p>'.repeat(4)
    const html = `<html><body><h1>The harbour opens</h1>${text}<p><img src="a_files/quay.png" alt="The quay"></p>${text}</body></html>`
    const parts = [
      `Content-Location: file:///C:/1/a.htm\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
      `Content-Location: file:///C:/1/a_files/quay.png\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${png(1).toString('base64')}`,
    ]
    const body = parts.map((part) => `--b\r\n${part}\r\n`).join('')
    site.write('a.mht', `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${body}--b--\r\n`)
    await site.pass()
    expect(shown(site)).toEqual([png(1)])
  })

  test('in a Word document, with its description', async () => {
    const site = makeSite()
    const drawing = `<w:p><w:r><w:drawing><inline xmlns="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><docPr descr="The quay at noon"/><graphic><pic><blipFill><blip r:embed="rId9"/></blipFill></pic></graphic></inline></w:drawing></w:r></w:p>`
    const files = docxFiles(p('The harbour opens') + p('The harbour opened on Monday after a long wait.') + drawing)
    const relationships = files['word/_rels/document.xml.rels'] ?? ''
    const related = relationships.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="x/image" Target="media/image1.jpeg"/></Relationships>',
    )
    const zip = writeZip({ ...files, 'word/_rels/document.xml.rels': related, 'word/media/image1.jpeg': jpeg(3) })
    put(site, 'a.docx', zip)
    await site.pass()
    expect(shown(site)).toEqual([jpeg(3)])
    expect(site.items()[0]?.content_html).toContain('alt="The quay at noon"')
  })

  test('that front matter or a sidecar names as the image of the article', async () => {
    const site = makeSite()
    site.write('a.md', '---\ntitle: The harbour opens\nimage: quay.png\n---\nThe harbour opened on Monday.\n')
    site.write('b.txt', articleAbout('mill'))
    site.write('b.meta.yaml', 'image: mill.jpg\n')
    put(site, 'quay.png', png(1))
    put(site, 'mill.jpg', jpeg(2))
    await site.pass()
    const images = site.items().map(({ image }) => image ?? '')
    expect(images.map((url) => /\/pictures\/[\da-f]{32}\.(?:png|jpg)$/.test(url))).toEqual([true, true])
  })
})

describe('a picture that has the name of an article is its image', () => {
  test('also if it comes later, and until it is gone', async () => {
    const site = makeSite()
    site.write('news/mill.txt', articleAbout('mill'))
    await site.pass()
    const [before] = site.items()
    put(site, 'news/mill.jpg', jpeg(1))
    site.now += MINUTE
    expect((await site.pass(['news/mill.jpg'])).problems).toEqual([])
    expect(site.items()[0]).toEqual({ ...before, image: expect.stringMatching(/\/pictures\/[\da-f]{32}\.jpg$/) })
    expect(site.published()['articles/the-mill-opens-again-after-a-long-winter.html']).toMatch(/<img [^>]*\/pictures\//)
    site.remove('news/mill.jpg')
    await later(site)
    await later(site)
    expect(site.items()).toEqual([before])
    expect(picturesOf(site)).toEqual([])
  })

  test('unless it declares another, or the file holds several articles', async () => {
    const site = makeSite()
    site.write('a.md', `---\nimage: https://example.org/b.png\n---\n${articleAbout('mill')}`)
    put(site, 'a.png', png(1))
    await site.pass()
    expect(site.items()[0]?.image).toBe('https://example.org/b.png')
    expect((await later(site)).admissions.reread).toBe(0)
  })
})

describe('what happens to the file of a picture happens to the article', () => {
  test('one that arrives later is shown then, without waiting for a change of the article', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    expect((await site.pass()).remarks).toMatchObject([{ reason: expect.stringContaining('quay.png') }])
    expect(shown(site)).toEqual([])
    put(site, 'quay.png', png(1))
    site.now += MINUTE
    const { remarks, problems } = await site.pass(['quay.png'])
    expect(shown(site)).toEqual([png(1)])
    expect({ problems, remarks }).toEqual({ problems: [], remarks: [] })
  })

  test('one that cannot be shown is not looked at again until it changes', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(300)))
    await site.pass()
    expect((await later(site)).admissions.reread).toBe(0)
    put(site, 'quay.png', png(1))
    await later(site)
    expect(shown(site)).toEqual([png(1)])
  })

  test('a new picture under the same name takes the place of the old one, and is no new article', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    const [before] = site.items()
    put(site, 'quay.png', png(2, 400))
    await later(site)
    const [after] = site.items()
    expect(shown(site)).toEqual([png(2, 400)])
    expect(picturesOf(site)).toHaveLength(1)
    expect(after).toMatchObject({ id: before?.id, date_published: before?.date_published })
    expect(after?.date_modified).toBe(before?.date_modified)
  })

  test('one that is deleted goes, and the article stays', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    site.remove('quay.png')
    await later(site)
    await later(site)
    expect(site.items()).toHaveLength(1)
    expect(site.items()[0]?.content_html).toContain('<figcaption>The quay</figcaption>')
    expect(picturesOf(site)).toEqual([])
  })

  test('one that cannot be read for a while stays', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](pics/quay.png)'))
    put(site, 'pics/quay.png', png(1))
    await site.pass()
    site.remove('pics')
    symlinkSync('pics', join(site.folder, 'seeds/pics'))
    await later(site)
    expect(shown(site)).toEqual([png(1)])
  })

  test('those of a withdrawn article go with it, but not one that another article shows', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)\n\n![The mill](mill.png)'))
    site.write('b.md', markdown('![The mill](mill.png)').replaceAll('harbour', 'mill').replace('winter', 'autumn'))
    put(site, 'quay.png', png(1))
    put(site, 'mill.png', png(2))
    await site.pass()
    expect(picturesOf(site)).toHaveLength(2)
    site.remove('a.md')
    await later(site)
    await later(site)
    expect(site.items()).toHaveLength(1)
    expect(shown(site)).toEqual([png(2)])
    expect(picturesOf(site)).toHaveLength(1)
  })

  test('an article that becomes a draft takes its pictures with it at once', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    site.write('a.md', markdown('![The quay](quay.png)').replace('---\n', '---\ndraft: true\n'))
    site.now += MINUTE
    await site.pass(['a.md'])
    expect(picturesOf(site)).toEqual([])
  })

  test('an article whose file is emptied stays, and so do its pictures', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    site.write('a.md', '')
    await later(site)
    await later(site)
    expect(shown(site)).toEqual([png(1)])
  })
})

describe('pictures survive what articles survive', () => {
  async function published(): Promise<TestSite> {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    return site
  }

  test.each([
    ['the database', 'data'],
    ['the feeds folder', 'feeds'],
    ['the folder of pictures', 'feeds/pictures'],
  ])('the loss of %s', async (_, lost) => {
    const site = await published()
    const before = site.published()
    rmSync(join(site.folder, lost), { recursive: true })
    site.now += MINUTE
    await site.pass()
    const after = site.published()
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const name of ['rss.xml', 'atom.xml', 'feed.json']) expect(after[name], name).toBe(before[name])
    expect(shown(site)).toEqual([png(1)])
  })

  test('the loss of database and seeds: everything stays', async () => {
    const site = await published()
    rmSync(join(site.folder, 'data'), { recursive: true })
    site.remove('a.md')
    site.remove('quay.png')
    await later(site)
    await later(site)
    expect(shown(site)).toEqual([png(1)])
  })

  test('another base URL', async () => {
    const site = await published()
    site.settings = { ...site.settings, baseUrl: 'https://new.example/news' }
    await later(site)
    expect(shown(site)).toEqual([png(1)])
    expect(site.published()['articles/the-harbour-opens.html']).toContain('https://new.example/news/pictures/')
    expect(site.published()['atom.xml']).not.toContain('.invalid')
  })
})

test('a picture that no article shows is reported', async () => {
  const site = makeSite()
  site.write('a.txt', articleAbout('mill'))
  put(site, 'mill.png', png(1))
  expect((await site.pass()).problems).toEqual([{ path: 'mill.png', reason: 'is a picture, not an article' }])
  expect(picturesOf(site)).toEqual([])
})

test('a picture stays for as long as an archive that waits for its turn names it', async () => {
  const site = makeSite()
  site.settings = { ...site.settings, entries: 5 }
  const ships = Array.from({ length: 20 }, (_, n) => n)
  for (const n of ships) {
    site.write(`${n}.md`, markdown(`![Ship ${n}](${n}.png)`).replaceAll('harbour', `harbour of place ${n}`))
    put(site, `${n}.png`, png(n))
  }
  await site.pass()
  const named = () => new Set(Object.values(site.published()).flatMap((text) => text.match(/[\da-f]{32}\.png/g) ?? []))
  for (const n of ships) put(site, `${n}.png`, png(n + 100, 400))
  site.archivesAtOnce = 1
  await later(site)
  expect(picturesOf(site)).toEqual(expect.arrayContaining([...named()]))
  expect(named().size).toBeGreaterThan(20)
  site.archivesAtOnce = 20
  await later(site)
  expect(picturesOf(site)).toHaveLength(20)
  expect(picturesOf(site)).toEqual([...named()].sort())
})

test('pictures state their size, unless the text does, also after their files are gone', async () => {
  const site = makeSite()
  site.write('a.md', `${markdown('![The quay](quay.png)')}\nSee <img src="pier.png" alt="it" width="300"> there.\n`)
  put(site, 'quay.png', pngOf(600, 400))
  put(site, 'pier.png', pngOf(800, 700))
  put(site, 'a.png', pngOf(900, 500))
  await site.pass()
  const tags = () => site.items()[0]?.content_html.match(/(?:alt|width|height)="[^"]*"/g)
  expect(tags()).toEqual(['alt="The quay"', 'width="600"', 'height="400"', 'alt="it"', 'width="300"'])
  for (const feed of ['rss.xml', 'atom.xml'])
    expect(site.published()[feed]).toMatch(/<media:content url="[^"]+" medium="image" width="900" height="500"/)
  const page = site.published()['articles/the-harbour-opens.html']
  expect(page).toMatch(/<img class="u-photo" [^>]*width="900" height="500"/)
  expect(page).toContain('<meta property="og:image:width" content="900">')
  for (const name of ['quay.png', 'pier.png', 'a.png']) site.remove(name)
  site.write('a.md', `${markdown('![The quay](quay.png)')}\nThe mayor was there.\n`)
  await later(site)
  expect(tags()).toEqual(['alt="The quay"', 'width="600"', 'height="400"'])
})

describe('a picture that is still being written', () => {
  const write = (site: TestSite, path: string, bytes: Uint8Array) => {
    put(site, path, bytes)
    utimesSync(join(site.folder, 'seeds', path), site.now / 1000, (site.now - 100) / 1000)
  }

  test('is shown when it is complete, and then the article does not count as updated', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](pics/quay.png)'))
    write(site, 'pics/quay.png', png(1, 900).subarray(0, 400))
    expect((await site.pass()).soon).toEqual({ at: site.now + 150, paths: ['pics/quay.png'] })
    const [before] = site.items()
    expect(picturesOf(site)).toEqual([])
    write(site, 'pics/quay.png', png(1, 900))
    site.now += 1000
    await site.pass(['pics/quay.png'])
    expect(shown(site)).toEqual([png(1, 900)])
    expect(site.items()[0]).toMatchObject({ id: before?.id, date_published: before?.date_published })
    expect(site.items()[0]?.date_modified).toBe(before?.date_modified)
  })

  test('leaves the one before it in place until then', async () => {
    const site = makeSite()
    site.write('a.md', markdown('![The quay](quay.png)'))
    put(site, 'quay.png', png(1))
    await site.pass()
    site.now += MINUTE
    write(site, 'quay.png', png(2, 900).subarray(0, 400))
    site.write('a.md', markdown('![The quay](quay.png)\n\nThe mayor was there.'))
    await site.pass()
    expect(site.items()[0]?.content_html).toContain('The mayor was there.')
    expect(shown(site)).toEqual([png(1)])
    write(site, 'quay.png', png(2, 900))
    site.now += 1000
    await site.pass(['quay.png'])
    expect(shown(site)).toEqual([png(2, 900)])
  })

  test('is waited for by a build', async () => {
    const site = makeSite()
    site.forStaticHost = true
    site.write('a.md', markdown('![The quay](quay.png)'))
    write(site, 'quay.png', png(1))
    await site.pass()
    expect(shown(site)).toEqual([png(1)])
  })
})
