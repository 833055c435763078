"""The mailbox of the test server, which turns some recipients away as real servers do."""

from aiosmtpd.handlers import Mailbox

ANSWERS = {
    "gone.example": "550 5.1.1 No such mailbox",
    "busy.example": "451 4.7.1 Try again later",
}


class Refusing(Mailbox):
    """A maildir that refuses by the domain of the recipient."""

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = ANSWERS.get(address.rpartition("@")[2])
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"
