import type { ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'

/** The open connections of a server, and how to let go of them. */
export interface Connections {
  isDraining(): boolean
  /** Says that an answer is being prepared, so that its connection is kept until it is there. */
  expectAnswer(response: ServerResponse): void
  /** Stops accepting and ends each connection when nothing is left to send on it; all of them within three seconds. */
  drain(): Promise<void>
}

/** In milliseconds. The first look comes late enough for requests that were on their way. */
const LOOK_EVERY = 50
const PATIENCE = 3_000

/**
 * Follows a server's connections. Node's own `close()` would cut off answers that are written but not yet sent:
 * to it a connection is idle as soon as the answer has been handed over. A client that takes nothing of what waits for it
 * for `stalled` milliseconds is let go; its timer is only set once it is seen to be slow, as timers cost every answer.
 */
export function trackConnections(server: Server, stalled = 60_000): Connections {
  const open = new Set<Socket>()
  const preparing = new Set<Socket>()
  let draining = false

  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })

  const watchSlow = () => {
    for (const socket of open) if (socket.writableLength > 0 && socket.timeout !== stalled) socket.setTimeout(stalled)
  }
  const watching = setInterval(watchSlow, stalled).unref()

  const closeIdle = () => {
    for (const socket of open) if (socket.writableLength === 0 && !preparing.has(socket)) socket.destroy()
  }
  const closeAll = () => {
    for (const socket of open) socket.destroy()
  }

  return {
    isDraining: () => draining,
    expectAnswer(response) {
      const { socket } = response
      if (!socket) return
      preparing.add(socket)
      response.once('close', () => preparing.delete(socket))
    },
    drain() {
      draining = true
      const looking = setInterval(closeIdle, LOOK_EVERY)
      const patience = setTimeout(closeAll, PATIENCE)
      return new Promise((resolve) => {
        Server.prototype.close.call(server, () => {
          clearInterval(looking)
          clearInterval(watching)
          clearTimeout(patience)
          server.close(() => resolve())
        })
      })
    },
  }
}
