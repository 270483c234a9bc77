import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What a subscriber keeps of a response, and what it cost. */
export interface CountedAnswer {
  readonly status: number
  /** Empty if absent. */
  readonly etag: string
  /** Empty if absent. */
  readonly lastModified: string
  /** Head and body as transferred. */
  readonly bytes: number
}

/** A keep-alive connection for hundreds of thousands of responses whose bodies are discarded. */
export interface CountedConnection {
  /** Sends a request; resolves when its response is complete. */
  ask(request: string): Promise<CountedAnswer>
  close(): void
}

const HEAD_END = '\r\n\r\n'
const PATIENCE = 60_000

/**
 * Opens a connection to this machine, and reopens it if the server closes it between requests. Rejects if nobody
 * listens.
 */
export async function openCountedConnection(port: number): Promise<CountedConnection> {
  let socket = await open(port)
  let next = answersOf(socket)
  return {
    async ask(request) {
      if (socket.destroyed) {
        socket = await open(port)
        next = answersOf(socket)
      }
      socket.write(request)
      return next()
    },
    close: () => socket.destroy(),
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true).setTimeout(PATIENCE, () => socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** Reads responses in the order of requests, one after the other. */
function answersOf(socket: Socket): () => Promise<CountedAnswer> {
  let head = ''
  let answer: CountedAnswer | undefined
  let left = 0
  let settle: { resolve: (answer: CountedAnswer) => void; reject: (error: Error) => void } | undefined
  const take = (chunk: Buffer) => {
    if (answer) left -= chunk.length
    else {
      head += chunk.toString('latin1')
      const end = head.indexOf(HEAD_END)
      if (end < 0) return
      const length = lengthOf(head.slice(0, end))
      const start = end + HEAD_END.length
      answer = { ...factsOf(head.slice(0, end)), bytes: start + length }
      left = length - (head.length - start)
    }
    if (left > 0) return
    const whole = answer
    head = ''
    answer = undefined
    settle?.resolve(whole)
  }
  const fail = (error: Error) => settle?.reject(error)
  socket.on('data', take).on('error', fail)
  socket.on('close', () => fail(new Error('closed before the answer was whole')))
  return () =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
    })
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trimEnd() ?? ''
}

function factsOf(head: string): Omit<CountedAnswer, 'bytes'> {
  const [etag, lastModified] = [fieldOf(head, 'ETag'), fieldOf(head, 'Last-Modified')]
  return { status: Number(head.slice(9, 12)), etag, lastModified }
}

/** Length of the body. Throws if it is not declared. */
function lengthOf(head: string): number {
  const [status, length] = [head.slice(9, 12), fieldOf(head, 'Content-Length')]
  if (status === '304') return 0
  if (length === '') throw new Error(`a body without Content-Length:\n${head}`)
  return Number(length)
}
