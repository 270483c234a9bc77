import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { heldFormat } from '../../../src/ingest/readers/held-format.ts'

describe('what a text file holds', () => {
  it.each([
    ['the source of a page', '<!DOCTYPE html>\n<html><head><title>One</title></head></html>', 'html'],
    ['the source of a page without a doctype', '\n<HTML lang="fr">\n', 'html'],
    ['a page after a comment', '<!-- saved from url=(0014)about:internet -->\r\n<html>', 'html'],
    ['a page after many comments', `${'<!---->\n'.repeat(100)}<html>`, 'html'],
    ['comments before what is no page', `${'<!---->'.repeat(100)}x`, 'text'],
    ['a comment that does not end', '<!-- <html>', 'text'],
    ['a declaration of XML before what is no page', '<?xml version="1.0"?> <!-- --> x', 'text'],
    ['RSS', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'feed'],
    [
      'RSS after a comment',
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel/></rss>',
      'feed',
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'feed'],
    ['Markdown with its title', '# Mayor resigns\n\nThe mayor resigned.', 'markdown'],
    ['Markdown with front matter', '---\r\ntitle: Mayor resigns\r\n---\r\nThe mayor resigned.', 'markdown'],
    ['text', 'Mayor resigns\n\nThe mayor resigned.', 'text'],
    ['a number of an issue', '#12 of the series\n\nThe mayor resigned.', 'text'],
    ['a tag', '#mayor', 'text'],
    ['a rule', '---\nThe mayor resigned.\n---\nAnd so did her deputy.', 'text'],
    ['front matter that is broken', '---\ntitle: "Mayor\n---\nThe mayor resigned.', 'text'],
    ['words about markup', 'The <html> element\n\nIt is the root of a page.', 'text'],
  ])('%s', (_what, text, format) => {
    expect(heldFormat(text)).toBe(format)
  })

  it('is read as that', () => {
    const page = `<!doctype html><meta charset="windows-1252"><title>Café</title><article><h1>Café</h1><p>${'Le café a fermé. '.repeat(30)}`
    const [document] = readSeed('page.txt', Buffer.from(page, 'latin1')).documents
    expect(document).toMatchObject({ format: 'html', encoding: 'windows-1252' })
    expect(document?.lines.map(({ text }) => text)).toContain('Café')
  })
})
