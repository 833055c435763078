//! What stands in the form's place while the theme takes nothing.

use askama::Template;
use cimaise_core::{Language, Season};
use cimaise_web::Layout;
use cimaise_words::{Voice, time_zone};

use super::door::{Door, house};

/// When it opens, or that it is over, and where to look meanwhile.
#[derive(Template)]
#[template(path = "contribute/closed.html")]
pub(super) struct ClosedPage {
    layout: Layout,
    t: Voice,
    theme: String,
    title: String,
    lede: String,
    wall: String,
}

impl ClosedPage {
    /// The page for a theme that is not open. An open one would be told that it is over.
    pub fn new(door: &Door, language: Language, season: Season) -> Self {
        let t = Voice::new(language);
        let zone = time_zone(&door.institution.time_zone);
        let (title, lede) = match season {
            Season::Before => {
                let opens = t.date_time(door.window().opens_at, &zone);
                (t.say("contribute-before"), t.say("contribute-before-lede").with("date", opens))
            }
            Season::Open | Season::Closed | Season::Archived => {
                let closed = t.date(door.window().closes_at, &zone);
                (t.say("contribute-over"), t.say("contribute-over-lede").with("date", closed))
            }
        };
        let path = door.path();
        let layout = Layout::new(t, &title)
            .of(house(&door.institution, language))
            .in_every_language(&format!("{path}/contribute"))
            .unlisted();
        Self {
            layout,
            t,
            theme: door.theme.title.get(language).to_owned(),
            title: title.to_string(),
            lede: lede.to_string(),
            wall: format!("/{language}{path}"),
        }
    }
}
