/** News of the association: what members tell each other, with files and comments. Nothing of it is counted. */
export type { News, NewsCard, NewsComment, NewsId } from './news.ts'
export { commentsSince, latestNews, newsSince, writtenBy } from './store/news.ts'
export { changeNews, removeNews, writeNews } from './write-news.ts'
export { commentOnNews, removeComment } from './comment-on-news.ts'
export { find, spelledLike } from './find.ts'
