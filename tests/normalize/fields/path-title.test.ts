import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { readPathTitle } from '../../../src/normalize/fields/path-title.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

describe('the title that a path says', () => {
  it.each([
    ['a note', 'notes/Mayor resigns after audit.md', 'Mayor resigns after audit'],
    ['after a day', '2021-05-03 Mayor resigns.md', 'Mayor resigns'],
    ['before a number of the app', 'Mayor resigns 3f2a9c1d5e6b4a7f8c9d0e1f2a3b4c5d.md', 'Mayor resigns'],
    ['any script', 'Мэр ушла.md', 'Мэр ушла'],
    ['a name with dashes', 'mayor-resigns.md', undefined],
    ['one word', 'Mayor.md', undefined],
    ['a number alone', '002 3.md', undefined],
    ['a script without spaces', '通信/河边的水位计.md', '河边的水位计'],
    ['a number before one word', '12. 河边《水位》.md', '12. 河边《水位》'],
    ['a name that a program gave', 'Untitled document (2).md', undefined],
    ['one in another language', 'Новый документ.md', undefined],
  ])('%s', (_what, path, title) => {
    expect(readPathTitle(path)?.value).toBe(title)
  })

  const text = 'The mayor of Port Ellen resigned on Monday after an audit, and nobody was surprised by it.'
  const path = 'Mayor resigns.md'
  it("is a note's where it has no other", () => {
    expect(normalize({ ...textDocument(text), path, format: 'markdown' }).title?.value).toBe('Mayor resigns')
  })

  const read = (name: string, ...lines: string[]) => {
    const [document] = readSeed(name, Buffer.from(lines.join('\n\n'))).documents
    if (!document) throw new Error('the file was not read')
    return normalize(document)
  }

  it.each([
    ['begins with running text', [text, '## What now', text], path],
    ['begins with the first of numbered sections', ['# 1. Before', text, '# 2. After', text], path],
    ['has such sections below running text', [text, '# 1 Before', text, '# 2 After', text], path],
  ])('is that of a note which %s, and all else is text', (_clause, lines, name) => {
    const { title, roles } = read(name, ...lines, 'Share this')
    expect(title).toMatchObject({ value: 'Mayor resigns', evidence: { rule: 'title:path' } })
    expect(roles.some(({ role }) => role === 'title')).toBe(false)
  })

  it.each([
    ['a heading', ['# Nobody was surprised', text]],
    ['a short line', ['Nobody was surprised', text]],
    ['a numbered heading alone', ['# 1 mayor less', text, '## After']],
  ])('is not that of a note which begins with %s', (_clause, lines) => {
    expect(read(path, ...lines).title?.value).toBe(lines[0]?.replace('# ', ''))
  })

  it('is no title of a text', () => {
    expect(normalize({ ...textDocument(text), path }).title).toBeUndefined()
  })
})

describe('a title that front matter declares', () => {
  const evidence = { rule: 'front-matter', confidence: 1 }
  const read = (...lines: string[]) =>
    normalize({
      ...textDocument(lines.join('\n')),
      format: 'markdown',
      declared: { title: { value: 'Mayor resigns after audit', evidence } },
    })

  it.each([
    ['a line that says something else is text', ['A good day', '', 'The mayor resigned.'], 2],
    ['a line that says the same is not', ['Mayor resigns', '', 'The mayor resigned.'], 1],
  ])('%s', (_clause, lines, blocks) => {
    expect(read(...lines).body).toHaveLength(blocks)
  })
})
