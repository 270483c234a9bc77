import type { Announcement } from '../domain/announcement.ts'

/** Milliseconds. */
const LONGEST_WAIT = 20_000
/** Characters of a hub's answer that are reported. */
const MOST_TOLD = 200

/**
 * Tells a hub which feeds have changed (PubSubHubbub 0.4, section 7: WebSub leaves this to publisher and hub). Returns
 * why it could not be told; undefined if it was. `agent` is the User-Agent.
 */
export async function tellHub(
  { hub, topics }: Pick<Announcement, 'hub' | 'topics'>,
  { agent, stopped }: { readonly agent: string; readonly stopped: AbortSignal },
): Promise<string | undefined> {
  const fields = new URLSearchParams([['hub.mode', 'publish'], ...topics.map((topic) => ['hub.url', topic])])
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(LONGEST_WAIT)])
  try {
    // A redirect would turn the request into a GET without its fields (RFC 9110, section 15.4.3).
    const response = await fetch(hub, {
      ...{ method: 'POST', body: fields, redirect: 'manual', signal },
      headers: { 'User-Agent': agent },
    })
    return await refusalIn(response)
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
  const text = moved === null ? await response.text() : `it has moved to ${moved}; set GAZETTE_HUBS to that address`
  const told = text.replace(/\s+/g, ' ').trim().slice(0, MOST_TOLD)
  return told === '' ? `it answered ${response.status}` : `it answered ${response.status}: ${told}`
}

/** `fetch` says only that it failed; why is in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `it did not answer within ${LONGEST_WAIT / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}
