import type { Announcement } from '../domain/announcement.ts'

/** Milliseconds. */
const LONGEST_WAIT = 20_000
/** Characters of a hub's answer that are reported. */
const MOST_TOLD = 200
/** Characters of it that are read, some of which may be blank. */
const MOST_READ = 2000

/** How a hub is asked. */
export interface HubRequest {
  /** Value of the `User-Agent` header field. */
  readonly agent: string
  /** Ends a request in progress. */
  readonly stopped: AbortSignal
}

/**
 * Tells a hub which feeds have changed, one by one, since some hubs see only one in a request. Returns why it could not
 * be told of all; undefined if it was.
 */
export async function tellHub(
  { hub, topics }: Pick<Announcement, 'hub' | 'topics'>,
  request: HubRequest,
): Promise<string | undefined> {
  for (const topic of topics) {
    const reason = await tellOf(topic, hub, request)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** WebSub leaves this to publisher and hub. PubSubHubbub 0.4, section 7, says `hub.url`; some hubs know `hub.topic` only. */
async function tellOf(topic: string, hub: string, { agent, stopped }: HubRequest): Promise<string | undefined> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': topic, 'hub.url': topic })
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(LONGEST_WAIT)])
  try {
    // A redirect would turn the request into a GET without its fields (RFC 9110, section 15.4.3).
    const init = { method: 'POST', body, redirect: 'manual', signal, headers: { 'User-Agent': agent } } as const
    return await refusalIn(await fetch(hub, init))
  } catch (error) {
    return causeOf(error)
  }
}

async function refusalIn(response: Response): Promise<string | undefined> {
  if (response.ok) {
    await response.body?.cancel()
    return undefined
  }
  const moved = response.headers.get('location')
  const text =
    moved === null ? await beginningOf(response.body) : `it has moved to ${moved}; set GAZETTE_HUBS to that address`
  const told = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MOST_TOLD)
  return told === '' ? `it answered ${response.status}` : `it answered ${response.status}: ${told}`
}

/** The beginning of an answer. The rest, which may have no end, is not read. */
async function beginningOf(body: Response['body']): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length >= MOST_READ) break
  }
  return text
}

/** `fetch` says only that it failed; why is in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `it did not answer within ${LONGEST_WAIT / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}
