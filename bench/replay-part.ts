/** A part of the audience of `replay-day.ts`, in a thread of its own: polls when it is told to, and tells what that cost. */
import { parentPort, workerData } from 'node:worker_threads'
import { openCountedConnection } from './counted-connection.ts'
import { makeSubscribers, pollAll } from './replay-clients.ts'
import { addCost, type Costs } from './replay-costs.ts'

/** What a part is started with. */
export interface PartOptions {
  readonly path: string
  /** By the servers' names. */
  readonly ports: Readonly<Record<string, number>>
  /** Subscribers of each server, in all parts. */
  readonly count: number
  readonly part: number
  readonly parts: number
}

/** What a part is told: who has this minute polls, everybody if none is given. `done` comes back. */
export interface Round {
  readonly minute?: number | undefined
  /** What clocks say. */
  readonly when: string
}

const CONNECTIONS = 8

const { path, ports, count, part, parts } = workerData as PartOptions
const costs: Costs = {}
const audiences = await Promise.all(
  Object.entries(ports).map(async ([server, port]) => ({
    server,
    subscribers: makeSubscribers(count, part, parts),
    pool: await Promise.all(Array.from({ length: CONNECTIONS }, () => openCountedConnection(port))),
  })),
)

/** The first round, in which everybody gets to know the feed, costs nothing. */
async function poll({ minute, when }: Round): Promise<void> {
  for (const { server, subscribers, pool } of audiences) {
    const due = minute === undefined ? subscribers : subscribers.filter((subscriber) => subscriber.minute === minute)
    await pollAll(pool, path, due, when, ({ name }, { status, bytes }) => {
      if (minute !== undefined) addCost(costs, server, name, bytes, status)
    })
  }
}

parentPort?.on('message', (round: Round | 'end') => {
  if (round !== 'end') return void poll(round).then(() => parentPort?.postMessage('done'))
  for (const { pool } of audiences) for (const connection of pool) connection.close()
  parentPort?.postMessage(costs)
  parentPort?.close()
})
