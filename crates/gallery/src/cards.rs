//! Calls and themes in a list: what they are, until when, and a glimpse of what hangs.

use cimaise_core::{Adorned, Call, Institution, Season, Selection, Theme};
use cimaise_store::wall::Piece;
use cimaise_store::{Db, StoreResult, wall};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use crate::addresses::{in_language, of_call};
use crate::cover;
use crate::facts::Dates;
use crate::house::House;
use crate::image::Image;
use crate::place::common_window;
use crate::said::Said;

/// How many pictures a glimpse shows.
const GLIMPSE: i64 = 5;

/// One entry of a list.
pub struct Card {
    /// Above the title.
    pub kicker: Option<String>,
    /// The title.
    pub title: Said,
    /// Where it leads.
    pub href: String,
    /// What it is about.
    pub text: Said,
    /// Hashtag.
    pub tag: Option<String>,
    /// Until when.
    pub dates: Dates,
    /// How many contributions hang.
    pub hung: i64,
    /// The latest of them.
    pub glimpse: Vec<Image>,
    /// Its cover.
    pub cover: Option<Image>,
}

/// A theme with how many contributions hang there.
pub type Counted = (Theme, i64);

/// A call with its themes.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The call.
    pub call: Call,
    /// Its themes in their order.
    pub themes: Vec<Counted>,
    /// What was selected of its walls, the latest first.
    pub selections: Vec<Selection>,
}

/// The calls that an institution shows: open ones first, then those to come, then the past, and last
/// what is put away.
pub fn shown(house: &House, now: Timestamp) -> Vec<(Season, Opened)> {
    let with_season = |opened: &Opened| (opened.call.season(now), opened.clone());
    let mut shown: Vec<_> = house.calls.iter().map(with_season).collect();
    shown.sort_by_key(|(season, _)| rank(*season));
    shown
}

/// The themes of a call with their seasons, open ones first.
pub fn sorted(opened: &Opened, now: Timestamp) -> Vec<(Season, Counted)> {
    let with_season =
        |(theme, hung): &Counted| (theme.season(&opened.call, now), (theme.clone(), *hung));
    let mut themes: Vec<_> = opened.themes.iter().map(with_season).collect();
    themes.sort_by_key(|(season, _)| rank(*season));
    themes
}

/// What hangs last in a theme.
pub fn latest(db: &mut Db, (theme, hung): &Counted) -> StoreResult<Vec<Piece>> {
    if *hung == 0 { Ok(Vec::new()) } else { wall::page(db, theme.id, None, GLIMPSE) }
}

/// What hangs last in a call: in its first theme, open ones first, that has anything.
pub fn latest_of_call(db: &mut Db, opened: &Opened, now: Timestamp) -> StoreResult<Vec<Piece>> {
    let themes = sorted(opened, now);
    match themes.iter().find(|(_, (_, hung))| *hung > 0) {
        Some((_, counted)) => latest(db, counted),
        None => Ok(Vec::new()),
    }
}

const fn rank(season: Season) -> u8 {
    match season {
        Season::Open => 0,
        Season::Before => 1,
        Season::Closed => 2,
        Season::Archived => 3,
    }
}

impl Card {
    /// A call of an institution.
    pub fn of_call(
        voice: Voice,
        institution: &Institution,
        (season, opened): &(Season, Opened),
        pieces: &[Piece],
    ) -> Self {
        let (call, language) = (&opened.call, voice.language());
        let zone = time_zone(&institution.time_zone);
        Self {
            kicker: None,
            title: Said::new(&call.title, language),
            href: in_language(language, &of_call(institution, call)),
            text: Said::first_line(&call.summary, language),
            tag: None,
            dates: Dates::new(voice, *season, call.window, &zone),
            hung: opened.themes.iter().map(|(_, hung)| hung).sum(),
            glimpse: glimpse(pieces),
            cover: cover::on_card(Adorned::Call(call.id), call.cover.as_ref(), call.is_announced()),
        }
    }

    /// A theme of a call.
    pub fn of_theme(
        voice: Voice,
        (institution, call): (&Institution, &Call),
        (season, (theme, hung)): &(Season, Counted),
        pieces: &[Piece],
    ) -> Self {
        let language = voice.language();
        let number = voice.say("gallery-theme-card").with("number", theme.position).to_string();
        let exhibition = theme.exhibition.as_ref().map(|shown| shown.title.get(language));
        let zone = time_zone(&institution.time_zone);
        Self {
            kicker: Some(exhibition.map_or(number.clone(), |title| format!("{number} · {title}"))),
            title: Said::new(&theme.title, language),
            href: in_language(language, &format!("{}/{}", of_call(institution, call), theme.slug)),
            text: Said::first_line(&theme.prompt, language),
            tag: theme.hashtag.as_ref().map(ToString::to_string),
            dates: Dates::new(voice, *season, common_window(call, theme), &zone),
            hung: *hung,
            glimpse: glimpse(pieces),
            cover: cover::on_card(
                Adorned::Theme(theme.id),
                theme.cover.as_ref(),
                call.is_announced(),
            ),
        }
    }
}

fn glimpse(pieces: &[Piece]) -> Vec<Image> {
    pieces.iter().map(|piece| Image::glimpse(piece.publication.id, &piece.picture)).collect()
}
