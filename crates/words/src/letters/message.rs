//! What each letter says, once for text and HTML.

use super::parts::Part;
use super::{Kept, Letter, News, Recourse};
use crate::{Phrase, Voice};

/// A letter in words, not yet in a form.
pub(super) struct Message {
    pub(super) subject: String,
    /// The letter itself.
    pub(super) body: Vec<Part>,
    /// Under it: how to take the contribution back, how to answer.
    pub(super) foot: Vec<Part>,
    /// Who signs.
    pub(super) signature: String,
}

impl Message {
    pub(super) fn write(t: Voice, letter: &Letter) -> Self {
        let mut body = vec![Part::say(t.say("letters-hello"))];
        body.extend(told(t, letter));
        Self {
            subject: subject(t, letter),
            body,
            foot: foot(t, letter),
            signature: one_line(&letter.institution),
        }
    }
}

fn subject(t: Voice, letter: &Letter) -> String {
    let phrase = match letter.news {
        News::Receipt => t.say("letters-receipt-subject"),
        News::Hung { .. } => t.say("letters-hung-subject"),
        News::Accepted { .. } => t.say("letters-accepted-subject"),
        News::Refused { .. } | News::NotAfterAll { .. } => t.say("letters-refused-subject"),
        News::ChangeAsked { .. } => t.say("letters-change-subject"),
        News::TakenDown { .. } => t.say("letters-taken-down-subject"),
        News::FileRefused { .. } => t.say("letters-file-refused-subject"),
        News::Appealed => t.say("letters-appealed-subject"),
        News::Withdrawn => t.say("letters-withdrawn-subject"),
        News::Erased => t.say("letters-erased-subject"),
        News::Links { ref of } => t.say("letters-links-subject").with("count", of.len()),
        News::Noticed => t.say("letters-notice-subject"),
        News::NoticeKept | News::NoticeTakenDown { .. } | News::NoticeWithdrawn => {
            t.say("letters-notice-answer-subject")
        }
    };
    phrase.with("title", one_line(&letter.title)).to_string()
}

fn told(t: Voice, letter: &Letter) -> Vec<Part> {
    let about = |phrase: Phrase<'_>| {
        let phrase = phrase.with("title", one_line(&letter.title));
        Part::say(phrase.with("theme", one_line(&letter.theme)))
    };
    let contact = one_line(&letter.contact);
    let again = letter.recourse == Recourse::Answered;
    let since_appealed =
        |key: &str| about(t.say(&format!("{key}{}", if again { "-again" } else { "" })));
    let contest = || contest(t, letter, &contact);
    let theme_page = || Part::see(t.say("letters-theme-page"), &letter.theme_page);
    match &letter.news {
        News::Receipt => vec![
            about(t.say("letters-receipt")),
            Part::say(t.say("letters-receipt-next")),
            Part::open(t.say("letters-follow"), &letter.follow_up),
            Part::say(t.say("letters-receipt-keep")),
        ],
        News::Hung { page } => {
            let mut parts = vec![since_appealed("letters-hung")];
            parts.push(Part::open(t.say("letters-hung-see"), page));
            parts.extend(words(t, letter));
            parts.push(Part::say(t.say("letters-hung-thanks")));
            parts
        }
        News::Accepted { on } => {
            let mut parts = vec![since_appealed("letters-accepted")];
            parts.push(Part::say(match on {
                Some(on) => t.say("letters-accepted-on").with("date", on.as_str()),
                None => t.say("letters-accepted-soon"),
            }));
            parts.extend(words(t, letter));
            parts.push(Part::say(t.say("letters-accepted-next")));
            parts
        }
        News::NotAfterAll { reason } => {
            let mut parts = vec![about(t.say("letters-not-after-all")), quote(reason)];
            parts.extend(words(t, letter));
            parts.extend(ground(t, letter));
            parts.push(Part::say(t.say("letters-refused-private")));
            parts.extend(contest());
            parts
        }
        News::Refused { reason } => {
            let mut parts = vec![since_appealed("letters-refused"), quote(reason)];
            parts.extend(words(t, letter));
            parts.extend(ground(t, letter));
            parts.push(Part::say(t.say("letters-refused-private")));
            parts.extend(contest());
            parts.push(theme_page());
            parts
        }
        News::ChangeAsked { reason } => {
            let mut parts = vec![about(t.say("letters-change")), quote(reason)];
            parts.extend(words(t, letter));
            parts.push(Part::open(t.say("letters-change-here"), &letter.follow_up));
            parts.push(Part::say(t.say("letters-change-next")));
            parts
        }
        News::TakenDown { reason } => {
            let mut parts = vec![about(t.say("letters-taken-down")), quote(reason)];
            parts.extend(words(t, letter));
            parts.extend(ground(t, letter));
            parts.push(Part::say(t.say("letters-taken-down-private")));
            parts.extend(contest());
            parts
        }
        News::FileRefused { reason } => vec![
            about(t.say("letters-file-refused")),
            quote(reason),
            Part::say(t.say("letters-file-refused-nobody")),
            theme_page(),
        ],
        News::Appealed => vec![
            about(t.say("letters-appealed")),
            Part::say(t.say("letters-appealed-next")),
            Part::open(t.say("letters-follow"), &letter.follow_up),
        ],
        News::Withdrawn => vec![
            about(t.say("letters-withdrawn")),
            Part::say(t.say("letters-withdrawn-gone")),
            Part::say(t.say("letters-withdrawn-not-you").with("contact", &contact)),
            Part::say(t.say("letters-withdrawn-thanks")),
        ],
        News::Erased => vec![
            Part::say(t.say("letters-erased")),
            Part::say(t.say("letters-erased-stays")),
            Part::say(t.say("letters-withdrawn-not-you").with("contact", &contact)),
        ],
        News::Noticed | News::NoticeKept | News::NoticeTakenDown { .. } | News::NoticeWithdrawn => {
            of_notice(t, letter)
        }
        News::Links { of } => {
            let mut parts = vec![Part::say(t.say("letters-links").with("count", of.len()))];
            parts.extend(of.iter().map(|one| kept(t, one)));
            parts.push(Part::say(t.say("letters-links-keep").with("count", of.len())));
            parts
        }
    }
}

