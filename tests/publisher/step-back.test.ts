import { execFileSync } from 'node:child_process'
import { constants } from 'node:os'
import { beforeAll, describe, expect, test } from 'vitest'
import { allButFirst } from '../../src/publisher/leave-processor.ts'
import type { SteppingReport } from './stepping-thread.ts'

describe.runIf(process.platform === 'linux')('a thread of low priority', () => {
  let report: SteppingReport
  beforeAll(() => {
    const script = `${import.meta.dirname}/stepping-thread.ts`
    report = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  })
  const leftOf = (processors: string) => allButFirst(processors) || processors

  test('runs at the lowest priority, and not on the first processor', () => {
    const { before, stepped } = report
    expect(stepped.niceness).toBe(constants.priority.PRIORITY_LOW)
    expect(stepped.processors).toBe(leftOf(before.processors))
  })

  test('passes this on to the threads that it starts', () => {
    const { stepped, started } = report
    expect([started.niceness, started.processors]).toEqual([stepped.niceness, stepped.processors])
  })

  test('passes this on to its garbage collector and compiler', () => {
    const helpers = report.all.filter(({ name }) => name === 'node-V8Worker')
    expect(helpers.length).toBeGreaterThan(0)
    for (const helper of helpers) {
      expect(helper.niceness).toBe(constants.priority.PRIORITY_LOW)
      expect(helper.processors).toBe(leftOf(report.before.processors))
    }
  })

  test('does not affect the main thread', () => {
    expect(report.main).toEqual(report.before)
  })
})
