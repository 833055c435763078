//! What the script says: the same sentences as the server's, rendered with the form.

use cimaise_media::{Format, Limits, Unfit};
use cimaise_words::Voice;

use super::unfit::{megabytes, problem_code};

/// Said as they are.
const PLAIN: [(&str, &str); 40] = [
    ("remove", "contribute-remove"),
    ("earlier", "contribute-earlier"),
    ("later", "contribute-later"),
    ("describe", "contribute-label-alt"),
    ("describe-hint", "contribute-hint-alt"),
    ("optional", "optional"),
    ("no-picture", "field-no-picture"),
    ("missing", "field-missing"),
    ("not-an-address", "field-not-an-address"),
    ("choose-a-licence", "field-choose-a-licence"),
    ("choose-age", "field-choose-age"),
    ("guardian-address", "field-guardian-address"),
    ("consent-missing", "field-consent-missing"),
    ("preparing", "contribute-preparing"),
    ("arriving", "contribute-arriving"),
    ("received", "contribute-received"),
    ("lost", "contribute-lost"),
    ("stop", "contribute-stop"),
    ("stopped", "contribute-stopped"),
    ("failed", "problem-unexpected.detail"),
    ("too-heavy", "problem-too-large.detail"),
    ("restored", "contribute-restored"),
    ("review", "contribute-review"),
    ("replace", "contribute-replace"),
    ("choose-again", "contribute-choose-again-one"),
    ("choose-this-again", "contribute-choose-this-again"),
    ("waits", "contribute-waits"),
    ("missing-here", "contribute-missing-here"),
    ("arrived-one", "contribute-arrived-one"),
    ("pause", "contribute-pause"),
    ("resume", "contribute-resume"),
    ("paused", "contribute-paused"),
    ("resumed", "contribute-resumed"),
    ("moves", "contribute-moves"),
    ("unseen", "contribute-unseen"),
    ("drop-here", "contribute-drop-here"),
    ("away", "contribute-away"),
    ("restored-whole", "contribute-restored-whole"),
    ("restored-part", "contribute-restored-part"),
    ("afresh", "contribute-afresh"),
];

/// Each sentence with its name. Braces stand where the script puts what only it knows.
pub(super) fn sentences(t: Voice, limits: &Limits, most: usize) -> Vec<(&'static str, String)> {
    let mut all: Vec<_> = PLAIN.iter().map(|(name, key)| (*name, t.say(key).to_string())).collect();
    let told_alone =
        [Unfit::Empty, Unfit::UnknownFormat, Unfit::Heic, Unfit::Film, Unfit::Svg, Unfit::Pdf];
    for unfit in told_alone {
        let code = problem_code(&unfit);
        all.push((code, t.say(&format!("field-{code}")).to_string()));
    }
    all.extend([
        ("too-many-pictures", t.say("field-too-many-pictures").with("most", most).to_string()),
        (
            "file-too-many-bytes",
            t.say("field-file-too-many-bytes")
                .with("megabytes", megabytes(limits.max_bytes))
                .to_string(),
        ),
        (
            "file-too-many-pixels",
            t.say("field-file-too-many-pixels")
                .with("width", "{width}")
                .with("height", "{height}")
                .to_string(),
        ),
        (
            "file-too-long",
            t.say("field-file-too-long")
                .with("width", "{width}")
                .with("height", "{height}")
                .with("max", limits.max_edge)
                .to_string(),
        ),
        (
            "file-too-small",
            t.say("field-file-too-small")
                .with("width", "{width}")
                .with("height", "{height}")
                .with("min", limits.min_edge)
                .to_string(),
        ),
        (
            "about",
            t.say("contribute-about").with("name", "{name}").with("detail", "{detail}").to_string(),
        ),
        ("added", t.say("contribute-added").with("name", "{name}").to_string()),
        ("removed", t.say("contribute-removed").with("name", "{name}").to_string()),
        (
            "moved",
            t.say("contribute-moved").with("name", "{name}").with("place", "{place}").to_string(),
        ),
        ("arrived", t.say("contribute-arrived").with("name", "{name}").to_string()),
        (
            "arrived-of",
            t.say("contribute-arrived-of").with("done", "{done}").with("all", "{all}").to_string(),
        ),
        ("part", part(t, "contribute-part-of")),
        ("part-paused", part(t, "contribute-part-paused")),
        ("part-missing", part(t, "contribute-part-missing")),
        ("counter", t.say("contribute-counter").with("count", "{count}").to_string()),
        ("sending", t.say("contribute-sending").with("percent", "{percent}").to_string()),
        ("again", t.say("contribute-again").with("seconds", "{seconds}").to_string()),
    ]);
    all
}

/// How much of a picture has arrived.
fn part(t: Voice, key: &str) -> String {
    t.say(key).with("done", "{done}").with("size", "{size}").to_string()
}

/// What pictures may be: formats, number, weight and size.
pub(crate) fn limits_in_words(t: Voice, limits: &Limits, most: usize) -> String {
    t.say("contribute-limits")
        .with("heic", if Format::Heic.is_decoded() { "yes" } else { "no" })
        .with("most", most)
        .with("megabytes", megabytes(limits.max_bytes))
        .with("min", limits.min_edge)
        .with("jpeg", limits.max_pixels_jpeg / 1_000_000)
        .with("others", limits.max_pixels / 1_000_000)
        .to_string()
}
