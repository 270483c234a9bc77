import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textOfBlocks } from '../../../../src/content/plain-text.ts'
import { readSeed } from '../../../../src/ingest/read-seed.ts'
import { normalize } from '../../../../src/normalize/normalize.ts'

const FOLDER = new URL('samples/', import.meta.url)
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.rtf'))
  .toSorted()

/** What is read from a file, for people to compare. */
function told(name: string): string {
  const { documents, rejections } = readSeed(name, readFileSync(new URL(name, FOLDER)))
  const lines = documents.flatMap((document) => {
    const { title, authors, published, language, body, roles } = normalize(document)
    const left = roles.filter(({ role }) => role === 'boilerplate' || role === 'repeated')
    return [
      `title: ${title?.value}`,
      `authors: ${authors.map(({ value }) => value.name).join(', ')}`,
      `published: ${published?.value.wall}`,
      `language: ${language?.value}`,
      ...body.map((block) => `${block.kind}: ${textOfBlocks([block])}`),
      ...left.map(({ line, rule }) => `left out: ${rule.replace(/:[\d.]+$/, '')}: ${document.lines[line - 1]?.text}`),
    ]
  })
  return [`=== ${name}`, ...rejections.map(({ reason }) => `rejected: ${reason}`), ...lines, ''].join('\n')
}

test('files of many programs and scripts are read as people read them', async () => {
  expect(FILES.length).toBeGreaterThan(15)
  await expect(FILES.map(told).join('\n')).toMatchFileSnapshot('samples.txt')
})
