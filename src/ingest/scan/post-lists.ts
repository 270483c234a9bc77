import { lstatSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import type { FolderEntry } from './folder-listing.ts'
import type { Place } from './scan-file.ts'

/** The list of posts in an export of Substack. */
export const LIST_OF_POSTS = 'posts.csv'
/** The folder with the posts, beside the list. */
export const FOLDER_OF_POSTS = 'posts'

/** The name of a post: its number, and mostly words of its address. */
export const POST = /^\d+(?:\..+)?\.html?$/i
const TABLE = /\.csv$/i

/** How the files of a folder belong to an export. */
export interface PostList {
  /** The list that says what the posts are; undefined if there is none. */
  listFor(name: string): Place | undefined
  /** Whether a file is a table of the export: the list itself, or of subscribers, deliveries or openings. */
  isTable(entry: FolderEntry): boolean
}

const isPost = ({ name, type }: FolderEntry): boolean => type !== 'folder' && POST.test(name)

/** A list in the folder above, which is not above the seeds folder. */
function listAbove({ path, absolute }: Place): Place | undefined {
  const names = path.split('/')
  if (names.pop() !== FOLDER_OF_POSTS) return undefined
  const above = dirname(absolute) + sep + LIST_OF_POSTS
  if (lstatSync(above, { throwIfNoEntry: false })?.isDirectory() !== false) return undefined
  return { path: [...names, LIST_OF_POSTS].join('/'), absolute: above }
}

function listBeside(folder: Place, entries: readonly FolderEntry[]): Place | undefined {
  const list = entries.find(({ name, type }) => name === LIST_OF_POSTS && type !== 'folder')
  const path = folder.path === '' ? LIST_OF_POSTS : `${folder.path}/${LIST_OF_POSTS}`
  return list && { path, absolute: folder.absolute + sep + list.spelling }
}

/** Finds the list that the posts in a folder belong to: in the same folder, or beside a folder named "posts". */
export function postListOf(folder: Place, entries: readonly FolderEntry[]): PostList {
  const beside = listBeside(folder, entries)
  const list = beside ?? listAbove(folder)
  const isFolderOfPosts = ({ name, type }: FolderEntry) => type === 'folder' && name === FOLDER_OF_POSTS
  const isExport =
    list !== undefined && (entries.some(isPost) || (beside !== undefined && entries.some(isFolderOfPosts)))
  return {
    listFor: (name) => (isExport && POST.test(name) ? list : undefined),
    isTable: ({ name, type }) => isExport && type !== 'folder' && TABLE.test(name),
  }
}
