import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import type { PollTotal } from '../readers/poll-totals.ts'

/** Metrics for a monitoring system. */
export interface Metrics {
  readonly contentType: string
  /** In the Prometheus text format 0.0.4. */
  render(): Promise<string>
}

/**
 * Polls and bytes by feed, status and content coding, and Node's process metrics. The totals are read on each request
 * for them.
 */
export function createPollMetrics(totals: () => readonly PollTotal[]): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['feed', 'status', 'coding'] as const
  new Counter({
    name: 'gazette_feed_polls_total',
    help: 'Requests for a feed that were answered.',
    labelNames,
    registers,
    collect() {
      this.reset()
      for (const { feed, status, coding, polls } of totals()) this.inc({ feed, status, coding }, polls)
    },
  })
  new Counter({
    name: 'gazette_feed_sent_bytes_total',
    help: 'Bytes of feeds that were sent, as encoded, without header fields.',
    labelNames: ['feed', 'coding'],
    registers,
    collect() {
      this.reset()
      for (const { feed, coding, bytes } of totals()) if (bytes > 0) this.inc({ feed, coding }, bytes)
    },
  })
  collectDefaultMetrics({ register: registry })
  return { contentType: registry.contentType, render: () => registry.metrics() }
}
