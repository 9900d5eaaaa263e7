import { expect, test } from 'vitest'
import { shapeOf } from '../../../article/kind'

test.each([
  ['https://a.example/', 'front'],
  ['https://a.example/?utm_source=newsletter123', 'front'],
  ['https://a.example/index.html', 'front'],
  ['https://a.example/de', 'front'],
  ['https://a.example/?p=4711', 'plain'],
  ['https://a.example/politics', 'listing'],
  ['https://a.example/news/world', 'listing'],
  ['https://a.example/tag/night-train', 'listing'],
  ['https://a.example/search?q=ferry', 'listing'],
  ['https://a.example/author/ida-lund', 'listing'],
  ['https://a.example/shop/kitchen/kettle', 'shop'],
  ['https://a.example/forum/threads/bees.12', 'forum'],
  ['https://a.example/viewtopic.php?t=12', 'forum'],
  ['https://a.example/politics/council-delays-vote-on-ferries', 'story'],
  ['https://a.example/2024/03/05/ferries', 'story'],
  ['https://a.example/doc/7715044', 'story'],
  ['https://a.example/story?id=59874871', 'story'],
  ['https://a.example/news/نشست-شورای-شهر-درباره-بندر', 'story'],
  ['about:blank', 'plain'],
  ['', 'plain'],
])('%s looks like %s', (url, shape) => expect(shapeOf(url)).toBe(shape))
