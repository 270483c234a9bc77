import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that is currently free. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new TypeError('a listening socket has no port')
  return address.port
}
