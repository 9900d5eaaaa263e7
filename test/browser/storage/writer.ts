/** A worker or a frame that keeps statements: told how many, it says when all are acknowledged. */
import { keepMany, type Work } from '../../fixtures/storage/many'

if (typeof window === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Work>) => {
    void keepMany(data).then((ids) => postMessage(ids))
  })
} else if (window.frameElement?.hasAttribute('data-writer')) {
  addEventListener('message', ({ data, source }: MessageEvent<Work>) => {
    if (data.database !== undefined) void keepMany(data).then((ids) => source?.postMessage(ids))
  })
  parent.postMessage('ready')
}
