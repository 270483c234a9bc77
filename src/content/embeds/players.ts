/** How to recognize the player of a host, and the page that shows the same content. */
export interface Player {
  /** Without `www.`. */
  readonly host: string
  /** Matches the beginning of the player's path and query; anything if absent. */
  readonly shows?: RegExp
  /** The page, where `$1` and `$2` are groups of `shows`; the player's own address if absent. */
  readonly page?: string
  /** The query parameter that contains the page's address, and the host (without `www.`) that the page must be on. */
  readonly parameter?: string
  readonly on?: string
}

const YOUTUBE_HOSTS = ['youtube.com', 'youtube-nocookie.com', 'm.youtube.com']

/** What YouTube's players show; the last row is for addresses of unknown kinds. */
const YOUTUBE: readonly Omit<Player, 'host'>[] = [
  {
    shows: /^\/embed\/(?:videoseries)?\?(?![^#]*listType=(?:user_uploads|search))(?:[^#]*&)?list=([\w-]+)/,
    page: 'https://www.youtube.com/playlist?list=$1',
  },
  {
    shows: /^\/embed\/live_stream\?(?:[^#]*&)?channel=([\w-]+)/,
    page: 'https://www.youtube.com/channel/$1/live',
  },
  {
    shows: /^\/(?:(?:embed|v|shorts|live)\/(?!videoseries|live_stream)|watch\?(?:[^#]*&)?v=)([\w-]{11})(?![\w-])/,
    page: 'https://www.youtube.com/watch?v=$1',
  },
  { shows: /^\/(?:embed|v|shorts|live|clip|watch|playlist)(?:\/[\w-]|\/?\?.)/ },
]

/** The players that articles embed. For each host the first matching row applies. */
export const players: readonly Player[] = [
  ...YOUTUBE_HOSTS.flatMap((host) => YOUTUBE.map((row) => ({ host, ...row }))),
  { host: 'youtu.be', shows: /^\/([\w-]{11})(?![\w-])/, page: 'https://www.youtube.com/watch?v=$1' },
  { host: 'youtu.be', shows: /^\/[\w-]/ },
  {
    host: 'player.vimeo.com',
    shows: /^\/video\/(\d+)\?(?:[^#]*&)?h=([\da-f]+)/,
    page: 'https://vimeo.com/$1/$2',
  },
  { host: 'player.vimeo.com', shows: /^\/video\/(\d+)/, page: 'https://vimeo.com/$1' },
  { host: 'player.vimeo.com', shows: /^\/(?!video\/?(?:\?|$))[\w-]/ },
  { host: 'vimeo.com', shows: /^\/moogaloop\.swf\?(?:[^#]*&)?clip_id=(\d+)/, page: 'https://vimeo.com/$1' },
  { host: 'vimeo.com', shows: /^\/((?:event|showcase|album)\/\d+)\/embed/, page: 'https://vimeo.com/$1' },
  { host: 'vimeo.com', shows: /^\/[\w-]/ },
  {
    host: 'dailymotion.com',
    shows: /^\/(?:embed\/video|swf(?:\/video)?)\/(\w+)/,
    page: 'https://www.dailymotion.com/video/$1',
  },
  {
    host: 'geo.dailymotion.com',
    shows: /^\/player[^?#]*\?(?:[^#]*&)?video=(\w+)/,
    page: 'https://www.dailymotion.com/video/$1',
  },
  { host: 'embed.ted.com', shows: /^\/talks\/([\w/-]+)/, page: 'https://www.ted.com/talks/$1' },
  { host: 'archive.org', shows: /^\/embed\/([\w.-]+)/, page: 'https://archive.org/details/$1' },
  { host: 'rutube.ru', shows: /^\/play\/embed\/(\w+)/, page: 'https://rutube.ru/video/$1/' },
  {
    host: 'player.bilibili.com',
    shows: /^\/player\.html\?(?:[^#]*&)?bvid=(\w+)/,
    page: 'https://www.bilibili.com/video/$1',
  },
  { host: 'v.qq.com', shows: /^\/txp\/iframe\/[^?#]*\?(?:[^#]*&)?vid=(\w+)/, page: 'https://v.qq.com/x/page/$1.html' },
  { host: 'ok.ru', shows: /^\/videoembed\/(\d+)/, page: 'https://ok.ru/video/$1' },
  { host: 'tv.naver.com', shows: /^\/embed\/(\d+)/, page: 'https://tv.naver.com/v/$1' },
  { host: 'ext.nicovideo.jp', shows: /^\/thumb\/(\w+)/, page: 'https://www.nicovideo.jp/watch/$1' },
  { host: 'embed.nicovideo.jp', shows: /^\/watch\/(\w+)/, page: 'https://www.nicovideo.jp/watch/$1' },
  { host: 'open.spotify.com', shows: /^\/embed(?:-podcast)?\/(\w+\/\w+)/, page: 'https://open.spotify.com/$1' },
  { host: 'embed.podcasts.apple.com', shows: /^\/([^?#]+)/, page: 'https://podcasts.apple.com/$1' },
  { host: 'platform.twitter.com', shows: /^\/embed\/[^?#]*\?(?:[^#]*&)?id=(\d+)/, page: 'https://x.com/i/status/$1' },
  { host: 'instagram.com', shows: /^\/(p|reel|tv)\/([\w-]+)\/embed/, page: 'https://www.instagram.com/$1/$2/' },
  { host: 'tiktok.com', shows: /^\/(?:embed|player)(?:\/v\d)?\/(\d+)/, page: 'https://www.tiktok.com/@/video/$1' },
  {
    host: 'facebook.com',
    shows: /^\/plugins\/(?:video|post)\.php\?/,
    parameter: 'href',
    on: 'facebook.com',
  },
  {
    host: 'vk.com',
    shows: /^\/video_ext\.php\?(?:[^#]*&)?oid=(-?\d+)&id=(\d+)/,
    page: 'https://vk.com/video$1_$2',
  },
  { host: 'w.soundcloud.com', parameter: 'url', on: 'soundcloud.com' },
  { host: 'player.twitch.tv' },
  { host: 'players.brightcove.net' },
  { host: 'cdn.jwplayer.com' },
  { host: 'bandcamp.com' },
  { host: 'embed.acast.com' },
  { host: 'omny.fm' },
  { host: 'datawrapper.dwcdn.net' },
  { host: 'flo.uri.sh' },
  { host: 'public.flourish.studio' },
  { host: 'e.infogram.com' },
  { host: 'embed.documentcloud.org' },
]

/** Titles without information, in lower case. */
export const emptyTitles: ReadonlySet<string> = new Set([
  'youtube video player',
  'youtube video',
  'youtube',
  'vimeo video player',
  'vimeo',
  'dailymotion video player',
  'embedded video',
  'embedded content',
  'video',
  'video player',
  'audio',
  'audio player',
  'media player',
  'player',
  'embed',
  'iframe',
])

/** Titles of frames that contain advertisements, in lower case. */
export const advertisementTitles: ReadonlySet<string> = new Set([
  '3rd party ad content',
  'advertisement',
  'advertising',
  'ad',
  'ads',
  'anzeige',
  'werbung',
  'publicité',
  'publicidad',
  'pubblicità',
  'publicidade',
  'реклама',
  'quảng cáo',
  '広告',
  '广告',
  '광고',
  'إعلان',
])
