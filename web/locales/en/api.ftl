### Programs: the page of the interface, and what is wrong with their requests.

api-title = The interface for programs
api-lede = Whatever the pages do, a program can do: read what hangs and, with a session or a token of the staff, moderate and set calls up.
api-document = The OpenAPI 3.1 document
api-interactive = Try it
api-no-script = This part needs JavaScript; the OpenAPI document says the same.
api-problems = Refusals
api-problems-lede = Each refusal is an application/problem+json (RFC 9457): its code never changes, its words follow the language asked for.
api-problem-code = Code
api-problem-meaning = What it means

problem-unreadable-json = This JSON cannot be read
    .detail = Line { $line }, column { $column }: { $reason }
problem-json-wanted = JSON is needed here
    .detail = Send the request with Content-Type: application/json.
problem-wrong-password = The address and the password do not go together
    .detail = Check them and try again.
problem-not-ready = Its pictures are still being prepared
    .detail = It will be in the queue in a moment.
problem-taken-back = This contribution was taken back
    .detail = Whoever sent it took it back. There is nothing left to decide.

field-decided-by = Decided by { $who } on { $when }.
