//! The files, made in code, always the same ones; each with the answer that it must get.

mod bytes;
#[path = "../../../crates/media/tests/media/coded.rs"]
mod coded;
mod cut;
mod exif;
mod gif;
mod heif;
mod heif_boxes;
mod jpeg;
mod jpeg_bombs;
mod odd;
mod png;
mod polyglots;
mod webp;

/// A file and what must become of it.
pub struct File {
    /// Its name, which says what is odd about it, and ends as a sender would have it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What the look at the door must say: a size or a code.
    pub at_the_door: String,
    /// What must come of drawing it: the same.
    pub drawn: String,
}

impl File {
    /// A file that is taken and drawn, so many pixels wide and high.
    fn taken(name: impl Into<String>, bytes: Vec<u8>, (width, height): (u32, u32)) -> Self {
        let size = format!("{width}x{height}");
        Self { name: name.into(), bytes, at_the_door: size.clone(), drawn: size }
    }

    /// A file that is refused at the door; and at the drawing, which does not trust the door.
    fn refused(name: impl Into<String>, bytes: Vec<u8>, code: &str) -> Self {
        Self { name: name.into(), bytes, at_the_door: code.into(), drawn: code.into() }
    }

    /// A file whose header is fine, but not its pixels.
    fn spoilt(
        name: impl Into<String>,
        bytes: Vec<u8>,
        (width, height): (u32, u32),
        code: &str,
    ) -> Self {
        let at_the_door = format!("{width}x{height}");
        Self { name: name.into(), bytes, at_the_door, drawn: code.into() }
    }
}

/// All of them.
pub fn all() -> Vec<File> {
    [
        cut::files(),
        jpeg::files(),
        jpeg_bombs::files(),
        png::files(),
        webp::files(),
        gif::files(),
        heif::files(),
        heif_boxes::files(),
        exif::files(),
        odd::files(),
        polyglots::files(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
