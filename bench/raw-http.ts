import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A response as transferred. */
export interface RawAnswer {
  readonly status: number
  /** Field values by lower-case name. */
  readonly fields: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Head and body, including chunk framing. */
  readonly bytes: number
}

/** A keep-alive connection that counts what it receives. */
export interface RawConnection {
  ask(method: string, path: string, fields?: Readonly<Record<string, string>>): Promise<RawAnswer>
  close(): void
}

/** Makes load from one address exempt from rate limits, by claiming to speak for many. */
const AGENT = 'bench/1 (+http://news.example; 100000 subscribers)'
const HEAD_END = Buffer.from('\r\n\r\n')
const PATIENCE = 10_000

/** Opens a connection to this machine. Rejects if nobody listens. */
export async function openConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true).setTimeout(PATIENCE, () => socket.destroy(new Error('no answer in time')))
  await once(socket, 'connect')
  const read = createReader(socket)
  return {
    async ask(method, path, fields = {}) {
      const lines = Object.entries({ Host: 'news.example', 'User-Agent': AGENT, ...fields }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      return read(method)
    },
    close: () => socket.destroy(),
  }
}

/** Sends one request on a connection of its own. */
export async function askOnce(port: number, path: string, fields = {}, method = 'GET'): Promise<RawAnswer> {
  const connection = await openConnection(port)
  try {
    return await connection.ask(method, path, { ...fields, Connection: 'close' })
  } finally {
    connection.close()
  }
}

function createReader(socket: Socket): (method: string) => Promise<RawAnswer> {
  let received: Buffer = Buffer.alloc(0)
  let wake = () => {}
  let failure: Error | undefined
  const fail = (error: Error) => {
    failure = error
    wake()
  }
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    wake()
  })
  socket.on('error', fail).on('close', () => fail(new Error('closed before the answer was whole')))
  return async (method) => {
    for (;;) {
      const answer = parseAnswer(received, method)
      if (answer) {
        received = received.subarray(answer.bytes)
        return answer
      }
      if (failure) throw failure
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
}

function parseAnswer(received: Buffer, method: string): RawAnswer | undefined {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd < 0) return undefined
  const [statusLine = '', ...lines] = received.toString('latin1', 0, headEnd).split('\r\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const fields: Record<string, string> = Object.fromEntries(pairs)
  const status = Number(statusLine.split(' ')[1])
  const rest = received.subarray(headEnd + HEAD_END.length)
  const content =
    method === 'HEAD' || status === 304 || status === 204
      ? { body: Buffer.alloc(0), bytes: 0 }
      : parseBody(rest, fields)
  return content && { status, fields, body: content.body, bytes: headEnd + HEAD_END.length + content.bytes }
}

function parseBody(rest: Buffer, fields: RawAnswer['fields']): { body: Buffer; bytes: number } | undefined {
  if (fields['transfer-encoding'] === 'chunked') return parseChunks(rest)
  const length = Number(fields['content-length'] ?? 0)
  return rest.length < length ? undefined : { body: rest.subarray(0, length), bytes: length }
}

function parseChunks(rest: Buffer): { body: Buffer; bytes: number } | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(rest.toString('latin1', at, lineEnd), 16)
    const end = lineEnd + 2 + size
    if (rest.length < end + 2) return undefined
    chunks.push(rest.subarray(lineEnd + 2, end))
    if (size === 0) return { body: Buffer.concat(chunks), bytes: end + 2 }
    at = end + 2
  }
}
