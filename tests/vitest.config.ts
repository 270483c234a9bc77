import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What waits for processes, threads and clocks takes longest: begun last, it would keep one worker busy alone. */
const FIRST = ['/e2e/', '/publisher/', '/watch/', '/publish/'] as const

const rank = ({ moduleId }: TestSpecification): number => {
  const at = FIRST.findIndex((folder) => moduleId.includes(`/tests${folder}`))
  return at < 0 ? FIRST.length : at
}

class LongFoldersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Workers import the program once, not for each file: no file of tests leaves anything behind in its worker.
    isolate: false,
    // Node loads the program and its tests itself, as it does for users. What Vite makes of modules is slower to run.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongFoldersFirst },
    // Threads and processes that tests start find what was compiled for the last ones.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Much longer than any test takes, because others may hold the processors.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests of processes and clocks wait for much of their time: there is work for one worker more than there are processors.
    maxWorkers: availableParallelism() + 1,
    // Titles of tables give their values whole.
    taskTitleValueFormatTruncate: 0,
  },
})
