/** The arguments of a shortcode, by name or position. */
export type ShortcodeWords = Readonly<Record<string, string>>

const ID = /^[\w-]{1,64}$/

const frame =
  (address: (id: string) => string) =>
  (words: ShortcodeWords): string => {
    const id = words.id ?? words[0] ?? ''
    return ID.test(id) ? `<iframe src="${address(id)}"></iframe>` : ''
  }

const link =
  (address: (first: string, second: string) => string) =>
  (words: ShortcodeWords): string => {
    const [first, second] = [words.user ?? words[0] ?? '', words.id ?? words[1] ?? '']
    const url = address(first, second)
    return [first, second].every((word) => word === '' || ID.test(word)) && !url.endsWith('/') ? `<${url}>` : ''
  }

const quoted = (text: string): string => text.replace(/["\\\n]/g, ' ').trim()

/** An image with its description below. */
function figure({ src = '', alt = '', title = '', caption = '' }: ShortcodeWords): string {
  const words = [title, caption].filter((one) => one !== '').join('. ')
  const picture = `![${alt.replace(/[[\]]/g, '')}](<${src.replace(/[<>\n]/g, '')}>`
  return src === '' ? words : `${picture}${words === '' ? ')' : ` "${quoted(words)}")`}`
}

/** What shortcodes for players, posts and images stand for, by name. */
export const shortcodes: Readonly<Record<string, (words: ShortcodeWords) => string>> = {
  youtube: frame((id) => `https://www.youtube.com/embed/${id}`),
  vimeo: frame((id) => `https://player.vimeo.com/video/${id}`),
  tweet: link((user, id) => `https://x.com/${id === '' ? 'i' : user}/status/${id === '' ? user : id}`),
  x: link((user, id) => `https://x.com/${id === '' ? 'i' : user}/status/${id === '' ? user : id}`),
  instagram: link((id) => `https://www.instagram.com/p/${id}`),
  gist: link((user, id) => `https://gist.github.com/${user}/${id}`),
  figure,
}
