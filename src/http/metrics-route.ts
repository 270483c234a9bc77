import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { forwardedField, isLocalAddress } from './audience/client-address.ts'
import { NOSNIFF_LINES } from './header-lines.ts'

/** Metrics for a monitoring system. */
export interface ServedMetrics {
  readonly contentType: string
  render(): Promise<string>
  /** Whether they are shown to clients from outside the local network, too. */
  readonly toAnyone: boolean
}

/**
 * Continues only for clients that may see `/metrics`. For others it does not exist, as a 403 would reveal that it does.
 */
export function showMetrics({ toAnyone }: ServedMetrics): RequestHandler {
  return (request, _response, next) => next(toAnyone || isLocal(request) ? undefined : 'route')
}

/** Answers `/metrics`, without the CORS fields of feeds, so that web pages cannot read it. */
export function serveMetrics(metrics: ServedMetrics): RequestHandler {
  return async (_request, response) => {
    const body = Buffer.from(await metrics.render())
    const length = ['Content-Length', String(body.length)]
    const type = ['Content-Type', metrics.contentType]
    response.writeHead(200, [...type, ...length, 'Cache-Control', 'no-store', ...NOSNIFF_LINES])
    response.end(body)
  }
}

/**
 * Whether a request comes from the local network, and not through a proxy there, which forwards for everybody. A proxy
 * that forwards plain connections can't be detected; behind one, the metrics must be turned off.
 */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = forwardedField(headers) !== undefined || headers.via !== undefined
  return !isForwarded && isLocalAddress(socket.remoteAddress ?? '')
}
