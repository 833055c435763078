//! How text is set on a sheet: in its room, line under line, in millimetres.

use crate::faces::Ruler;
use crate::fitting::{Room, clean};
use crate::pattern::KitError;

/// Lines of text under one another.
pub(crate) struct Block {
    pub x: f32,
    pub anchor: &'static str,
    pub size: f32,
    /// The baseline of each line.
    pub lines: Vec<(f32, String)>,
}

impl Block {
    /// The last baseline, or `otherwise` for an empty block.
    pub(crate) fn end(&self, otherwise: f32) -> f32 {
        self.lines.last().map_or(otherwise, |(y, _)| *y)
    }
}

/// Sets text with one ruler.
pub(crate) struct Setting(Ruler);

impl Setting {
    /// With the shipped font.
    pub(crate) fn new() -> Result<Self, KitError> {
        Ok(Self(Ruler::new()?))
    }

    /// `text` with its first baseline at `y`; titles stand closer than what is small.
    pub(crate) fn text(
        &self,
        text: &str,
        at: (f32, f32),
        anchor: &'static str,
        room: &Room,
    ) -> Block {
        self.set(text, at, anchor, room, |size| if size > 5.0 { 1.02 } else { 1.18 })
    }

    /// The same for lines that are read one after the other, whatever their size.
    pub(crate) fn prose(
        &self,
        text: &str,
        at: (f32, f32),
        anchor: &'static str,
        room: &Room,
    ) -> Block {
        self.set(text, at, anchor, room, |_| 1.2)
    }

    fn set(
        &self,
        text: &str,
        (x, y): (f32, f32),
        anchor: &'static str,
        room: &Room,
        leading: impl Fn(f32) -> f32,
    ) -> Block {
        let fitted = room.fit(text, &self.0);
        let leading = fitted.size * leading(fitted.size);
        let mut baseline = y;
        let mut lines = Vec::with_capacity(fitted.lines.len());
        for line in fitted.lines {
            lines.push((baseline, line));
            baseline += leading;
        }
        Block { x, anchor, size: fitted.size, lines }
    }
}

/// A room for small print.
pub(crate) const fn small(width: f32, lines: usize, largest: f32) -> Room {
    Room { width, lines, largest, smallest: 1.7 }
}

/// The address as people type it: without scheme and final slash.
pub(crate) fn printed(url: &str) -> String {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    clean(bare.trim_end_matches('/'))
}

/// A colour that SVG can read and that shows on white, or black.
pub(crate) fn accent(color: &str) -> String {
    let hex = color.strip_prefix('#').unwrap_or_default();
    let valid = hex.len() == 6 && hex.bytes().all(|digit| digit.is_ascii_hexdigit());
    if valid { color.to_owned() } else { "#1d1b19".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_is_none_is_black() {
        assert_eq!(accent("#d6001c"), "#d6001c");
        assert_eq!(accent("red\"/><script>"), "#1d1b19");
    }

    #[test]
    fn an_address_is_printed_as_people_type_it() {
        assert_eq!(printed("https://cimaise.example/museum/call/"), "cimaise.example/museum/call");
    }
}
