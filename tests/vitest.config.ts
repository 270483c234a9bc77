import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** What tests pure code alone: nothing is left behind there that another file of tests could meet. */
const PURE = [
  'content',
  'domain',
  'feed',
  'golden',
  'ingest',
  'ledger',
  'metrics',
  'normalize',
  'readers',
  'settings',
  'web',
].map((folder) => `tests/${folder}/**/*.test.ts`)
/** Tests of servers, watchers and clocks wait for much of their time: there is work for one thread more than there are processors. */
const shared = {
  testTimeout: 20_000,
  maxWorkers: availableParallelism() + 1,
  // Titles of tables give their values whole.
  taskTitleValueFormatTruncate: 0,
} as const

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'pure', include: PURE, isolate: false } },
      { test: { ...shared, name: 'all else', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
})
