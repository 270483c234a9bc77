import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A proxy that can compress, in front of a server. */
export interface ReverseProxy {
  readonly name: string
  readonly program: string
  /** Its Debian package. */
  readonly debian: string
  /** Writes its configuration into `folder` and returns its command line; it stays in the foreground. */
  command(place: ProxyPlace): readonly string[]
}

/** The setting in which a proxy runs. */
export interface ProxyPlace {
  readonly folder: string
  readonly port: number
  readonly origin: number
  /** Whether the origin sends everything uncompressed, so that the proxy must compress. */
  readonly offload: boolean
}

const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'text/html']

function written(folder: string, name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const nginx: ReverseProxy = {
  name: 'nginx',
  program: 'nginx',
  debian: 'nginx',
  command({ folder, port, origin, offload }) {
    const file = written(
      folder,
      'nginx.conf',
      `daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 256; }
http {
  access_log off; gzip on; gzip_proxied any; gzip_vary on; gzip_http_version 1.0; gzip_types ${TYPES.slice(0, 3).join(' ')};
  client_body_temp_path ${folder}/n1; proxy_temp_path ${folder}/n2; fastcgi_temp_path ${folder}/n3;
  uwsgi_temp_path ${folder}/n4; scgi_temp_path ${folder}/n5;
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://127.0.0.1:${origin}; proxy_http_version 1.1; ${offload ? 'proxy_set_header Accept-Encoding "";' : ''} }
  }
}
`,
    )
    return ['nginx', '-p', folder, '-c', file, '-e', `${folder}/nginx.log`]
  },
}

const APACHE_MODULES = [
  'mpm_event',
  'authz_core',
  'filter',
  'headers',
  'setenvif',
  'proxy',
  'proxy_http',
  'deflate',
  'brotli',
]

const apache: ReverseProxy = {
  name: 'Apache',
  program: 'apache2',
  debian: 'apache2',
  command({ folder, port, origin, offload }) {
    const modules = APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    const file = written(
      folder,
      'apache.conf',
      `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
Mutex file:${folder} default
ErrorLog ${folder}/apache.log
Listen 127.0.0.1:${port}
${modules.join('\n')}
${offload ? 'SetEnvIf Accept-Encoding gzip force-gzip\nRequestHeader unset Accept-Encoding' : ''}
ProxyPass / http://127.0.0.1:${origin}/
AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${TYPES.join(' ')}
`,
    )
    return ['apache2', '-X', '-f', file]
  },
}

const caddy: ReverseProxy = {
  name: 'Caddy',
  program: 'caddy',
  debian: 'caddy',
  command({ folder, port, origin, offload }) {
    const file = written(
      folder,
      'Caddyfile',
      `{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  encode {
    gzip
    zstd
    match header Content-Type application/*
  }
  reverse_proxy 127.0.0.1:${origin} {
    ${offload ? 'header_up -Accept-Encoding' : ''}
    transport http {
      compression off
    }
  }
}
`,
    )
    return ['env', `HOME=${folder}`, 'caddy', 'run', '--adapter', 'caddyfile', '--config', file]
  },
}

const haproxy: ReverseProxy = {
  name: 'HAProxy',
  program: 'haproxy',
  debian: 'haproxy',
  command({ folder, port, origin, offload }) {
    const file = written(
      folder,
      'haproxy.cfg',
      `global
  maxconn 256
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend feeds
  bind 127.0.0.1:${port}
  default_backend gazette
backend gazette
  compression algo gzip
  compression type ${TYPES.join(' ')}
  ${offload ? 'compression offload' : ''}
  server gazette 127.0.0.1:${origin}
`,
    )
    return ['haproxy', '-db', '-f', file]
  },
}

/** The proxies most often found in front of feeds. */
export const PROXIES: readonly ReverseProxy[] = [nginx, apache, caddy, haproxy]
