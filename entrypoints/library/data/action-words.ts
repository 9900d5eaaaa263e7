import type { MessageKey } from '../../../components/i18n'
import type { Action } from '../../../storage'

/** Each kind of step in words. */
export const ACTION_WORDS: Record<Action, MessageKey> = {
  keep: 'did_keep',
  edit: 'did_edit',
  'edit-many': 'did_edit_many',
  'edit-source': 'did_edit_source',
  delete: 'did_delete',
  restore: 'did_restore',
  'rename-speaker': 'did_rename_speaker',
  'edit-speaker': 'did_edit_speaker',
  'merge-speakers': 'did_merge_speakers',
  'split-speaker': 'did_split_speaker',
  'add-speaker': 'did_add_speaker',
  'rename-topic': 'did_rename_topic',
  'split-topic': 'did_split_topic',
  'merge-topics': 'did_merge_topics',
  'add-topic': 'did_add_topic',
  'delete-topic': 'did_delete_topic',
  'judge-finding': 'did_judge_finding',
  'add-finding': 'did_add_finding',
  'correct-speaker': 'did_correct_speaker',
  'dismiss-quote': 'did_dismiss_quote',
  import: 'did_import',
  'restore-snapshot': 'did_restore_snapshot',
  mend: 'did_mend',
}
