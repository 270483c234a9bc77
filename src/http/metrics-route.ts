import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { forwardedField, isLocalAddress } from './client-address.ts'
import { NOSNIFF_LINES } from './header-lines.ts'

/** Figures for a monitoring system to fetch. */
export interface ServedMetrics {
  readonly contentType: string
  render(): Promise<string>
  /** Whether they are shown to those who ask from elsewhere, too. */
  readonly toAnyone: boolean
}

/** Lets pass those whom `/metrics` is for. To all others there is nothing: a refusal would tell that there is. */
export function showMetrics({ toAnyone }: ServedMetrics): RequestHandler {
  return (request, _response, next) => next(toAnyone || isFromHere(request) ? undefined : 'route')
}

/** Answers `/metrics`, without the cross-origin fields of feeds: no page in a browser on this machine is to read it. */
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
 * A proxy on this machine or network forwards for everybody: what it forwards is not from here. One that passes on bare connections
 * can't be told from a client of this network: where there is one, the metrics must be off.
 */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = forwardedField(headers) !== undefined || headers.via !== undefined
  return !isForwarded && isLocalAddress(socket.remoteAddress ?? '')
}
