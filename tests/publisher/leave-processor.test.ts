import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { allButFirst, leaveFirstProcessor } from '../../src/publisher/leave-processor.ts'

describe('a list of processors in the format of Linux, without the first one', () => {
  test.each([
    ['0-1', '1'],
    ['0-3', '1-3'],
    ['0-3,8', '1-3,8'],
    ['2,5-7', '5-7'],
    ['9-10,12', '10,12'],
    ['0', ''],
    ['', ''],
  ])('%s → %s', (list, rest) => {
    expect(allButFirst(list)).toBe(rest)
  })
})

const allowed = (process: string) =>
  /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? ''

test.runIf(process.platform === 'linux' && availableParallelism() > 1)(
  'a thread that leaves the first processor runs on the others',
  async () => {
    const other = spawn('sleep', ['20'])
    await once(other, 'spawn')
    leaveFirstProcessor([String(other.pid)])
    expect(allowed(String(other.pid))).toBe(allButFirst(allowed('self')))
    other.kill()
  },
)
