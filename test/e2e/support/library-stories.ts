/** Every journey through the library, one line each: both browsers play all of them. */
import * as data from './data-story'
import type { Driver } from './driver'
import * as findings from './findings-story'
import * as list from './list-story'
import * as names from './names-story'

export const LIBRARY_STORIES: readonly [string, (driver: Driver) => Promise<void>][] = [
  ['the list is searched, filtered, sorted, and a view of it saved', list.searchesFiltersAndSorts],
  ['many statements are tagged at once, taken back, and exported', list.worksOnManyAtOnce],
  ['what was deleted is brought back from the trash, and the history undoes it', list.deletesAndBringsBack],
  ['a statement and its source are edited, and taken back', list.editsAStatementAndItsSource],
  ['findings are confirmed and dismissed with a reason, and the precision is counted', findings.decidesInTheQueue],
  ['two statements are marked as contradicting by hand, and exported so', findings.marksByHandAndExports],
  ['what is picked becomes a brief that can be copied', findings.makesABrief],
  ['a speaker is seen over time, by keyboard and as a table', names.seesASpeakerOverTime],
  ['speakers are renamed, split and merged, and each is taken back', names.renamesMergesAndSplits],
  ['topics are renamed, merged and deleted, and taken back', names.worksOnTopics],
  ['every format is exported', data.exportsEveryFormat],
  ['a file is refused with the place in it, another previewed, imported, taken back', data.importsWithAPreview],
  ['settings hold, and the other windows follow', data.setsWhatCanBeSet],
  ['a site rests, and what is no address is refused', data.letsASiteRest],
  ['a snapshot brings the record back as it was', data.restoresASnapshot],
]
