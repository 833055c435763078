//! Which component files make the stylesheet of each side, in their order. They are joined when
//! the program starts: one request a page, and no build step.

/// Both sides begin with these.
const COMMON: [&str; 14] = [
    "layers.css",
    "reset.css",
    "tokens.css",
    "fonts.css",
    "base.css",
    "components/skip-link.css",
    "components/buttons.css",
    "components/forms.css",
    "components/notices.css",
    "components/sheet.css",
    "components/tables.css",
    "components/timeline.css",
    "utilities.css",
    "print.css",
];

const PUBLIC: [&str; 15] = [
    "components/top-bar.css",
    "components/foot.css",
    "components/intro.css",
    "components/film.css",
    "components/rail.css",
    "components/picture.css",
    "components/viewer.css",
    "components/index.css",
    "components/search.css",
    "components/embed.css",
    "components/live.css",
    "components/submit.css",
    "components/codes.css",
    "components/follow-up.css",
    "components/plain.css",
];

const DESK: [&str; 16] = [
    "desk-tokens.css",
    "components/desk-bar.css",
    "components/desk.css",
    "components/queue.css",
    "components/alike.css",
    "components/gentle.css",
    "components/hangings.css",
    "components/outbox.css",
    "components/history.css",
    "components/desk-forms.css",
    "components/codes.css",
    "components/mail.css",
    "components/reasons.css",
    "components/look.css",
    "components/selection.css",
    "components/plain.css",
];

/// The stylesheets by name. `read` finds a file of `web/styles`; `generated` are the rules of
/// [`crate::ratio_class`] and [`crate::tone_class`].
pub(super) fn all(
    read: impl Fn(&str) -> Option<String>,
    generated: &str,
) -> [(&'static str, String); 2] {
    let join = |own: &[&str]| {
        let listed = COMMON.iter().chain(own);
        listed.filter_map(|name| read(name)).collect::<Vec<_>>().join("\n")
    };
    [("public.css", join(&PUBLIC) + generated), ("desk.css", join(&DESK))]
}

/// Every file that some stylesheet lists.
#[cfg(test)]
pub(super) fn listed() -> std::collections::BTreeSet<String> {
    COMMON.iter().chain(&PUBLIC).chain(&DESK).map(|name| (*name).to_owned()).collect()
}
