/** The beginning of a text that has room, not ending within a sign of two code units. */
export function cut(text: string, room: number): string {
  if (text.length <= room) return text
  const end = text.charCodeAt(room - 1)
  return text.slice(0, end >= 0xd800 && end < 0xdc00 ? room - 1 : room)
}
