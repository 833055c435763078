//! The sheet laid out: where each text, piece and picture stands, in millimetres on A4 (ISO 216).

use askama::Template;

use crate::fitting::{Room, clean};
use crate::limbs::{Limb, arm, leg};
use crate::net::{Net, SIDE, net};
use crate::paper::{Box, Paper, Said};
use crate::pattern::{KitError, Pattern};
use crate::qr::{QrCode, qr_code};
use crate::setting::{Block, Setting, accent, printed, small};

/// Where the net's left face begins: its top left corner.
const NET: (f32, f32) = (13.0, 123.0);
/// The steps: left edge of the first, and the width of each.
const STEPS: (f32, f32) = (13.0, 36.8);

/// One of the five steps.
struct Step {
    number: usize,
    /// Middle of its column.
    x: f32,
    caption: Block,
}

#[derive(Template)]
#[template(path = "kit/pattern.svg")]
struct Sheet {
    language: String,
    accent: String,
    house: Block,
    kind: Block,
    title: Block,
    hashtag: Block,
    send: Block,
    legend: [Block; 3],
    net: Net,
    sole: [Block; 2],
    limbs: [Limb; 4],
    steps: Vec<Step>,
    credit: Block,
    address: Block,
    print: Block,
    code: QrCode,
}

/// The printed address: whole, and never so small that nobody can type it.
const ADDRESS: Room = Room { width: 78.0, lines: 3, largest: 4.6, smallest: 2.8 };

impl Pattern {
    /// The sheet laid out on A4.
    ///
    /// # Errors
    /// When the address does not fit in a QR code, or the drawing is at fault.
    pub fn paper(&self) -> Result<Paper, KitError> {
        let said = Said {
            language: self.language.clone(),
            title: clean(&self.theme),
            author: clean(&self.institution),
            kind: clean(&self.words.kind),
            more: clean(&format!("{} · {}", self.credit, self.licence)),
        };
        let code = Box { left: 166.0, top: 29.0, side: 31.0 };
        Paper::of(&sheet(self)?, said, &self.url, vec![code])
    }
}

/// The sheet as SVG whose texts still need the shipped font.
fn sheet(pattern: &Pattern) -> Result<String, KitError> {
    let set = Setting::new()?;
    let words = &pattern.words;
    let title_room = Room { width: 142.0, lines: 2, largest: 17.0, smallest: 6.5 };
    let mut title = set.text(&pattern.theme, (13.0, 0.0), "start", &title_room);
    // One line stands lower than two, so that the title always ends near the tag beneath.
    let first =
        if title.lines.len() > 1 { 28.0 + title.size * 0.72 } else { 34.0 + title.size * 0.72 };
    title.lines.iter_mut().for_each(|line| line.0 += first);
    let below = title.end(first) + 8.8;
    let net = net(NET.0, NET.1);
    let address = printed(&pattern.url);
    let house = format!("{} · {}", pattern.institution, pattern.call);
    let limb_y = 81.0;
    let sheet = Sheet {
        language: pattern.language.clone(),
        accent: accent(&pattern.accent),
        house: set.text(&house, (13.0, 17.0), "start", &small(136.0, 1, 4.6)),
        kind: set.text(&words.kind, (13.0, below), "start", &small(142.0, 1, 4.5)),
        hashtag: set.text(&pattern.hashtag, (197.0, 17.0), "end", &small(44.0, 1, 4.6)),
        send: set.text(&words.send, (181.5, 65.0), "middle", &small(34.0, 2, 3.7)),
        title,
        legend: [
            set.text(&words.cut_line, (24.0, 83.0), "start", &small(23.0, 2, 3.7)),
            set.text(&words.fold_line, (24.0, 92.0), "start", &small(23.0, 2, 3.7)),
            set.text(&words.glue_tab, (24.0, 101.0), "start", &small(23.0, 2, 3.7)),
        ],
        sole: sole(&set, pattern, net.sole),
        net,
        limbs: [
            leg(119.0, limb_y, false),
            leg(143.0, limb_y, true),
            arm(169.0, limb_y, true),
            arm(183.0, limb_y, false),
        ],
        steps: steps(&set, pattern),
        credit: set.text(
            &format!("{} · {}", pattern.credit, pattern.licence),
            (13.0, 279.0),
            "start",
            &small(100.0, 2, 3.7),
        ),
        print: set.text(&words.print, (13.0, 287.5), "start", &small(100.0, 1, 3.3)),
        address: set.text(&address, (197.0, 279.0), "end", &ADDRESS),
        code: qr_code(&pattern.url)?,
    };
    Ok(sheet.render()?)
}

/// What the toy carries underneath, like a sculpture: its theme and its artist.
fn sole(set: &Setting, pattern: &Pattern, (x, y): (f32, f32)) -> [Block; 2] {
    let width = SIDE - 10.0;
    let room = Room { width, lines: 2, largest: 5.0, smallest: 2.2 };
    let theme = set.text(&pattern.theme, (x, y - 4.0), "middle", &room);
    let below = theme.end(y) + 5.0;
    [theme, set.text(&pattern.credit, (x, below), "middle", &small(width, 2, 2.7))]
}

fn steps(set: &Setting, pattern: &Pattern) -> Vec<Step> {
    let words = &pattern.words;
    let captions = [&words.draw, &words.cut, &words.fold, &words.glue, &words.photograph];
    let step = |(index, caption): (usize, &&String)| {
        // Five steps: the index is exact in a float.
        #[expect(clippy::cast_precision_loss, reason = "an index below five")]
        let x = STEPS.0 + STEPS.1 * (index as f32 + 0.5);
        let caption = set.text(caption, (x, 262.5), "middle", &small(STEPS.1 - 4.0, 2, 3.9));
        Step { number: index + 1, x, caption }
    };
    captions.iter().enumerate().map(step).collect()
}
