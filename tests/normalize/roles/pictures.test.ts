import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

function read(alt: string) {
  const markdown = [
    '# The bridge is open',
    '',
    'The mayor opened the new bridge on Monday, and hundreds of people walked across it in the rain.',
    '',
    `![${alt}](https://pictures.example/a.jpg)`,
    '',
    'Nobody had expected so many people to come, the mayor said, and thanked those who had built it.',
  ]
  const [document] = readSeed('bridge.md', Buffer.from(markdown.join('\n'))).documents
  if (!document) throw new Error('the file was not read')
  const { body, roles } = normalize(document)
  const at = document.lines.findIndex(({ text }) => text === alt)
  return { figures: body.filter(({ kind }) => kind === 'figure').length, role: roles[at]?.role }
}

/** The figures of a page with one picture. */
function figuresWith(alt: string, caption: string) {
  const text = '<p>The mayor opened the new bridge on Monday, and hundreds of people walked across it.</p>'
  const figure = `<figure><img src="https://a.example/a.jpg" alt="${alt}"><figcaption>${caption}</figcaption></figure>`
  const html = `<html><body><h1>The bridge is open</h1>${text}${figure}${text.replace('Monday', 'Sunday')}</body></html>`
  const [document] = readSeed('bridge.html', Buffer.from(html)).documents
  return document ? normalize(document).body.filter(({ kind }) => kind === 'figure') : []
}

describe('a picture', () => {
  it.each(['The mayor on the bridge', 'Print shop at the bridge, 1912', 'Bridge', 'Photo: AP', 'Foto: Jan Vos'])(
    '“%s” is part of the text',
    (alt) => {
      expect(read(alt)).toEqual({ figures: 1, role: 'caption' })
    },
  )

  it.each(['Bookmark and Share', 'Share on Facebook', 'Newsletter'])('“%s” is an icon of the page', (alt) => {
    expect(read(alt)).toEqual({ figures: 0, role: 'boilerplate' })
  })

  it('with a caption is none of the icons of a page, whatever its description', () => {
    expect(figuresWith('Photo', 'The bridge in May')).toMatchObject([{ image: { alt: 'Photo' } }])
  })

  it('has its credit, though the word for it is in menus too', () => {
    expect(figuresWith('', 'Foto: Jan Vos')).toMatchObject([
      { image: { url: 'https://a.example/a.jpg' }, credit: 'Jan Vos' },
    ])
    expect(figuresWith('Photo', 'Foto: Jan Vos')).toMatchObject([{ image: { alt: 'Photo' }, credit: 'Jan Vos' }])
    expect(figuresWith('The bridge', 'Foto: Jan Vos')).toMatchObject([
      { image: { alt: 'The bridge' }, credit: 'Jan Vos' },
    ])
  })
})
