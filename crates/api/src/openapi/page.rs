//! The page of the interface: what it is, how to try it, and every refusal by its code.

use askama::Template;
use cimaise_web::{Layout, Reader, private_page};
use cimaise_words::Voice;

use crate::answers::Answer;

/// The codes of all refusals that a program may meet.
const CODES: [&str; 16] = [
    "already-decided",
    "busy",
    "cross-site",
    "invalid",
    "json-wanted",
    "method-not-allowed",
    "not-found",
    "not-ready",
    "signed-out",
    "taken-back",
    "too-large",
    "too-late-to-undo",
    "unexpected",
    "unreadable",
    "unsupported-type",
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
    let refusal = |code| Refusal {
        code,
        title: t.say(&format!("problem-{code}")).to_string(),
        detail: t.say(&format!("problem-{code}.detail")).to_string(),
    };
    private_page(&InterfacePage {
        layout: Layout::new(t, t.say("api-title")),
        t,
        problems: CODES.map(refusal).into(),
    })
}
