import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createWakeQueue, type Scope } from '../../src/publish/wake-queue.ts'

/** A queue whose passes take as long as the test wants. */
function slowQueue() {
  const scopes: Scope[] = []
  const finish: (() => void)[] = []
  const pass = (scope: Scope) => {
    scopes.push(scope)
    return new Promise<void>((resolve) => finish.push(resolve))
  }
  const end = async () => {
    finish.shift()?.()
    await setTimeout(0)
  }
  return { queue: createWakeQueue(pass, Date.now), scopes, end }
}

describe('triggering passes', () => {
  test('happens one at a time: requests during a pass are merged into the next', async () => {
    const { queue, scopes, end } = slowQueue()
    queue.wake(['a'])
    queue.wake(['b'])
    queue.wake(['c', 'b'])
    expect(scopes).toEqual([['a']])
    await end()
    expect(scopes).toEqual([['a'], ['b', 'c']])
    await end()
    expect(scopes).toHaveLength(2)
  })

  test('merges requests for paths into a full pass', async () => {
    const { queue, scopes, end } = slowQueue()
    queue.wake(['a'])
    queue.wake(['b'])
    queue.wake('all')
    queue.wake(['c'])
    await end()
    expect(scopes).toEqual([['a'], 'all'])
  })

  test('at a time, unless an earlier one is scheduled', async () => {
    const { queue, scopes, end } = slowQueue()
    queue.wakeAt(Date.now() + 60_000)
    queue.wakeAt(Date.now() + 10)
    queue.wakeAt(Date.now() + 60_000)
    await expect.poll(() => scopes).toEqual(['all'])
    await end()
    await queue.close()
  })

  test('at a time beyond what timers support does not happen at once', async () => {
    const { queue, scopes } = slowQueue()
    queue.wakeAt(Date.now() + 10 * 365 * 86_400_000)
    await setTimeout(20)
    expect(scopes).toEqual([])
    await queue.close()
  })

  test('ends with the running pass after close', async () => {
    const { queue, scopes, end } = slowQueue()
    queue.wake(['a'])
    queue.wake(['b'])
    let closed = false
    const closing = queue.close().then(() => {
      closed = true
    })
    await setTimeout(5)
    expect(closed).toBe(false)
    await end()
    await closing
    queue.wake('all')
    expect(scopes).toEqual([['a']])
  })
})
