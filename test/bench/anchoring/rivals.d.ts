/** What the bench calls of packages that it compares with where they are installed. */
declare module '@apache-annotator/dom' {
  interface TextQuoteSelector {
    type: 'TextQuoteSelector'
    exact: string
    prefix?: string
    suffix?: string
  }
  export const createTextQuoteSelectorMatcher: undefined | ((selector: TextQuoteSelector) => (scope: Range) => AsyncGenerator<Range>)
}

declare module '@recogito/text-annotator' {
  interface TextSelector {
    quote: string
    start: number
    end: number
  }
  export const reviveSelector: undefined | ((selector: TextSelector, container: HTMLElement) => TextSelector & { range: Range })
}
