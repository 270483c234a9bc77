import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, isAnswering } from './serve-port.ts'

/**
 * nginx with one worker, serving the same folder with compressed siblings and its file cache; undefined if it is not
 * installed.
 */
export async function startNginx(
  folder: string,
  prefix: readonly string[],
): Promise<{ port: number; process: ChildProcess } | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  await writeFile(file, configuration(folder, port))
  const [command = '', ...rest] = [...prefix, 'nginx', '-p', folder, '-c', file, '-e', join(folder, 'nginx.log')]
  const child = spawn(command, rest, { stdio: 'inherit' })
  while (!(await isAnswering(port))) await new Promise((resolve) => setTimeout(resolve, 20))
  return { port, process: child }
}

function configuration(folder: string, port: number): string {
  return `daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  open_file_cache max=1000; open_file_cache_valid 60s;
  types { application/rss+xml xml; }
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; add_header Cache-Control "public, max-age=300"; }
}
`
}
