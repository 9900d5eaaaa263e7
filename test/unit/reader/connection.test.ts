import { afterEach, describe, expect, test, vi } from 'vitest'

const send = vi.hoisted(() => vi.fn())
const runtime = vi.hoisted(() => ({ id: 'on-record' as string | undefined }))
vi.mock('../../../messages/protocol', () => ({ sendMessage: send }))
vi.mock('wxt/browser', () => ({ browser: { runtime } }))

const { ask } = await import('../../../entrypoints/reader.content/connection')

afterEach(() => {
  send.mockReset()
  runtime.id = 'on-record'
})

describe('a question to a background that may be stopped at any line', () => {
  test.each([
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Could not establish connection. Receiving end does not exist.',
    'Promised response from onMessage listener went out of scope',
  ])('is asked again after "%s"', async (message) => {
    send.mockRejectedValueOnce(new Error(message)).mockResolvedValueOnce([])
    await expect(ask('completeTopic', 'ta')).resolves.toEqual([])
    expect(send).toHaveBeenCalledTimes(2)
  })

  test('is not asked again where twice is more than once', async () => {
    send.mockRejectedValue(new Error('The message port closed before a response was received.'))
    await expect(ask('undo', 7)).rejects.toThrow('message port closed')
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('is given up after a few tries', async () => {
    send.mockRejectedValue(new Error('Receiving end does not exist.'))
    await expect(ask('completeTopic', 'ta')).rejects.toThrow('Receiving end')
    expect(send).toHaveBeenCalledTimes(4)
  })

  test('passes on what the background itself refuses', async () => {
    send.mockRejectedValue(new Error('The disk has no room left.'))
    await expect(ask('completeTopic', 'ta')).rejects.toMatchObject({ name: 'Refused', message: 'The disk has no room left.' })
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('ends calmly once the extension behind the page is gone', async () => {
    runtime.id = undefined
    send.mockRejectedValue(new Error('Extension context invalidated.'))
    await expect(ask('completeTopic', 'ta')).rejects.toMatchObject({ name: 'Disconnected' })
  })
})
