import { IN } from './flags'

/**
 * Words of class names and ids, alone or two in a row, that say what an element holds. They are the ones that content-management systems
 * share; none belongs to one publisher.
 */
const WORDS: readonly (readonly [number, string])[] = [
  [
    IN.consent,
    'onetrust,optanon,cookie,cookies,consent,gdpr,ccpa,didomi,usercentrics,cmpbox,ot sdk,privacy banner,privacy modal,cc window',
  ],
  [IN.comments, 'comment,comments,disqus,kommentar,kommentare,commentaires,comentarios,commenti,reacties,talkback,usercomments'],
  [IN.embed, 'twitter tweet,tweet,instagram media,tiktok embed,wp embedded,bluesky embed,fb post,embedded tweet,embed tweet,embed social'],
  [
    IN.related,
    `related,recommend,recommended,recommendation,recommendations,read more,readmore,read also,read next,also read,see also,more from,more on,
    more stories,more news,more articles,most read,most popular,most viewed,mostread,trending,popular,newsletter,newsletters,sign up,signup,subscribe,
    subscription,subscriptions,outbrain,taboola,promo,promotion,promobox,advert,advertisement,advertising,ad,ads,sponsor,sponsored,banner,share,
    sharing,social,toolbar,toolbox,tag,tags,breadcrumb,breadcrumbs,pagination,pager,author bio,author box,author info,about author,teaser,teasers,
    sidebar,widget,rail,linkbox,crosslink,crosslinks,paywall offer,paywall promo,paywall message,upsell,regwall,disclaimer,infobox,factbox`,
  ],
  [
    IN.byline,
    'byline,bylines,date,dates,datetime,dateline,author,authors,timestamp,published,pub date,pubdate,post meta,entry meta,article meta',
  ],
  [IN.caption, `caption,captions,cutline,credit,credits,image description,legend,gallery,slideshow,carousel,lightbox,figcaption`],
  [
    IN.standfirst,
    `standfirst,stand first,dek,deck,subtitle,sub title,subhead,subheading,subheadline,sub headline,summary,lead,lede,leadin,intro,introduction,
    abstract,chapo,chapeau,sapo,vorspann,entradilla,bajada,sumario,excerpt,description,sottotitolo,occhiello,catenaccio`,
  ],
]

const FLAGS = new Map<string, number>()
for (const [flag, words] of WORDS) for (const word of words.split(/\s*,\s*/)) FLAGS.set(word, (FLAGS.get(word) ?? 0) | flag)

const LONGEST = 300
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, number>()

/** The `IN` flags that an element's class names and id give it. Words end at hyphens, underscores, digits and changes of case. */
export function flagsOfNames(names: string): number {
  const known = remembered.get(names)
  if (known !== undefined) return known
  const words = names
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  let flags = 0
  let previous = ''
  for (const word of words) {
    flags |= (FLAGS.get(word) ?? 0) | (FLAGS.get(`${previous} ${word}`) ?? 0)
    previous = word
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(names, flags)
  return flags
}
