import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What a subscriber keeps of an answer, and what it cost. */
export interface CountedAnswer {
  readonly status: number
  /** Empty if not given. */
  readonly etag: string
  /** Empty if not given. */
  readonly lastModified: string
  /** Head and body as they came over the wire. */
  readonly bytes: number
}

/** One kept-alive connection, for hundreds of thousands of answers whose bodies nobody looks at. */
export interface CountedConnection {
  /** Sends a request, and resolves once its answer has come to its last byte. */
  ask(request: string): Promise<CountedAnswer>
  close(): void
}

const HEAD_END = '\r\n\r\n'
const PATIENCE = 60_000

/** Opens a connection to this machine, and again where the server has closed it between two requests, as servers may. Rejects where nobody listens. */
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

/** One answer after another, in the order of the requests: the next is asked for when one is whole. */
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

/** Of the body. Throws for one whose length is not said beforehand. */
function lengthOf(head: string): number {
  const [status, length] = [head.slice(9, 12), fieldOf(head, 'Content-Length')]
  if (status === '304') return 0
  if (length === '') throw new Error(`a body without Content-Length:\n${head}`)
  return Number(length)
}
