import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Daemon, startDaemon, withSbin } from './daemon.ts'
import { freePort } from './serve-port.ts'

/** A header field that nginx adds to its responses. */
export type AddedField = readonly [name: string, value: string]

/** nginx serving a published folder with its compressed siblings; `fields` are added to every response, by URL path. */
export async function startStaticNginx(
  scratch: string,
  root: string,
  fields: Readonly<Record<string, readonly AddedField[]>>,
): Promise<Daemon> {
  const port = await freePort()
  mkdirSync(scratch, { recursive: true })
  const file = join(scratch, 'nginx.conf')
  const locations = Object.entries(fields).map(([path, added]) => {
    const lines = added.map(([name, value]) => `add_header ${name} '${value}' always;`)
    return `location = ${path} { ${lines.join(' ')} }`
  })
  writeFileSync(
    file,
    `daemon off; master_process off; worker_processes 1; pid ${scratch}/nginx.pid; error_log ${scratch}/nginx.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; keepalive_requests 1000000000; server_tokens off;
  types { application/rss+xml xml; application/feed+json json; text/html html; } charset utf-8; charset_types application/rss+xml text/html;
  gzip_static on; gzip_vary on;
  client_body_temp_path ${scratch}/n1; proxy_temp_path ${scratch}/n2; fastcgi_temp_path ${scratch}/n3;
  uwsgi_temp_path ${scratch}/n4; scgi_temp_path ${scratch}/n5;
  server { listen 127.0.0.1:${port}; root ${root}; ${locations.join('\n')} }
}
`,
  )
  const command = ['nginx', '-p', scratch, '-c', file, '-e', `${scratch}/nginx.log`]
  return startDaemon(command, port, { env: { PATH: withSbin().PATH ?? '' } })
}
