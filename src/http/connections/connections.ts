import type { ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'

/** The open connections of a server, and how to close them. */
export interface Connections {
  isDraining(): boolean
  /**
   * Marks a response as being prepared, so that its connection is kept open for it. A client that has pipelined too many
   * such requests is disconnected.
   */
  expectAnswer(response: ServerResponse): void
  /** Stops accepting connections, and closes each one when nothing is left to send on it; all within three seconds. */
  drain(): Promise<void>
}

/** Milliseconds. The first check is late enough for requests that were already on their way. */
const LOOK_EVERY = 50
const PATIENCE = 3_000
/**
 * Responses prepared at a time for one connection. Node accepts any number of pipelined requests as long as there is
 * nothing to send, and browsers pipeline none.
 */
const MOST_PREPARED = 100

/**
 * Tracks a server's connections. Node's own `close()` considers a connection idle as soon as the response has been
 * handed over, and would cut off responses not yet sent. A client that accepts no data for `stalled` milliseconds is
 * disconnected; its timer is set only once it appears slow, because timers would slow down every response.
 */
export function trackConnections(server: Server, stalled = 60_000): Connections {
  const open = new Set<Socket>()
  const preparing = new WeakMap<Socket, number>()
  const preparedFor = (socket: Socket) => preparing.get(socket) ?? 0
  let draining = false

  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })

  const watching = setInterval(limitSlow, stalled, open, stalled).unref()

  return {
    isDraining: () => draining,
    expectAnswer(response) {
      const { socket } = response.req
      if (preparedFor(socket) >= MOST_PREPARED) return void socket.destroy()
      preparing.set(socket, preparedFor(socket) + 1)
      response.once('close', () => preparing.set(socket, preparedFor(socket) - 1))
    },
    async drain() {
      draining = true
      await closeEach(server, open, (socket) => preparedFor(socket) > 0)
      clearInterval(watching)
      await new Promise<unknown>((resolve) => server.close(resolve))
    },
  }
}

type IsPreparing = (socket: Socket) => boolean

/** Stops accepting connections; resolves when all are closed. */
function closeEach(server: Server, open: ReadonlySet<Socket>, isPreparing: IsPreparing): Promise<void> {
  const looking = setInterval(closeIdle, LOOK_EVERY, open, isPreparing)
  const patience = setTimeout(closeAll, PATIENCE, open)
  return new Promise((resolve) => {
    Server.prototype.close.call(server, () => {
      clearInterval(looking)
      clearTimeout(patience)
      resolve()
    })
  })
}

function limitSlow(open: ReadonlySet<Socket>, stalled: number): void {
  for (const socket of open) if (socket.writableLength > 0 && socket.timeout !== stalled) socket.setTimeout(stalled)
}

function closeIdle(open: ReadonlySet<Socket>, isPreparing: IsPreparing): void {
  for (const socket of open) if (socket.writableLength === 0 && !isPreparing(socket)) socket.destroy()
}

function closeAll(open: ReadonlySet<Socket>): void {
  for (const socket of open) socket.destroy()
}
