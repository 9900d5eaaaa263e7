/** Whether the page says that it is an article; looks at a few tags of the head only. */
export function probeArticle(document: Document, url: string): { isArticle: boolean; reason: string } {
  void url
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content')
  return type === 'article'
    ? { isArticle: true, reason: 'The page calls itself an article.' }
    : { isArticle: false, reason: 'The page does not call itself an article.' }
}