/// What who gave notice of a picture is told.
fn of_notice(t: Voice, letter: &Letter) -> Vec<Part> {
    let about = |key: &str| {
        let phrase = t.say(key).with("title", one_line(&letter.title));
        Part::say(phrase.with("theme", one_line(&letter.theme)))
    };
    match &letter.news {
        News::NoticeKept => {
            let mut parts = vec![about("letters-notice-kept")];
            parts.extend(words(t, letter));
            parts
        }
        News::NoticeTakenDown { reason } if reason.is_empty() => {
            vec![about("letters-notice-taken-down")]
        }
        News::NoticeTakenDown { reason } => vec![
            about("letters-notice-taken-down"),
            Part::say(t.say("letters-notice-reason").with("reason", one_line(reason))),
        ],
        News::NoticeWithdrawn => vec![about("letters-notice-withdrawn")],
        _ => vec![
            about("letters-notice"),
            Part::say(t.say("letters-notice-next")),
            Part::open(t.say("letters-notice-page"), &letter.follow_up),
        ],
    }
}

/// On what it rests, and that a person decided.
fn ground(t: Voice, letter: &Letter) -> Option<Part> {
    let of = letter.ground?;
    Some(Part::say(t.say("letters-ground").with("ground", of.code())))
}

/// What can be done against it.
fn contest(t: Voice, letter: &Letter, contact: &str) -> Vec<Part> {
    match &letter.recourse {
        Recourse::None => vec![Part::say(t.say("letters-contest").with("contact", contact))],
        Recourse::Until(date) => vec![
            Part::say(t.say("letters-contest-until").with("date", date.as_str())),
            Part::see(t.say("letters-contest-here"), &letter.follow_up),
        ],
        Recourse::Answered => {
            vec![Part::say(t.say("letters-contest-over").with("contact", contact))]
        }
    }
}

fn kept(t: Voice, one: &Kept) -> Part {
    let label = t.say("letters-links-one").with("title", one_line(&one.title));
    Part::see(label.with("theme", one_line(&one.theme)), &one.follow_up)
}

/// The moderator's own words, when there are some.
fn words(t: Voice, letter: &Letter) -> Vec<Part> {
    if letter.words.trim().is_empty() {
        return Vec::new();
    }
    vec![Part::say(t.say("letters-words")), quote(&letter.words)]
}

/// How to answer, where the letter itself did not say it, and how to take the contribution back.
fn foot(t: Voice, letter: &Letter) -> Vec<Part> {
    let reply = || Part::say(t.say("letters-reply").with("contact", one_line(&letter.contact)));
    let withdraw = || {
        let follow = Part::see(t.say("letters-follow"), &letter.follow_up);
        [Part::say(t.say("letters-withdraw")), follow]
    };
    match letter.news {
        News::Receipt => vec![reply(), Part::say(t.say("letters-receipt-why"))],
        News::Hung { .. }
        | News::Accepted { .. }
        | News::FileRefused { .. }
        | News::ChangeAsked { .. } => std::iter::once(reply()).chain(withdraw()).collect(),
        News::Refused { .. } | News::NotAfterAll { .. } | News::TakenDown { .. }
            if letter.recourse == Recourse::None || letter.recourse == Recourse::Answered =>
        {
            withdraw().into()
        }
        // The follow-up page was named already.
        News::Refused { .. }
        | News::NotAfterAll { .. }
        | News::TakenDown { .. }
        | News::Appealed => {
            vec![reply(), Part::say(t.say("letters-withdraw"))]
        }
        News::Withdrawn | News::Erased => Vec::new(),
        News::Links { .. } => vec![reply(), Part::say(t.say("letters-links-not-you"))],
        News::Noticed => vec![reply(), Part::say(t.say("letters-notice-why"))],
        News::NoticeWithdrawn => {
            vec![reply(), Part::see(t.say("letters-notice-page"), &letter.follow_up)]
        }
        News::NoticeKept | News::NoticeTakenDown { .. } => {
            let contest = t.say("letters-notice-contest");
            vec![
                Part::say(contest.with("contact", one_line(&letter.contact))),
                Part::see(t.say("letters-notice-page"), &letter.follow_up),
            ]
        }
    }
}

fn quote(text: &str) -> Part {
    Part::Quote(held(text.trim()))
}

/// A text on one line, without what turns the direction of the words around it (Unicode
/// Standard Annex 9, explicit embeddings, overrides and isolates).
pub(super) fn one_line(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let kept = text.chars().filter(|c| !turns(*c)).map(|c| if breaks(c) { ' ' } else { c });
    held(kept.collect::<String>().trim())
}

/// No line begins with a mark that French sets apart: people type a plain space before it.
fn held(text: &str) -> String {
    ['?', '!', ':', ';', '»'].iter().fold(text.replace("« ", "«\u{a0}"), |text, mark| {
        text.replace(&format!(" {mark}"), &format!("\u{a0}{mark}"))
    })
}
