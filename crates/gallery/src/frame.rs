//! What surrounds the gallery's pages: the institution's bar and foot.

use cimaise_core::{Institution, Season};
use cimaise_web::{App, House, Layout, NavItem};
use cimaise_words::Voice;
use jiff::Timestamp;

use crate::addresses::{in_language, of_institution, of_wall};
use crate::place::Place;

/// The page at `path` (without its language) of an institution or a call, with the feed of its walls.
pub fn of_walls(app: &App, voice: Voice, at: (&Institution, &str), title: &str) -> Layout {
    let mut layout = of_house(app, voice, at, title);
    layout.feed =
        Some(app.edge.absolute_in(at.0, &in_language(voice.language(), &format!("{}/feed", at.1))));
    layout
}

/// The page at `path` (without its language) of an institution.
pub fn of_house(app: &App, voice: Voice, at: (&Institution, &str), title: &str) -> Layout {
    let (institution, path) = at;
    let language = voice.language();
    let mut layout = Layout::new(voice, title)
        .of(House::of(institution, language))
        .in_languages(&institution.languages, path);
    layout.canonical = Some(app.edge.absolute_in(institution, &in_language(language, path)));
    layout
}

/// A page under a theme, with its feed and, while it is open, the way in.
pub fn of_theme(
    app: &App,
    voice: Voice,
    at: (&Place, &str),
    title: &str,
    now: Timestamp,
) -> Layout {
    let (place, path) = at;
    let language = voice.language();
    let wall = in_language(language, &of_wall(place));
    let mut layout = of_house(app, voice, (&place.institution, path), title);
    layout.nav = vec![
        calls(voice, &place.institution),
        NavItem::new(voice.say("nav-gallery"), wall.clone()).current_if(true),
    ];
    layout.feed = Some(app.edge.absolute_in(&place.institution, &format!("{wall}/feed")));
    layout.participate = (place.season(now) == Season::Open).then(|| format!("{wall}/contribute"));
    layout
}

/// The link to an institution's calls.
pub fn calls(voice: Voice, institution: &Institution) -> NavItem {
    let home = in_language(voice.language(), &of_institution(institution));
    NavItem::new(voice.say("nav-calls"), home)
}
