/** A Hypothesis export as its client writes it, with words of our own. */
export const HYPOTHESIS = {
  export_date: '2025-04-01T12:00:00.000Z',
  export_userid: 'acct:reader@notes.example',
  client_version: '1.1700.0',
  annotations: [
    {
      id: 'aB3_xYz',
      created: '2025-03-30T09:15:00.123456+00:00',
      updated: '2025-03-31T10:00:00.000000+00:00',
      user: 'acct:reader@notes.example',
      uri: 'https://harbour-gazette.example/news/budget?utm_source=letter',
      text: 'Compare with what she said in May.',
      tags: ['tax', 'budget'],
      group: '__world__',
      permissions: { read: ['group:__world__'], update: ['acct:reader@notes.example'] },
      target: [
        {
          source: 'https://harbour-gazette.example/news/budget',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]', endOffset: 27 },
            { type: 'TextPositionSelector', start: 120, end: 144 },
            { type: 'TextQuoteSelector', exact: 'We will not raise taxes.', prefix: 'she said: “', suffix: '” The opposition' },
          ],
        },
      ],
      document: { title: ['Council votes on the budget'] },
      links: { html: 'https://notes.example/a/aB3_xYz' },
      user_info: { display_name: 'A Reader' },
    },
    {
      id: 'reply1',
      created: '2025-03-31T09:15:00Z',
      uri: 'https://harbour-gazette.example/news/budget',
      text: 'Yes.',
      references: ['aB3_xYz'],
      target: [],
    },
    { id: 'page1', created: '2025-03-31T09:15:00Z', uri: 'https://harbour-gazette.example/news/budget', text: 'Page note', target: [{}] },
  ],
}
