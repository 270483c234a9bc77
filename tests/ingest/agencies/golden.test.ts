import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { valuesOf } from '../readers/reading.ts'

const FILES = ['ferry.nitf.xml', 'message.g2.xml', 'school.newsml.xml', 'tram.ninjs1.json', 'library.ninjs3.json']

/** Everything that is read of a file, to be compared with the record of it in `golden/`. */
function everything(name: string): string {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
  const { documents, rejections } = readSeed(name, bytes)
  const articles = documents.map((document) => {
    const { content, ...values } = valuesOf(document)
    return { ...values, remarks: document.remarks, content: String(content).split('\n') }
  })
  return `${JSON.stringify({ articles, rejections }, null, 2)}\n`
}

describe('a delivery of an agency', () => {
  test.each(FILES)('is read whole: %s', async (name) => {
    await expect(everything(name)).toMatchFileSnapshot(`golden/${name}.golden`)
  })
})
