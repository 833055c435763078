//! The page of the interface: what it is, how to try it, and every refusal by its code.

use askama::Template;
use cimaise_web::{Layout, Reader, private_page};
use cimaise_words::Voice;

use crate::answers::Answer;

/// The codes of all refusals that a program may meet, in the order of the alphabet.
const CODES: [&str; 64] = [
    "already-appealed",
    "already-decided",
    "already-received",
    "appeal-over",
    "busy",
    "call-received",
    "changed-meanwhile",
    "code-wanted",
    "confirmation-needed",
    "consent-needed",
    "contested-decision",
    "cross-site",
    "decision-link-over",
    "described-meanwhile",
    "elsewhere-only",
    "enough-sent",
    "hanging-paused",
    "held",
    "invalid",
    "invitation-over",
    "json-wanted",
    "last-owner",
    "last-reason",
    "last-way-in",
    "method-not-allowed",
    "no-passkeys-here",
    "not-found",
    "not-ready",
    "not-to-be-changed",
    "no-such-part",
    "nothing-reported",
    "nothing-to-contest",
    "own-contribution",
    "paused",
    "second-factor-asked",
    "second-factor-first",
    "second-factor-set",
    "second-factor-unshown",
    "second-factor-wanted",
    "signed-out",
    "taken-back",
    "theme-not-open",
    "token-not-enough",
    "token-over",
    "token-unknown",
    "too-large",
    "too-late-to-undo",
    "too-many-requests",
    "unexpected",
    "unreadable",
    "unreadable-json",
    "unsupported-type",
    "upload-altered",
    "upload-elsewhere",
    "upload-gone",
    "upload-type",
    "upload-version",
    "uploads-too-heavy",
    "uploads-too-many",
    "waits-for-its-date",
    "wrong-code",
    "wrong-host",
    "wrong-passkey",
    "wrong-password",
];

#[derive(Template)]
#[template(path = "api/interface.html")]
struct InterfacePage {
    layout: Layout,
    t: Voice,
    problems: Vec<Refusal>,
}

struct Refusal {
    code: &'static str,
    title: String,
    detail: String,
}

/// `GET /api`
pub(crate) async fn page(reader: Reader) -> Answer {
    let t = reader.voice();
    // Some messages name what was wrong this time: here, an example of it.
    let say = |key: &str| {
        let place = t.say(key).with("line", 1).with("column", 12).with("reason", "…");
        let place = place.with("seconds", 12).with("most", 300).with("megabytes", 3000);
        place
            .with("date", "…")
            .with("contact", "…")
            .with("scope", "read")
            .with("host", "…")
            .to_string()
    };
    let refusal = |code| Refusal {
        code,
        title: say(&format!("problem-{code}")),
        detail: say(&format!("problem-{code}.detail")),
    };
    private_page(&InterfacePage {
        layout: Layout::new(t, t.say("api-title")),
        t,
        problems: CODES.map(refusal).into(),
    })
}
