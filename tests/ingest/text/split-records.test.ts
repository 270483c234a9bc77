import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { splitRecords } from '../../../src/ingest/text/split-records.ts'

const linesOf = (text: string) => text.split('\n').map((line, at) => ({ number: at + 1, text: line }))
const namesOf = (text: string) => splitRecords(linesOf(text)).records.map(({ name }) => name)

const record = (title: string) =>
  `The River Courier\n\nJune 12, 1994\n\n${title}\n\nBYLINE: Ann Lee\n\nThe ${title} and more.`
const numbered = (n: number, title: string) => `    ${n} of 2 DOCUMENTS\n\n${record(title)}\n`
const SWANS = 'The River Courier June 12, 1994 Swans on the bridge BYLINE: Ann Lee'
const FERRY = 'The River Courier June 12, 1994 Ferry in the reeds BYLINE: Ann Lee'

describe('records of a press database in one file', () => {
  it.each([
    ['of Nexis, which numbers them', `${numbered(1, 'Swans on the bridge')}\n${numbered(2, 'Ferry in the reeds')}`],
    [
      'of Nexis Uni, which says where they end',
      `${record('Swans on the bridge')}\n\nEnd of Document\n\n${record('Ferry in the reeds')}\n\nEnd of Document\n`,
    ],
    [
      'of Factiva, which ends them with their numbers',
      `${record('Swans on the bridge')}\n\nDocument RIVC000020011108dq6c00abc\n\n${record('Ferry in the reeds')}\n\nDocument RIVC000020011108dq6c00abd\n`,
    ],
    [
      'of ProQuest, which sets rules between them',
      `${record('Swans on the bridge')}\n\nProQuest document ID: 1\n\n${'_'.repeat(60)}\n\n${record('Ferry in the reeds')}\n\nProQuest document ID: 2\n`,
    ],
  ])('%s', (_which, text) => {
    expect(namesOf(text)).toEqual([SWANS, FERRY])
  })

  it('keep their names where they change places, and their numbers of lines', () => {
    const text = `${numbered(1, 'Ferry in the reeds')}\n${numbered(2, 'Swans on the bridge')}`
    const { records } = splitRecords(linesOf(text))
    expect(records.map(({ name }) => name)).toEqual([FERRY, SWANS])
    expect(records.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(
      linesOf(text)
        .filter((line) => !line.text.includes('of 2 DOCUMENTS'))
        .map(({ number }) => number),
    )
  })

  it('that open alike are told apart by their turn', () => {
    const text = `${numbered(1, 'Swans on the bridge')}\n${numbered(2, 'Swans on the bridge')}`
    expect(namesOf(text)).toEqual([SWANS, `${SWANS} (2)`])
  })

  it('have above them no list of all that is a record', () => {
    const list = 'User: Ann Lee\nDate: 3 May 2024\n1. Swans on the bridge\n2. Ferry in the reeds\n\n'
    expect(namesOf(`${list}${numbered(1, 'Swans on the bridge')}\n${numbered(2, 'Ferry in the reeds')}`)).toEqual([
      SWANS,
      FERRY,
    ])
  })

  it('have what stands above them named in the report', () => {
    const list = 'User: Ann Lee\nDate: 3 May 2024\n\n'
    const text = `${list}${numbered(1, 'Swans on the bridge')}\n${numbered(2, 'Ferry in the reeds')}`
    const { documents } = readSeed('a.txt', Buffer.from(text))
    expect(documents.map(({ remarks }) => remarks)).toEqual([
      ['2 lines are left out because no record contains it, from line 1 on: "User: Ann Lee"'],
      [],
    ])
    expect(readSeed('a.txt', Buffer.from(text.slice(list.length))).documents.map(({ remarks }) => remarks)).toEqual([
      [],
      [],
    ])
  })

  it('have what stands below them named too, and what is too little for a record', () => {
    const end = '\n\nEnd of Document\n\n'
    const text = `${record('Swans on the bridge')}${end}A short note${end}${record('Ferry in the reeds')}${end}Printed by Ann Lee\n`
    expect(splitRecords(linesOf(text)).leftOut.map((line) => line.text)).toEqual([
      'A short note',
      'End of Document',
      'Printed by Ann Lee',
    ])
  })

  it('are none in one record, nor in a text', () => {
    expect(namesOf(numbered(1, 'Swans on the bridge'))).toEqual([])
    expect(namesOf(`${record('Swans on the bridge')}\n\n${'_'.repeat(60)}\n\n${record('Ferry in the reeds')}`)).toEqual(
      [],
    )
  })
})
