export function answerRecordMessages(): void {}
