// What `--help` prints.
export const help = `engagement-widgets check <url> [options]

Holds an endpoint against the contract of the widgets: every resource, parameters, periods and zones,
errors, other origins, caching, files. Prints one line for each deviation. It only reads, unless --changes is given.

  <url>                    address of the endpoint, the part before /v1

  --token <token>          sent as Authorization: Bearer …; better in the variable EW_TOKEN
  --read-token <token>     a second token with the scope "read" alone (or EW_READ_TOKEN): must not see people
  --header 'Name: value'   sent with every request; may be repeated
  --experience <id>        the experience to look at; the busiest one where none is named
  --from, --to <day>       period, YYYY-MM-DD, the second exclusive; the last 28 days that are over where none is named
  --zone <zone>            time zone such as Europe/Berlin; the tenant's where none is named
  --origin <origin>        a page's origin such as https://admin.example.com: checks what pages of it may do
  --only <resource>        this resource only; may be repeated, or several with commas
  --changes                also subscribes to the report of the experience and ends it again (PUT, DELETE)
  --timeout <seconds>      for each request; 30
  --strict                 advice counts as a deviation
  --json                   prints the findings as JSON
  --version, --help

Exit status: 0 nothing found, 1 deviations, 2 the endpoint could not be checked.
Codes are explained in the README under "Connect your own endpoint".
`;
