/** A part of the audience of `replay-day.ts`, in a thread of its own: polls when told to, and reports the costs. */
import { parentPort, workerData } from 'node:worker_threads'
import { openCountedConnection } from './counted-connection.ts'
import { makeSubscribers, pollAll } from './replay-clients.ts'
import { addCost, type Costs } from './replay-costs.ts'

/** The start parameters of a part. */
export interface PartOptions {
  readonly path: string
  /** By server name. */
  readonly ports: Readonly<Record<string, number>>
  /** Number of subscribers of each server, over all parts. */
  readonly count: number
  readonly part: number
  readonly parts: number
}

/** A message to a part: the subscribers of this minute poll, or all if none is given. `done` is the reply. */
export interface Round {
  readonly minute?: number | undefined
  /** The time by the clocks. */
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

/** The first round, in which every subscriber fetches the feed for the first time, is not counted. */
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
