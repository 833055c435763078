//! The blank template of a theme: a paper cube character on one A4 sheet, to draw on, cut out,
//! fold, glue and photograph, with a printed link and a QR code that lead back to the theme.
//!
//! Beside it what hangs and stands in the room: a poster, and cards for tables.
//!
//! Each is laid out as a [`Paper`] ([`Pattern::paper`], [`Poster::paper`], [`Poster::cards`]) from a template in
//! `web/templates/kit`. [`Paper::svg`] gives a drawing that needs no font (its letters are outlines),
//! [`Paper::pdf`] a vector PDF whose text stays text.

mod faces;
mod fitting;
mod limbs;
mod net;
mod outline;
mod paper;
mod pattern;
mod pdf;
mod poster;
mod qr;
mod setting;
mod sheet;
mod svg;

pub use paper::Paper;
pub use pattern::{KitError, Pattern, PatternWords};
pub use poster::Poster;
pub use qr::{QrCode, qr_code};
