// The one list of what the check may find: its code, what is wrong, and what to do. Data only; the README's table is made from it.

/** `error`: widgets show wrong figures, none, or something gets out. `advice`: they work, but slower, or a fault is harder to find. */
export type Level = 'error' | 'advice';

export interface CodeEntry {
  readonly level: Level;
  /** What is wrong, in a sentence. */
  readonly sentence: string;
  /** What to do about it. */
  readonly hint: string;
}

const error = (sentence: string, hint: string): CodeEntry => ({ level: 'error', sentence, hint });
const advice = (sentence: string, hint: string): CodeEntry => ({ level: 'advice', sentence, hint });

export const codes = {
  // Form of an answer
  'EW-C01': error('The request was not answered.', 'Answer within the time, and do not break off on the way.'),
  'EW-C02': error('The status is another than expected.', 'A question that can be answered has the status 200.'),
  'EW-C03': error('The body is not JSON.', 'Send one JSON object, also where a proxy or a sign-in page stands before the endpoint.'),
  'EW-C04': error('The content type is wrong.', 'Send application/json for answers and text/csv for files.'),
  'EW-C05': error('The body is not UTF-8.', 'Send UTF-8, and name no other charset in Content-Type.'),
  'EW-C06': error('A value does not fit the contract.', 'See the schema of the resource in the OpenAPI document.'),
  'EW-C07': error('The endpoint redirects.', 'Widgets follow no redirect, so that a token never goes elsewhere: give them the final address.'),
  'EW-C08': error('The answer repeats the token.', 'Keep tokens out of bodies and headers, also out of problems and logs.'),
  'EW-C09': advice('A figure has a name that no widget draws.', 'Use the names of the contract; letter case counts.'),
  'EW-C10': advice('The address is not encrypted.', 'Serve the endpoint over https: tokens and figures can be read on the way.'),
  'EW-C11': advice('A large answer is sent without compression.', 'Compress answers by what Accept-Encoding allows.'),
  // Who may ask
  'EW-C20': error('It is answered without a token.', 'Refuse with 401 what comes without a token.'),
  'EW-C21': error('It is answered with a wrong token.', 'Verify signature, audience and expiry of every token.'),
  'EW-C22': error('A missing or wrong token is not refused with 401.', 'Answer 401: widgets then ask the page for a fresh token, once.'),
  'EW-C23': error('It needs a token, though it must not.', 'Answer /v1/health without a token.'),
  'EW-C24': error('A token without the scope "people" sees people.', 'Refuse texts and segments with 403, and leave names out where the scope is missing.'),
  'EW-C25': advice('The refusal does not say how to sign in.', 'Send WWW-Authenticate: Bearer with every 401.'),
  // Parameters
  'EW-C30': error('A value that does not fit is not refused with 400.', 'Check every parameter against the contract, and answer 400 with problem+json.'),
  'EW-C31': error('The refusal does not name the parameter.', 'List it in errors[].path of the problem: widgets show that name to the page’s author.'),
  'EW-C32': error('A parameter that the contract does not know changes the answer.', 'Ignore unknown parameters.'),
  'EW-C33': error('The answer is not about what was asked.', 'Repeat in the answer what it was asked for.'),
  'EW-C34': error('A filter is not honoured.', 'Leave out what does not fit, and count in total what is left.'),
  'EW-C35': error('The entries are not in the order that was asked.', 'Sort before cutting pages; ties in one order that never changes.'),
  'EW-C36': error('The pages do not make up the whole.', 'Cut pages from one order: page n begins at n times pageSize.'),
  'EW-C37': error('A page has more entries than asked, or fewer than there are.', 'Honour pageSize, and fill every page but the last.'),
  // Period and zone
  'EW-C40': error('Two halves of a period do not add up to the whole.', 'Count half-open: from is in, to is not.'),
  'EW-C41': error('The days are not those of the period.', 'Send civil days of the zone, in order, each once, none outside [from, to).'),
  'EW-C42': error('The days do not add up to the whole.', 'Count each fact on exactly one day of the zone, on days of 23 and 25 hours too.'),
  'EW-C43': error('The zone is not honoured.', 'Begin and end days at midnight of the zone that is asked.'),
  'EW-C44': error('The previous period is not the one before.', 'It is as long as the period and ends where the period begins.'),
  'EW-C45': error('The previous figures are missing, or not those of the previous period.', 'With compare=true, answer for the previous period as if it were asked itself.'),
  'EW-C46': error('Comparing changes the figures of the period.', 'compare=true only adds.'),
  'EW-C47': error('How far an unfinished period reaches is not said, or said of a finished one.', 'Set completeUntil where now is before the end of the period, and only there.'),
  'EW-C48': error('Test traffic takes figures away, or the answer does not say that it is counted.', 'preview=true counts more, never less, and the answer then has preview: true.'),
  // Agreement
  'EW-C50': error('Two resources disagree about the same figure.', 'Make both from the same facts by the same rule.'),
  'EW-C51': error('Figures of one answer contradict each other.', 'See the resource’s definitions in the contract.'),
  'EW-C52': error('The ranks are not those of the board.', 'A rank is 1 plus the customers with more validations; ties share it.'),
  'EW-C53': error('A group is small enough to point at somebody.', 'Merge groups, or leave them out, until none is smaller than "smallest".'),
  // Problems
  'EW-C60': error('An unknown id is not answered with 404.', 'Answer 404 for experiences, modules and missions that are not there.'),
  'EW-C61': error('A refusal is not application/problem+json.', 'Answer every refusal as in RFC 9457.'),
  'EW-C62': error('A problem does not fit the contract.', 'Send type, kind, title and status; the kinds are a closed list.'),
  'EW-C63': error('A problem names another status than it has.', 'Repeat the status of the response.'),
  'EW-C64': error('A method that reads nothing is not refused.', 'Answer 405 with Allow where only GET is taken.'),
  'EW-C65': advice('A problem has no request id.', 'Send X-Request-Id, and the same as "instance": widgets show it, and logs can be searched for it.'),
  'EW-C66': error('An id with unusual signs is not handled.', 'Decode each segment of the path by itself; ids may hold blanks, slashes and letters of any script.'),
  'EW-C67': advice('HEAD is not answered like GET.', 'Answer HEAD with the headers of GET.'),
  // Pages of another origin
  'EW-C70': error('The preflight request is refused.', 'Answer OPTIONS with 204, without asking for a token.'),
  'EW-C71': error('A header or method that widgets send is not allowed.', 'Name it in Access-Control-Allow-Headers or -Methods; * does not stand for Authorization.'),
  'EW-C72': error('The page may not read the answer.', 'Name its origin in Access-Control-Allow-Origin, on refusals too.'),
  'EW-C73': error('A header that widgets read is hidden from them.', 'Name Retry-After, Date and X-Request-Id in Access-Control-Expose-Headers.'),
  'EW-C74': error('Any page may read answers with somebody’s cookies.', 'Allow credentials for the origins of a list only.'),
  'EW-C75': advice('The answer does not say that it depends on the origin.', 'Send Vary: Origin where Access-Control-Allow-Origin names one.'),
  'EW-C76': advice('ETag is hidden from scripts.', 'Name it in Access-Control-Expose-Headers, for pages with a cache of their own.'),
  // Caches
  'EW-C80': advice('The answer has no ETag.', 'Send one made from the figures: unchanged answers then cost nothing.'),
  'EW-C81': error('If-None-Match is not honoured.', 'Answer 304 without a body where the tag still holds.'),
  'EW-C82': error('A tag of other figures is taken for this answer.', 'Make the tag from the figures of this very question.'),
  'EW-C83': advice('The tag changes while the figures stay.', 'Leave generatedAt out of what the tag is made from.'),
  'EW-C84': error('Shared caches may keep the answer.', 'Send Cache-Control: private, no-cache; never public or s-maxage.'),
  'EW-C85': advice('The answer does not say who may keep it.', 'Send Cache-Control: private, no-cache, and Vary: Authorization.'),
  'EW-C86': advice('The server’s clock cannot be told.', 'Send Date, and keep the clock right: lifetimes and Retry-After are measured against it.'),
  'EW-C87': advice('A limit of requests does not say when to come back.', 'Send Retry-After with every 429.'),
  // Files
  'EW-C90': error('The file is no download.', 'Send Content-Disposition: attachment with a name that ends in .csv.'),
  'EW-C91': error('The file is no sound CSV.', 'See RFC 4180: the same number of fields in every line, quotes doubled within quotes.'),
  'EW-C92': error('The file has other rows than the page.', 'Write every entry that fits the filter, in the order of the pages.'),
  'EW-C93': error('A cell would run as a formula.', 'Put an apostrophe before text that begins with = + - @, a tab or a line break.'),
  'EW-C94': error('The column does not have the name that was asked.', 'Use the parameter property as its heading.'),
  // Report mails
  'EW-C95': error('The preview of a report cannot be opened.', 'Answer its address with a page, without a token, for some minutes.'),
  'EW-C96': error('A change of a report has no effect, or another one.', 'After PUT the report is subscribed, after DELETE it is not; both may be repeated.'),
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;

export const entryOf = (code: Code): CodeEntry => codes[code];
