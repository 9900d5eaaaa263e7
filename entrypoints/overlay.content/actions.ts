/** What the overlay's buttons and keys do. Each failure is said in words; nothing typed is lost. */
import { type StatementSelector, textFragment } from '../../anchoring'
import { failureWords } from '../../components/failure-words'
import { t } from '../../components/i18n'
import type { StatementValues } from '../../components/statement-fields'
import type { PageFinding } from '../../messages/protocol'
import { saidBy } from '../../storage/said-by'
import type { DismissReason, StatementDraft } from '../../storage/types'
import { ask } from '../reader.content/connection'
import { reveal } from '../reader.content/jump'
import type { OverlayDeps } from '../reader.content/overlay-port'
import { draftFrom, fromValues } from './card-values'
import { type Citation, citation, copyText } from './copy'
import { flagOf } from './flags'
import { type Box, boxOf } from './place'
import type { Cell, KeptNotice, Notice, View } from './view'

export type Actions = ReturnType<typeof createActions>

interface Cells {
  view: Cell<View>
  notice: Cell<Notice | null>
  reattaching: Cell<string | null>
}

export function createActions(document: Document, deps: OverlayDeps, { view, notice, reattaching }: Cells) {
  /** Where the focus was before something of ours took it. */
  let returnTo: Element | null = null
  const say = (error: unknown) => {
    notice.value = { kind: 'error', message: failureWords(error) }
  }
  const run = (work: () => Promise<void>) => void work().catch(say)
  const rangesOf = (id: string): Range[] => deps.quote(id)?.ranges() ?? deps.rangesOfKept(id)
  const boxFor = (id: string): Box => boxOf(rangesOf(id)) ?? MIDDLE
  const open = (next: View) => {
    if (view.value.kind === 'nothing') returnTo = document.activeElement
    view.value = next
  }
  const close = () => {
    view.value = { kind: 'nothing' }
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus({ preventScroll: true })
    returnTo = null
  }
  const openCard = (draft: StatementDraft, at: Box, editing: string | null = null) =>
    open({ kind: 'keep', draft, editing, words: at, busy: false, error: null })

  async function keepNow(id: string): Promise<void> {
    const live = deps.quote(id)
    if (!live) return
    const draft = await deps.draftOfQuote(live)
    if (!draft) {
      notice.value = { kind: 'page-changed' }
      return
    }
    close()
    notice.value = keptNotice(await deps.keep({ ...draft, topicNames: deps.topics().slice(0, 1) }))
  }

  async function keepWithNote(id: string): Promise<void> {
    const live = deps.quote(id)
    const draft = live && (await deps.draftOfQuote(live))
    if (!draft) notice.value = { kind: 'page-changed' }
    else openCard({ ...draft, topicNames: deps.topics().slice(0, 1) }, boxFor(id))
  }

  async function keepSelected(selection: Selection): Promise<void> {
    const at = boxOf([selection.getRangeAt(0)]) ?? MIDDLE
    const draft = await deps.draftOfSelection(selection)
    if (!draft) notice.value = { kind: 'not-in-page' }
    else openCard({ ...draft, topicNames: deps.topics().slice(0, 1) }, at)
  }

  async function submit(values: StatementValues): Promise<void> {
    if (view.value.kind !== 'keep') return
    const card = view.value
    view.value = { ...card, busy: true, error: null }
    const draft = draftFrom(card.draft, values)
    try {
      if (card.editing !== null) {
        await ask('editStatement', { id: card.editing, patch: fromValues(values) })
        await deps.refresh()
        close()
      } else {
        const read = card.draft.speakerName
        const correctedFrom = read === values.speakerName ? null : read
        const otherName = correctedFrom !== null && deps.isOtherName(card.draft, values.speakerName)
        const kept = await deps.keep({ ...draft, correctedFrom, otherName })
        close()
        notice.value = keptNotice(kept)
      }
    } catch (error) {
      view.value = { ...card, draft, busy: false, error: failureWords(error) }
    }
  }

  function edit(statementId: string): void {
    const anchored = deps.kept(statementId)
    if (!anchored) return
    const { statement, speakerName, topics } = anchored.kept
    const source = {
      url: '',
      canonicalUrl: '',
      title: null,
      publisher: null,
      authors: [],
      published: null,
      modified: null,
      language: null,
      readAt: '',
    }
    openCard({ ...statement, speakerName, speakerRole: null, topicNames: topics, source }, boxFor(statementId), statementId)
  }

  /** Copies with a link that leads back to the words, and says whether the browser allowed it. */
  async function copyCitation(selector: StatementSelector | undefined, said: Omit<Citation, 'url'>): Promise<void> {
    const page = document.location.href.split('#')[0] ?? ''
    const done = await copyText(citation({ ...said, url: selector ? page + textFragment(selector) : page }))
    notice.value = { kind: done ? 'copied' : 'no-copy' }
  }

  async function copy(id: string): Promise<void> {
    const live = deps.quote(id)
    const kept = deps.kept(id)?.kept
    const draft = live && (await deps.draftOfQuote(live))
    const selector = draft?.selectors[0] ?? kept?.statement.selectors[0]
    await copyCitation(selector, {
      text: kept?.statement.text ?? live?.quote.text ?? '',
      speakerName: kept ? saidBy(kept.statement, kept.speakerName) : (live?.quote.speaker.name ?? null),
      date: kept?.statement.date ?? draft?.date ?? null,
    })
  }

  async function attach(selection: Selection): Promise<void> {
    const id = reattaching.value
    const draft = id === null ? null : await deps.draftOfSelection(selection)
    if (id === null || !draft) {
      notice.value = { kind: 'not-in-page' }
      return
    }
    await ask('attachStatement', { id, selectors: draft.selectors, found: draft.text })
    reattaching.value = null
    close()
    await deps.refresh()
  }

  async function judge(finding: PageFinding, status: 'open' | 'confirmed' | 'dismissed', reason: DismissReason | null): Promise<void> {
    if (finding.id !== '') {
      await ask('judgeFinding', { id: finding.id, status, reason })
      await deps.refresh()
    } else if (view.value.kind === 'finding' && view.value.quoteKey !== null) {
      const { quoteKey } = view.value
      if (status === 'confirmed') {
        const kept = await deps.confirmQuote(quoteKey)
        notice.value = kept ? { kind: 'kept', ...kept } : { kind: 'page-changed' }
      } else if (!(await deps.dismissQuote(quoteKey, reason))) notice.value = { kind: 'page-changed' }
    }
    close()
  }

  return {
    close,
    closeNotice() {
      notice.value = null
    },
    copySelection: (selection: Selection) =>
      run(async () => {
        const draft = await deps.draftOfSelection(selection)
        await copyCitation(draft?.selectors[0], {
          text: draft?.text ?? selection.toString(),
          speakerName: draft ? saidBy(draft, draft.speakerName) : null,
          date: draft?.date ?? null,
        })
      }),
    openTip(id: string, pinned: boolean) {
      const at = boxOf(rangesOf(id))
      if (at && (pinned || view.value.kind !== 'tip' || view.value.id !== id)) view.value = { kind: 'tip', id, words: at }
    },
    openToolbar(selection: Selection) {
      const at = boxOf([selection.getRangeAt(0)])
      if (at) view.value = { kind: 'toolbar', words: at }
    },
    openFinding(id: string) {
      const finding = flagOf(deps, id)
      if (finding) open({ kind: 'finding', finding, quoteKey: deps.quote(id) ? id : null, words: boxFor(id) })
    },
    openList: () => open({ kind: 'list' }),
    /** Leads from the list to words and into their tip. At once, and after the scrolling was told of: what floats leaves with a scroll. */
    jump(id: string) {
      const [range] = rangesOf(id)
      if (!range) return
      view.value = { kind: 'nothing' }
      reveal(document, range, true)
      const frame = (work: () => void) => document.defaultView?.requestAnimationFrame(work)
      frame(() =>
        frame(() => {
          view.value = { kind: 'tip', id, words: boxFor(id), focus: true }
        }),
      )
    },
    keepById: (id: string) => run(() => keepNow(id)),
    keepWithNoteById: (id: string) => run(() => keepWithNote(id)),
    keepSelection: (selection: Selection) => run(() => keepSelected(selection)),
    submit: (values: StatementValues) => run(() => submit(values)),
    edit,
    reattach(statementId: string) {
      close()
      reattaching.value = statementId
      notice.value = { kind: 'select-new-words' }
    },
    copyById: (id: string) => run(() => copy(id)),
    attach: (selection: Selection) => run(() => attach(selection)),
    ignore(key: string) {
      close()
      deps.ignore(key)
    },
    remove: (statementId: string) =>
      run(async () => {
        await ask('deleteStatement', statementId)
        close()
        await deps.refresh()
      }),
    /** Takes these steps back, the last one first; none further where something else was changed since. */
    undo: (steps: readonly number[]) =>
      run(async () => {
        let back = true
        for (const step of steps.toReversed()) back &&= await ask('undo', step)
        notice.value = back ? null : { kind: 'error', message: t('undo_overtaken') }
        await deps.refresh()
      }),
    openLibrary: (hash: string) => run(() => ask('openSurface', { surface: 'library', hash })),
    judge: (finding: PageFinding, status: 'open' | 'confirmed' | 'dismissed', reason: DismissReason | null = null) =>
      run(() => judge(finding, status, reason)),
    complete: {
      speakers: (typed: string) => ask('completeSpeaker', typed),
      topics: (typed: string) => ask('completeTopic', typed),
    },
  }
}

const keptNotice = ({ statement, created, step }: Awaited<ReturnType<OverlayDeps['keep']>>): KeptNotice => ({
  kind: 'kept',
  statementId: statement.id,
  created,
  steps: step === null ? [] : [step],
})

/** Where a card goes whose words have no box: the top of the window. */
const MIDDLE: Box = { left: 80, top: 60, right: 80, bottom: 80 }
