/** A proxy that compresses what it passes on: how it is installed, configured and run. */
export interface ReverseProxy {
  readonly name: string
  /** Debian packages. */
  readonly packages: readonly string[]
  readonly command: string
  readonly file: string
  configure(folder: string, port: number, origin: number): string
  parameters(file: string): readonly string[]
}

const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']

const nginx: ReverseProxy = {
  name: 'nginx',
  packages: ['nginx-light'],
  command: 'nginx',
  file: 'nginx.conf',
  configure: (
    folder,
    port,
    origin,
  ) => `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events {}
http {
  access_log off; gzip on; gzip_proxied any; gzip_types ${TYPES.join(' ')};
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${origin}; proxy_http_version 1.1; } }
}
`,
  parameters: (file) => ['-c', file, '-e', `${file}.log`],
}

const apache: ReverseProxy = {
  name: 'Apache',
  packages: ['apache2'],
  command: 'apache2',
  file: 'apache.conf',
  configure: (folder, port, origin) => `ServerName localhost
ServerRoot ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
Listen 127.0.0.1:${port}
${['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'filter', 'deflate']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
AddOutputFilterByType DEFLATE ${TYPES.join(' ')}
ProxyPass / http://127.0.0.1:${origin}/
`,
  parameters: (file) => ['-X', '-f', file],
}

const caddy: ReverseProxy = {
  name: 'Caddy',
  packages: ['caddy'],
  command: 'caddy',
  file: 'Caddyfile',
  configure: (_folder, port, origin) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  encode gzip {
    match {
      header Content-Type application/*
    }
  }
  reverse_proxy 127.0.0.1:${origin}
}
`,
  parameters: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
}

const haproxy: ReverseProxy = {
  name: 'HAProxy',
  packages: ['haproxy'],
  command: 'haproxy',
  file: 'haproxy.cfg',
  configure: (_folder, port, origin) => `defaults
  mode http
  timeout connect 5s
  timeout client 10s
  timeout server 10s
frontend in
  bind 127.0.0.1:${port}
  filter compression
  compression algo gzip
  compression type ${TYPES.join(' ')}
  default_backend gazette
backend gazette
  server gazette 127.0.0.1:${origin}
`,
  parameters: (file) => ['-f', file, '-db'],
}

/** The four that most feeds stand behind. */
export const PROXIES: readonly ReverseProxy[] = [nginx, apache, caddy, haproxy]
