import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { deliverCounts } from '../../src/commands/deliver-counts.ts'
import { type DayCounts, NO_TALLY } from '../../src/readers/day-counts.ts'
import { emptySketch } from '../../src/readers/poller-sketch.ts'

const ONE: DayCounts = {
  ...{ ...NO_TALLY, polls: 1, day: '2026-03-01', feed: '/rss.xml' },
  ...{ reader: 'Feedly', reported: {}, sketch: emptySketch() },
}

function start(add: (counts: readonly DayCounts[]) => Promise<void>, every: number) {
  const log: string[] = []
  let left = 3
  const take = () => (left-- > 0 ? [ONE] : [])
  return { log, keeper: deliverCounts({ take, add, every, log: (line) => log.push(line) }) }
}

test('counts are delivered regularly, and finally when it stops', async () => {
  const kept: number[] = []
  const { keeper } = start(async (counts) => void kept.push(...counts.map(({ polls }) => polls)), 5)
  await expect.poll(() => kept).toEqual([1, 1, 1])
  await keeper.stop()

  const late: number[] = []
  await start(async (counts) => void late.push(counts.length), 60_000).keeper.stop()
  expect(late).toEqual([1])
})

test('counts are delivered on request, and later only new ones', async () => {
  const kept: number[] = []
  const { keeper } = start(async (counts) => void kept.push(counts.length), 60_000)
  await keeper.deliver()
  expect(kept).toEqual([1])
  await keeper.stop()
  expect(kept).toEqual([1, 1])
})

test('counts that could not be stored are tried again together with the next ones', async () => {
  const kept: DayCounts[] = []
  let failures = 2
  const { keeper, log } = start(async (counts) => {
    if (failures-- > 0) throw new Error('The disk is full.')
    kept.push(...counts)
  }, 5)
  await expect.poll(() => kept).toHaveLength(1)
  await keeper.stop()
  expect(kept.map(({ polls }) => polls)).toEqual([3])
  expect(log).toHaveLength(2)
  expect(log[0]).toContain('The disk is full.')
})

test('two deliveries never overlap', async () => {
  let running = 0
  let most = 0
  const { keeper } = start(async () => {
    most = Math.max(most, ++running)
    await setTimeout(20)
    running--
  }, 3)
  await setTimeout(80)
  await keeper.stop()
  expect([most, running]).toEqual([1, 0])
})
