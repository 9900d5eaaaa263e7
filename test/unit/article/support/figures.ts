import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlesTask } from '../../../eval/articles'
import { scoreArticles } from '../../../eval/score-articles'
import type { ArticleLine } from '../../../eval/types'

/** The figures over the saved pages by name, as the report has them. */
export async function savedFigures(folder: string): Promise<Map<string, number>> {
  const work = mkdtempSync(join(tmpdir(), 'on-record-pages-'))
  try {
    for (const name of ['dev', 'gold']) symlinkSync(join(folder, name), join(work, name))
    symlinkSync(join(folder, 'dev', 'manifest.json'), join(work, 'manifest.json'))
    const lines: ArticleLine[] = []
    for await (const line of articlesTask(work)) lines.push(line)
    return new Map(scoreArticles(work, lines).map(({ name, value }) => [name, value]))
  } finally {
    rmSync(work, { recursive: true })
  }
}
