import { describe, expect, test } from 'vitest'
import { embedLabel, embedOf } from '../../../src/content/embeds/embed.ts'

describe('the page for an embedded player', () => {
  test.each([
    ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed&rel=0', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['//www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['http://www.youtube.com/v/dQw4w9WgXcQ&hl=en', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube.com/embed/videoseries?si=x&list=PL-1_a', 'https://www.youtube.com/playlist?list=PL-1_a'],
    ['https://www.youtube.com/embed/live_stream?channel=UC-1', 'https://www.youtube.com/channel/UC-1/live'],
    ['https://www.youtube.com/watch?app=x&v=dQw4w9WgXcQ&t=3', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?t=3', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://vimeo.com/event/12/embed/x', 'https://vimeo.com/event/12'],
    ['https://player.vimeo.com/video/76979871', 'https://vimeo.com/76979871'],
    ['https://player.vimeo.com/video/76979871?title=0&h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://www.dailymotion.com/embed/video/x7tgad0', 'https://www.dailymotion.com/video/x7tgad0'],
    ['https://geo.dailymotion.com/player/xa1b.html?video=x7tgad0', 'https://www.dailymotion.com/video/x7tgad0'],
    ['https://open.spotify.com/embed/episode/4rOoJ6Egrf8K', 'https://open.spotify.com/episode/4rOoJ6Egrf8K'],
    ['https://www.instagram.com/p/Cabc_-1/embed/captioned', 'https://www.instagram.com/p/Cabc_-1/'],
    ['https://vk.com/video_ext.php?oid=-12&id=34&hash=5', 'https://vk.com/video-12_34'],
    [
      'https://www.facebook.com/plugins/video.php?width=5&href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F',
      'https://www.facebook.com/a/videos/1/',
    ],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=ff5500', 'https://soundcloud.com/a/b'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
    ],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F',
    ],
  ])('%s', (src, url) => {
    expect(embedOf({ src })).toEqual({ url, isPlayer: true })
  })

  test.each([
    'https://www.youtube.com/embed/too-long-to-be-an-id',
    'https://www.youtube.com/embed/videoseries',
    'https://www.youtube.com/embed?listType=user_uploads&list=Name',
    'https://www.youtube.com/embed/?listType=search&list=words',
    'https://www.youtube-nocookie.com/embed/short',
    'https://youtu.be/short',
    'https://player.vimeo.com/progressive_redirect/playback/1/x.mp4',
    'https://vimeo.com/channels/staffpicks/76979871',
  ])('%s is linked as it is', (src) => {
    expect(embedOf({ src })).toEqual({ url: src, isPlayer: true })
  })

  test.each([
    'https://evil.example/www.youtube.com/embed/dQw4w9WgXcQ',
    'https://youtube.com.evil.example/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/',
    'https://www.youtube.com/subscribe_embed?channelid=UC1',
    'https://player.vimeo.com/',
    'https://player.vimeo.com/video/?h=1',
    'https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fa',
  ])('%s is no known player', (src) => {
    expect(embedOf({ src })).toEqual({ url: src, isPlayer: false })
  })
})

describe('an embedded element', () => {
  test.each([
    ['that loads late', { src: 'about:blank', 'data-src': 'https://e.org/v' }, 'https://e.org/v'],
    ['that waits for consent', { 'data-cmplz-src': 'https://e.org/v' }, 'https://e.org/v'],
    ['with an attribute that only looks like an address', { 'data-srcdoc': 'https://e.org/v' }, undefined],
    ['that runs a script', { src: 'javascript:alert(1)' }, undefined],
    ['that holds its own document', { src: 'data:text/html,x' }, undefined],
    ['with a local copy', { src: './Bridge_files/saved.html' }, undefined],
    ['without an address', { srcdoc: '<p>x' }, undefined],
    ['that counts visitors', { src: 'https://e.org/v', width: '1', height: '1' }, undefined],
    ['that counts visitors, in pixels', { src: 'https://e.org/v', height: '0px' }, undefined],
    ['of full width', { src: 'https://e.org/v', width: '100%', height: '400' }, 'https://e.org/v'],
  ])('%s', (_what, attributes, url) => {
    expect(embedOf(attributes as Record<string, string>)?.url).toBe(url)
  })

  test.each([
    ['its title', { title: ' The\n bridge ' }, 'The bridge'],
    ['its label', { 'aria-label': 'The bridge' }, 'The bridge'],
    ['its place, for a title that says nothing', { title: 'YouTube video player' }, 'e.org/v/1'],
    ['its place', {}, 'e.org/v/1'],
  ])('has as label %s', (_what, attributes, label) => {
    const embed = embedOf({ src: 'https://www.e.org/v/1/', ...attributes })
    expect(embed && embedLabel(embed)).toBe(label)
  })

  test('has its host as label if its URL is long', () => {
    expect(embedLabel({ url: `https://www.e.org/${'x'.repeat(80)}` })).toBe('e.org')
    expect(embedLabel({ url: `https://${'x.'.repeat(80)}org/` })).toHaveLength(60)
  })
})
