//! What hangs and stands in the room: a poster on A4, and cards for tables (A6), four on a sheet to cut.

use askama::Template;

use crate::fitting::{Room, clean};
use crate::paper::{Box, Paper, Said};
use crate::pattern::KitError;
use crate::qr::{QrCode, qr_code};
use crate::setting::{Block, Setting, accent, printed, small};

/// Everything printed on a poster and on a card, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poster {
    /// BCP 47 tag of the language of every text here, such as `fr`.
    pub language: String,
    /// What stands above the title: the institution, and the call of a theme.
    pub house: String,
    /// Title of the theme or of the call: the large one.
    pub title: String,
    /// The hashtag with its `#`, empty if there is none.
    pub hashtag: String,
    /// The first words of what it asks, without marks; may be empty.
    pub words: String,
    /// From when to when.
    pub dates: String,
    /// Beside the code ("Scan, choose your picture, send it").
    pub ask: String,
    /// Under it, smaller ("No account is needed").
    pub promise: String,
    /// What it is, for those who cannot see it ("Poster").
    pub kind: String,
    /// Absolute address: printed without its scheme, and whole in the QR code.
    pub url: String,
    /// The institution's accent colour as `#rrggbb`; anything else is printed in black.
    pub accent: String,
}

/// The poster's code.
const ON_POSTER: Box = Box { left: 15.0, top: 192.0, side: 82.0 };
/// A card's code.
const ON_CARD: Box = Box { left: 24.5, top: 62.0, side: 56.0 };
/// Where the four cards of a sheet begin.
const CARDS: [(f32, f32); 4] = [(0.0, 0.0), (105.0, 0.0), (0.0, 148.5), (105.0, 148.5)];

#[derive(Template)]
#[template(path = "kit/poster.svg")]
struct PosterSheet {
    language: String,
    accent: String,
    house: Block,
    title: Block,
    hashtag: Block,
    words: Block,
    ask: Block,
    promise: Block,
    dates: Block,
    address: Block,
    code: QrCode,
    place: Box,
}

#[derive(Template)]
#[template(path = "kit/cards.svg")]
struct CardsSheet {
    language: String,
    accent: String,
    cards: [(f32, f32); 4],
    house: Block,
    title: Block,
    ask: Block,
    dates: Block,
    address: Block,
    code: QrCode,
    place: Box,
}

impl Poster {
    /// The poster: A4, to be printed larger by whoever wants it so.
    ///
    /// # Errors
    /// When the address does not fit in a QR code, or the drawing is at fault.
    pub fn paper(&self) -> Result<Paper, KitError> {
        let set = Setting::new()?;
        let left = |text: &str, y, room| set.prose(text, (15.0, y), "start", &room);
        let beside = |text: &str, y, room| set.prose(text, (106.0, y), "start", &room);
        let title_room = Room { width: 180.0, lines: 3, largest: 30.0, smallest: 10.0 };
        let mut title = set.text(&self.title, (15.0, 40.0), "start", &title_room);
        lower(&mut title, 0.72);
        // Clear of what hangs below its last line.
        let under = title.end(40.0) + title.size * 0.3;
        let hashtag = left(&self.hashtag, under + 10.0, small(180.0, 1, 8.0));
        let below = hashtag.end(under) + 13.0;
        let words = Room { width: 180.0, lines: 4, largest: 7.6, smallest: 4.6 };
        let ask =
            beside(&self.ask, 203.0, Room { width: 89.0, lines: 3, largest: 10.5, smallest: 5.0 });
        let promise = beside(&self.promise, ask.end(203.0) + 11.5, small(89.0, 2, 5.4));
        let dates = beside(&self.dates, promise.end(222.0) + 9.5, small(89.0, 2, 5.4));
        let address = Room { width: 180.0, lines: 2, largest: 6.0, smallest: 2.8 };
        let sheet = PosterSheet {
            language: self.language.clone(),
            accent: accent(&self.accent),
            house: left(&self.house, 24.0, small(180.0, 1, 5.6)),
            words: left(&self.words, below, words),
            address: left(&printed(&self.url), 282.5, address),
            code: qr_code(&self.url)?,
            place: ON_POSTER,
            title,
            hashtag,
            ask,
            promise,
            dates,
        };
        Paper::of(&sheet.render()?, self.said(), &self.url, vec![ON_POSTER])
    }

    /// Four cards on A4, with the lines to cut along.
    ///
    /// # Errors
    /// As for the poster.
    pub fn cards(&self) -> Result<Paper, KitError> {
        let set = Setting::new()?;
        let middle = |text: &str, y, room| set.prose(text, (52.5, y), "middle", &room);
        let title_room = Room { width: 89.0, lines: 3, largest: 12.0, smallest: 5.0 };
        let mut title = set.text(&self.title, (8.0, 21.0), "start", &title_room);
        lower(&mut title, 0.72);
        let sheet = CardsSheet {
            language: self.language.clone(),
            accent: accent(&self.accent),
            cards: CARDS,
            house: set.prose(&self.house, (8.0, 13.0), "start", &small(89.0, 1, 3.6)),
            title,
            ask: middle(&self.ask, 125.0, small(89.0, 2, 5.0)),
            dates: middle(&self.dates, 136.0, small(89.0, 1, 3.6)),
            address: middle(&printed(&self.url), 140.8, small(89.0, 2, 3.4)),
            code: qr_code(&self.url)?,
            place: ON_CARD,
        };
        let code =
            |(x, y): (f32, f32)| Box { left: x + ON_CARD.left, top: y + ON_CARD.top, ..ON_CARD };
        let codes = CARDS.into_iter().map(code).collect();
        Paper::of(&sheet.render()?, self.said(), &self.url, codes)
    }

    fn said(&self) -> Said {
        Said {
            language: self.language.clone(),
            title: clean(&self.title),
            author: clean(&self.house),
            kind: clean(&self.kind),
            more: clean(&format!("{} · {}", self.ask, self.dates)),
        }
    }
}

/// A title's top edge, rather than its first baseline, stands where it was set.
fn lower(title: &mut Block, rise: f32) {
    let down = title.size * rise;
    title.lines.iter_mut().for_each(|line| line.0 += down);
}
