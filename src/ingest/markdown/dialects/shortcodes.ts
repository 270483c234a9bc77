import { embedOf } from '../../../content/embeds/embed.ts'
import { escapeAttribute } from '../../../content/escape.ts'
import { isImageAddress } from './image-name.ts'
import { type Tag, type TagWords, unnamedWords } from './tag-words.ts'

const ID = /^[\w-]{1,64}$/

const idIn = (words: TagWords): string => words.id ?? words.video ?? words[0] ?? ''

const frameOf = (address: string): string => `<iframe src="${escapeAttribute(address)}"></iframe>`

const frame =
  (address: (id: string) => string) =>
  (words: TagWords): string => {
    const id = idIn(words).replace(/[?&].*$/, '')
    return ID.test(id) ? frameOf(address(id)) : ''
  }

/** The player that a tag names by its whole address: "{% embed https://youtu.be/… %}". */
function playerIn({ id, video, url, src, 0: first }: TagWords): string | undefined {
  const address = [id, video, url, src, first].find((word) => /^https?:/.test(word ?? ''))
  return address !== undefined && embedOf({ src: address })?.isPlayer ? frameOf(address) : undefined
}

const link =
  (address: (first: string, second: string) => string) =>
  (words: TagWords): string => {
    const [first, second] = [words.user ?? words[0] ?? '', words.id ?? words[1] ?? '']
    const url = address(first, second)
    return [first, second].every((word) => word === '' || ID.test(word)) && !url.endsWith('/') ? `<${url}>` : ''
  }

/** Hexo's links to other posts and files, whose addresses only it knows: "{% post_link the-quay The old quay %}". */
const linkText = (words: TagWords): string =>
  unnamedWords(words)
    .slice(1)
    .filter((word) => !/^(?:true|false)$/.test(word))
    .join(' ')

/** Hexo's image, whose title needs no quotation marks. */
function assetImage(words: TagWords): string {
  const unnamed = unnamedWords(words)
  const at = unnamed.findIndex(isImageAddress)
  const title = unnamed.slice(at + 1).filter((word) => !/^\d+%?$/.test(word))
  return at < 0 ? '' : `![${title.join(' ').replace(/[[\]"]/g, '')}](<${unnamed[at]}>)`
}

const SHORTCODES: Readonly<Record<string, (words: TagWords) => string>> = {
  youtube: frame((id) => `https://www.youtube.com/embed/${id}`),
  vimeo: frame((id) => `https://player.vimeo.com/video/${id}`),
  tweet: link((user, id) => `https://x.com/${id === '' ? 'i' : user}/status/${id === '' ? user : id}`),
  x: link((user, id) => `https://x.com/${id === '' ? 'i' : user}/status/${id === '' ? user : id}`),
  instagram: link((id) => `https://www.instagram.com/p/${id}`),
  post_link: linkText,
  asset_link: linkText,
  asset_img: assetImage,
  gist: link((user, id) => `https://gist.github.com/${user}/${id}`),
}

/** "lite-youtube-player" plays what "youtube" does. */
const plainName = (name: string): string => name.replace(/^lite-?|[-_]?(?:embed|player|video)$/g, '')

/** What a tag for a player, a post or a link stands for; undefined for other tags. */
export function meaningOf({ name, words }: Tag): string | undefined {
  const kind = [plainName(name), words.provider ?? ''].find((one) => Object.hasOwn(SHORTCODES, one))
  return playerIn(words) ?? (kind === undefined ? undefined : SHORTCODES[kind]?.(words))
}
