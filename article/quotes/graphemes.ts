/**
 * What joins itself to the character before it: combining marks, joiners, variation selectors, skin tones, tags and conjoining jamo, after
 * the extending classes of UAX #29.
 */
const EXTENDS = /[\p{M}\p{Emoji_Modifier}\uff9e\uff9f\u{e0020}-\u{e007f}]|\u200c|\u200d/u

/** Does a character begin at `at` that belongs to the one before it? */
export const extendsBefore = (text: string, at: number): boolean => EXTENDS.test(String.fromCodePoint(text.codePointAt(at) ?? 32))

/** The first place from `at` on, before `end`, where no character is torn from its accents or joiners. */
export function afterGrapheme(text: string, at: number, end: number): number {
  let i = at
  while (i < end && extendsBefore(text, i)) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
  return Math.min(i, end)
}
