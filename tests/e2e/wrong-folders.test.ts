import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, run } from './gazette.ts'

const PLACES = ['file', 'file/below', 'loop', ...(existsSync('/proc/self') ? ['/proc/gazette', '/sys/gazette'] : [])]

function workplace() {
  const { folder, write } = makeWorkplace()
  write('seeds/harbour.txt', articleAbout('harbour', '12 April 2026'))
  write('file', '')
  symlinkSync('loop', join(folder, 'loop'))
  return folder
}

describe.each(['GAZETTE_SEEDS', 'GAZETTE_FEEDS', 'GAZETTE_DATA'])('%s that cannot be used', (setting) => {
  test.each(PLACES)('%s: one line names the place, the setting, and what to do', async (place) => {
    const { status, output } = await run(workplace(), ['build'], { [setting]: place })
    const told = output
      .split('\n')
      .filter((line) => line !== '' && !/^(?:0 articles published.*|Not published:)$/.test(line))
    expect(told).toEqual([expect.stringContaining(setting)])
    expect(output).toMatch(/create|Create|remove|let this user|make the file|Make the folder/)
    expect(output).not.toMatch(/^ +at /m)
    expect(status).toBe(setting === 'GAZETTE_SEEDS' && ['file'].includes(place) ? 1 : 2)
  })
})

test.each(['file', 'file/below', 'loop'])('gazette withdraw with GAZETTE_DATA in %s says what to do', async (place) => {
  const { status, output } = await run(workplace(), ['withdraw'], { GAZETTE_DATA: place })
  expect(output).toMatch(/^[^\n]*can't be written[^\n]*GAZETTE_DATA[^\n]*\n$/)
  expect(status).toBe(2)
})

test('gazette stats and inspect with GAZETTE_DATA in a file show what there is', async () => {
  const folder = workplace()
  for (const words of [['stats'], ['inspect', 'seeds/harbour.txt']])
    expect(await run(folder, words, { GAZETTE_DATA: 'file' })).toMatchObject({ status: 0 })
})

test('a ledger file that cannot be read is named', async () => {
  const { folder, write } = makeWorkplace()
  write('seeds/harbour.txt', articleAbout('harbour', '12 April 2026'))
  write('feeds/ledger.jsonl/file', '')
  const { status, output } = await run(folder, ['build'])
  expect(output).toMatch(/^[^\n]*ledger\.jsonl can't be read: [^\n]*GAZETTE_FEEDS[^\n]*\n$/)
  expect(status).toBe(2)
})
